package org.stowage.printing;

import java.math.BigDecimal;

/**
 * TSPL: {@code BITMAP} in overwrite mode, 0 = black. The gap is left as the printer has learnt it for its paper, speed and
 * darkness too where nobody asks; printers of simple make drop a job that holds more than these commands.
 */
final class Tspl {
    private Tspl() {}

    static void write(PrinterBytes out, LabelImage label, PrintSettings settings) {
        out.ascii("SIZE %s mm,%s mm\r\n".formatted(mm(label.widthMm()), mm(label.heightMm())))
                .setting("SPEED %d\r\n", settings.speed())
                .setting("DENSITY %d\r\n", settings.darkness())
                .ascii("DIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\n")
                .ascii("BITMAP 0,0,%d,%d,0,".formatted(label.bytesPerRow(), label.height()))
                .invertedDots(label)
                .ascii("\r\nPRINT 1,%d\r\n".formatted(settings.copies()));
    }

    /** Millimetres as people write them: 100, 101.6. */
    static String mm(double length) {
        return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
    }
}
