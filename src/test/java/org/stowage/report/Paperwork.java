package org.stowage.report;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** A printed document as paper, gone over with a hand scanner. */
final class Paperwork {

    private static final int DPI = 203;
    private static final double DOTS_PER_MM = DPI / 25.4;
    /** So high is what a scanner's line is moved down by, in dots: lower than any code on paper. */
    private static final int STEP = 30;

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13),
            DecodeHintType.TRY_HARDER,
            true);

    private final List<BufferedImage> pages = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();

    Paperwork(byte[] document) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, DPI));
                var box = pdf.getPage(i).getMediaBox();
                sizes.add(Math.round(box.getWidth() / 72 * 25.4) + " x " + Math.round(box.getHeight() / 72 * 25.4));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width x height in whole millimetres, page by page. */
    List<String> sizes() {
        return List.copyOf(sizes);
    }

    /** Every linear code of a page whose labels stand in so many columns, from left to right and downwards. */
    List<String> codes(int page, int columns) {
        double width = pages.get(page).getWidth() / DOTS_PER_MM;
        return codes(page, columns, 0, width / columns);
    }

    /** As {@link #codes(int, int)}, where the columns begin so many millimetres from the left and are so wide. */
    List<String> codes(int page, int columns, double left, double pitch) {
        BufferedImage paper = pages.get(page);
        Set<String> seen = new TreeSet<>();
        List<String> found = new ArrayList<>();
        int width = (int) Math.floor(pitch * DOTS_PER_MM);
        for (int y = 0; y + STEP <= paper.getHeight(); y += STEP) {
            for (int column = 0; column < columns; column++) {
                String code =
                        read(paper.getSubimage((int) Math.round(left * DOTS_PER_MM) + column * width, y, width, STEP));
                if (code != null && seen.add(page + "/" + column + "/" + code)) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    private static @Nullable String read(BufferedImage strip) {
        int width = strip.getWidth();
        int[] rgb = strip.getRGB(0, 0, width, strip.getHeight(), null, 0, width);
        try {
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(new RGBLuminanceSource(width, strip.getHeight(), rgb))),
                            HINTS)
                    .getText();
        } catch (NotFoundException nothing) {
            return null;
        }
    }
}
