package org.stowage.printing;

/**
 * What the pages of a label PDF are: one page per label in the label's own size, or A4 sheets of labels.
 *
 * @param sheet whether labels lie side by side on A4
 * @param start where the first label goes on its sheet, counted from 1 along the rows: places before it are used up
 */
public record PdfPaper(boolean sheet, int start) {
    /** One page per label, as large as the label. */
    public static final PdfPaper LABEL = new PdfPaper(false, 1);

    public PdfPaper {
        if (start < 1) {
            throw new IllegalArgumentException("The first place on a sheet is 1, not " + start);
        }
    }

    /** A4 sheets; a start beyond the places of a sheet begins on the sheet that has it. */
    public static PdfPaper a4(int start) {
        return new PdfPaper(true, start);
    }
}
