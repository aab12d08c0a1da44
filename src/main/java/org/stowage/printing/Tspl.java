package org.stowage.printing;

import java.math.BigDecimal;

/**
 * TSPL: {@code BITMAP} in overwrite mode, 0 = black. Gap, speed and darkness are left as the printer has learnt them for
 * its paper; printers of simple make drop a job that holds more than these commands.
 */
final class Tspl {
    private Tspl() {}

    static byte[] encode(LabelImage label) {
        return new PrinterBytes()
                .ascii("SIZE %s mm,%s mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\n"
                        .formatted(mm(label.widthMm()), mm(label.heightMm())))
                .ascii("BITMAP 0,0,%d,%d,0,".formatted(label.bytesPerRow(), label.height()))
                .invertedDots(label)
                .ascii("\r\nPRINT 1,1\r\n")
                .done();
    }

    private static String mm(double length) {
        return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
    }
}
