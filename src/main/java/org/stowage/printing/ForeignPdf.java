package org.stowage.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF that others made, looked at before it is kept: a label with paper sizes that a label printer or a sheet takes.
 *
 * @param widthMm of its first page
 */
public record ForeignPdf(int pages, int widthMm, int heightMm) {

    private static final float POINTS_OF_AN_INCH = 72;
    private static final float MM_OF_AN_INCH = 25.4f;

    /** @throws IOException no PDF, broken, or closed with a password */
    public static ForeignPdf read(byte[] bytes) throws IOException {
        if (!new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new IOException("no PDF");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("no pages");
            }
            PDRectangle page = document.getPage(0).getCropBox();
            return new ForeignPdf(document.getNumberOfPages(), mm(page.getWidth()), mm(page.getHeight()));
        }
    }

    private static int mm(float points) {
        return Math.round(points / POINTS_OF_AN_INCH * MM_OF_AN_INCH);
    }
}
