package org.stowage.printing;

import org.stowage.device.PrinterTraits;
import org.stowage.kernel.Problem;

/** What lies in a printer against what shall be printed on it, asked before the first byte is sent. */
final class LoadedMedia {

    /** Stock and cutters of label printers are a millimetre out. */
    private static final double TOLERANCE_MM = 1;

    private LoadedMedia() {}

    /**
     * A smaller label is fine, also on stock whose size nobody wrote down.
     *
     * @throws Problem label-larger-than-media; label-drawn-for-other-head where dots would come out in another size
     */
    static void check(String label, LabelImage image, String printer, PrinterTraits traits) {
        if (image.dpi() != traits.dpi()) {
            throw Problem.of(PrintProblem.LABEL_DRAWN_FOR_OTHER_HEAD, label, image.dpi(), printer, traits.dpi());
        }
        PrinterTraits.Media media = traits.media();
        if (media != null
                && (image.widthMm() > media.widthMm() + TOLERANCE_MM
                        || image.heightMm() > media.heightMm() + TOLERANCE_MM)) {
            throw Problem.of(
                    PrintProblem.LABEL_LARGER_THAN_MEDIA,
                    label,
                    Tspl.mm(image.widthMm()),
                    Tspl.mm(image.heightMm()),
                    printer,
                    media.widthMm(),
                    media.heightMm());
        }
    }
}
