package org.stowage.report;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Which sheets lie in the office's printer. */
enum PaperSize {
    A4(PDRectangle.A4),
    A5(PDRectangle.A5),
    LETTER(PDRectangle.LETTER);

    private final PDRectangle upright;

    PaperSize(PDRectangle upright) {
        this.upright = upright;
    }

    PDRectangle upright() {
        return upright;
    }

    /** For tables with many columns. */
    PDRectangle across() {
        return new PDRectangle(upright.getHeight(), upright.getWidth());
    }
}
