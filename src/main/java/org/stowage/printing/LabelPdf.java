package org.stowage.printing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.stowage.printing.LabelParts.Size;

/** Labels as a PDF of shapes, for printers behind a print dialog. Codes keep the module widths of a 203 dpi printer. */
final class LabelPdf {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double DOTS_PER_MM = 8;
    // labels of 150 mm go twice onto the 297 mm of A4, one hundredth smaller
    private static final double SQUEEZE = 0.06;

    private LabelPdf() {}

    static byte[] draw(List<LabelParts> labels, PdfPaper paper) {
        try (PDDocument pdf = new PDDocument()) {
            if (paper.sheet()) {
                sheets(pdf, labels, paper.start() - 1);
            } else {
                for (LabelParts label : labels) {
                    PDPage page = page(pdf, points(label.size()));
                    place(pdf, page, label, new Matrix());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheets(PDDocument pdf, List<LabelParts> labels, int start) throws IOException {
        PDPage page = page(pdf, PDRectangle.A4);
        int place = start;
        for (LabelParts label : labels) {
            PDRectangle size = points(label.size());
            int columns = times(PDRectangle.A4.getWidth(), size.getWidth());
            int rows = times(PDRectangle.A4.getHeight(), size.getHeight());
            if (place >= columns * rows) {
                if (place > start) {
                    page = page(pdf, PDRectangle.A4);
                }
                place %= columns * rows;
            }
            float width = PDRectangle.A4.getWidth() / columns;
            float height = PDRectangle.A4.getHeight() / rows;
            float scale = Math.min(1, Math.min(width / size.getWidth(), height / size.getHeight()));
            float x = place % columns * width + (width - size.getWidth() * scale) / 2;
            float y = (rows - 1 - place / columns) * height + (height - size.getHeight() * scale) / 2;
            place(pdf, page, label, new Matrix(scale, 0, 0, scale, x, y));
            place++;
        }
    }

    private static int times(float paper, float label) {
        return Math.max(1, (int) Math.floor(paper / label + SQUEEZE));
    }

    private static PDPage page(PDDocument pdf, PDRectangle size) {
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        return page;
    }

    private static PDRectangle points(Size size) {
        return new PDRectangle((float) (size.width() * POINTS_PER_MM), (float) (size.height() * POINTS_PER_MM));
    }

    private static void place(PDDocument pdf, PDPage page, LabelParts label, Matrix where) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, points(label.size()));
        graphics.transform(AffineTransform.getScaleInstance(POINTS_PER_MM / DOTS_PER_MM, POINTS_PER_MM / DOTS_PER_MM));
        LabelPainter.paint(label, graphics, DOTS_PER_MM);
        graphics.dispose();
        PDFormXObject drawing = graphics.getXFormObject();
        try (PDPageContentStream content =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.saveGraphicsState();
            content.transform(where);
            content.drawForm(drawing);
            content.restoreGraphicsState();
        }
    }
}
