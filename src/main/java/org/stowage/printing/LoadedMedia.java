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
        checkSize(label, new LabelParts.Size(image.widthMm(), image.heightMm()), printer, traits);
    }

    /** The same of a label that is not drawn yet. @throws Problem label-larger-than-media */
    static void checkSize(String label, LabelParts.Size size, String printer, PrinterTraits traits) {
        PrinterTraits.Media media = traits.media();
        if (media != null
                && (size.width() > media.widthMm() + TOLERANCE_MM || size.height() > media.heightMm() + TOLERANCE_MM)) {
            throw Problem.of(
                    PrintProblem.LABEL_LARGER_THAN_MEDIA,
                    label,
                    Tspl.mm(size.width()),
                    Tspl.mm(size.height()),
                    printer,
                    media.widthMm(),
                    media.heightMm());
        }
    }
}
