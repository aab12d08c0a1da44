package org.stowage.printing;

/**
 * ESC/POS: raster pictures ({@code GS v 0}, 1 = black) in bands small enough for a receipt printer's memory, then a cut.
 * Darkness and speed are Epson's {@code GS ( K}; others pass over it.
 */
final class EscPos {
    private static final int BAND = 128;
    private static final int DENSITY = 49;
    private static final int SPEED = 50;

    private EscPos() {}

    static void write(PrinterBytes out, LabelImage label, PrintSettings settings) {
        out.bytes(0x1B, 0x40);
        if (settings.darkness() != null) {
            out.bytes(0x1D, 0x28, 0x4B, 2, 0, DENSITY, settings.darkness());
        }
        if (settings.speed() != null) {
            out.bytes(0x1D, 0x28, 0x4B, 2, 0, SPEED, settings.speed());
        }
        for (int copy = 0; copy < settings.copies(); copy++) {
            bands(out, label);
            out.bytes(0x1D, 0x56, 0x42, 0);
        }
    }

    private static void bands(PrinterBytes out, LabelImage label) {
        byte[] bits = label.bits();
        int row = label.bytesPerRow();
        for (int y = 0; y < label.height(); y += BAND) {
            int lines = Math.min(BAND, label.height() - y);
            out.bytes(0x1D, 0x76, 0x30, 0, row & 0xFF, row >> 8, lines & 0xFF, lines >> 8)
                    .dots(bits, y * row, lines * row);
        }
    }
}
