package org.stowage.printing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** The dots of a label that somebody else drew, for one head. A PDF keeps its millimetres; a picture's dots are the head's. */
final class DocumentImages {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private DocumentImages() {}

    /** @throws Problem document-unreadable; document-other-language for what is no drawing */
    static List<LabelImage> of(KeptDocument document, int dpi) {
        try {
            return switch (document.format()) {
                case PDF -> pages(document.bytes(), dpi);
                case PNG -> List.of(picture(ImageIO.read(new ByteArrayInputStream(document.bytes())), dpi));
                case ZPL, PLATFORM ->
                    throw Problem.of(PrintProblem.DOCUMENT_OTHER_LANGUAGE, document.format(), dpi + " dpi");
            };
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(PrintProblem.DOCUMENT_UNREADABLE, document.format());
        }
    }

    /** Pictures as pages of their own size. */
    static byte[] pdf(List<LabelImage> images) {
        try (PDDocument pdf = new PDDocument()) {
            for (LabelImage image : images) {
                PDRectangle size = new PDRectangle(
                        (float) (image.widthMm() * POINTS_PER_MM), (float) (image.heightMm() * POINTS_PER_MM));
                PDPage page = new PDPage(size);
                pdf.addPage(page);
                BufferedImage dots = ImageIO.read(new ByteArrayInputStream(image.png()));
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(pdf, dots), 0, 0, size.getWidth(), size.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelImage> pages(byte[] bytes, int dpi) throws IOException {
        double dotsPerMm = Labels.dotsPerMm(dpi);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<LabelImage> images = new ArrayList<>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                float scale = (float) (dotsPerMm / POINTS_PER_MM);
                images.add(image(new PDFRenderer(pdf).renderImage(page, scale, ImageType.GRAY), dpi));
            }
            return images;
        }
    }

    private static LabelImage picture(@Nullable BufferedImage read, int dpi) {
        if (read == null) {
            throw Problem.of(PrintProblem.DOCUMENT_UNREADABLE, KeptDocument.Format.PNG);
        }
        return image(read, dpi);
    }

    private static LabelImage image(BufferedImage drawn, int dpi) {
        BufferedImage grey = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.drawImage(drawn, 0, 0, null);
        graphics.dispose();
        double dotsPerMm = Labels.dotsPerMm(dpi);
        var size = new LabelParts.Size(drawn.getWidth() / dotsPerMm, drawn.getHeight() / dotsPerMm);
        return new LabelImage(grey, size, dpi, List.of());
    }
}
