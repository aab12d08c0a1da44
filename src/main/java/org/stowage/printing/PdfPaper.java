package org.stowage.printing;

import org.stowage.kernel.Problem;

/**
 * What the pages of a label PDF are: one page per label in the label's own size, or sheets of labels side by side.
 *
 * @param paper what lies in the printer
 * @param start where the first label goes on its sheet, counted from 1 along the rows: places before it are used up
 */
public record PdfPaper(Paper paper, int start) {
    /** One page per label, as large as the label. */
    public static final PdfPaper LABEL = new PdfPaper(Paper.LABEL, 1);

    public PdfPaper {
        if (start < 1) {
            throw Problem.of(PrintProblem.PAPER_START, start).at("/start");
        }
    }

    /** As a request says it. @throws Problem paper-unknown, paper-start */
    public static PdfPaper of(String paper, int start) {
        return new PdfPaper(Paper.of(paper), start);
    }

    /** A4 sheets; a start beyond the places of a sheet begins on the sheet that has it. */
    public static PdfPaper a4(int start) {
        return new PdfPaper(Paper.A4, start);
    }
}
