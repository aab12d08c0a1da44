package org.stowage.printing;

/** ESC/POS: raster pictures ({@code GS v 0}, 1 = black) in bands small enough for a receipt printer's memory, then a cut. */
final class EscPos {
    private static final int BAND = 128;

    private EscPos() {}

    static byte[] encode(LabelImage label) {
        PrinterBytes out = new PrinterBytes().bytes(0x1B, 0x40);
        byte[] bits = label.bits();
        int row = label.bytesPerRow();
        for (int y = 0; y < label.height(); y += BAND) {
            int lines = Math.min(BAND, label.height() - y);
            out.bytes(0x1D, 0x76, 0x30, 0, row & 0xFF, row >> 8, lines & 0xFF, lines >> 8)
                    .dots(bits, y * row, lines * row);
        }
        return out.bytes(0x1D, 0x56, 0x42, 0).done();
    }
}
