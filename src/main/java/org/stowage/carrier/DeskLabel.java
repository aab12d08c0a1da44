package org.stowage.carrier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.printing.ForeignPdf;

/** A label that somebody dropped: looked at before it is kept. */
final class DeskLabel {

    static final int LARGEST = 4 << 20;
    private static final int MOST_PAGES = 20;
    /** From a 30 mm strip to A4. */
    private static final int NARROWEST_MM = 30;

    private static final int LONGEST_MM = 330;

    private DeskLabel() {}

    /** @throws Problem label-unfit: no PDF, too large, too many pages, no size of a label */
    static byte[] checked(byte[] pdf, String pointer) {
        String fault = fault(pdf);
        if (fault != null) {
            throw Problem.of(CarrierProblem.LABEL_UNFIT, fault).at(pointer);
        }
        return pdf;
    }

    static @Nullable String fault(byte[] pdf) {
        if (pdf.length > LARGEST) {
            return pdf.length + " > " + LARGEST + " bytes";
        }
        try {
            ForeignPdf read = ForeignPdf.read(pdf);
            if (read.pages() > MOST_PAGES) {
                return read.pages() + " > " + MOST_PAGES + " pages";
            }
            boolean fits = Math.min(read.widthMm(), read.heightMm()) >= NARROWEST_MM
                    && Math.max(read.widthMm(), read.heightMm()) <= LONGEST_MM;
            return fits ? null : read.widthMm() + " × " + read.heightMm() + " mm";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
