package org.stowage.printing;

import java.util.HexFormat;

/** CPCL: {@code EG}, the dots in hexadecimal, 1 = black. */
final class Cpcl {
    private Cpcl() {}

    static byte[] encode(LabelImage label) {
        return new PrinterBytes()
                .ascii("! 0 200 200 %d 1\r\nPW %d\r\n".formatted(label.height(), label.width()))
                .ascii("EG %d %d 0 0 ".formatted(label.bytesPerRow(), label.height()))
                .ascii(HexFormat.of().withUpperCase().formatHex(label.bits()))
                .ascii("\r\nFORM\r\nPRINT\r\n")
                .done();
    }
}
