package org.stowage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as a reader finds it: its text, and its pages as pictures under {@code target/papers}. */
public final class PdfLook {

    private static final int DPI = 80;

    private PdfLook() {}

    public static String text(byte[] paper) {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a person to look at. */
    public static void keep(byte[] paper, String name) {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                String file = page == 0 ? name + ".png" : name + "-" + (page + 1) + ".png";
                ImageIO.write(
                        renderer.renderImageWithDPI(page, DPI),
                        "png",
                        folder.resolve(file).toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
