package org.stowage.printing;

import java.util.HexFormat;

/** CPCL: {@code EG}, the dots in hexadecimal, 1 = black. The resolution in the first line is always said as 200. */
final class Cpcl {
    private Cpcl() {}

    static void write(PrinterBytes out, LabelImage label, PrintSettings settings) {
        out.ascii("! 0 200 200 %d %d\r\nPW %d\r\n".formatted(label.height(), settings.copies(), label.width()))
                .setting("TONE %d\r\n", settings.darkness())
                .setting("SPEED %d\r\n", settings.speed())
                .ascii("EG %d %d 0 0 ".formatted(label.bytesPerRow(), label.height()))
                .ascii(HexFormat.of().withUpperCase().formatHex(label.bits()))
                .ascii("\r\nFORM\r\nPRINT\r\n");
    }
}
