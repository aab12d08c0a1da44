package org.stowage.printing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.stowage.printing.LabelParts.Size;

/**
 * Labels laid onto paper, one after another, as a PDF of shapes for the printer behind a print dialog: as many side by side
 * as the paper holds, each in the middle of its place, never larger than it is. Codes keep the module widths of a 203 dpi
 * printer. Designs of different sizes may be mixed: another size begins another sheet. What is drawn lies in a temporary
 * file, so that thousands of labels take no memory. Not for several threads; close it.
 */
public final class LabelSheet implements AutoCloseable {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double DOTS_PER_MM = 8;
    // labels of 150 mm go twice onto the 297 mm of A4 and those of 50 mm six times, one hundredth smaller
    private static final double SQUEEZE = 0.065;

    private final LabelFiles files;
    private final PdfPaper paper;
    private final PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private @Nullable PDPageContentStream content;
    private @Nullable Size laid;
    private int place;

    LabelSheet(LabelFiles files, PdfPaper paper) {
        this.files = files;
        this.paper = paper;
    }

    /** Lays one label onto the next free place. */
    public void add(String label, Map<String, ?> data) {
        add(files.template(label).parts(data));
    }

    /** Writes the document; nothing can be added then. */
    public void write(OutputStream out) {
        try {
            endPage();
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            endPage();
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(LabelParts label) {
        try {
            PDRectangle size = points(label.size());
            PDRectangle page = paper.paper().points();
            if (page == null) {
                draw(beginPage(size), label, new Matrix());
            } else {
                lay(label, size, page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lay(LabelParts label, PDRectangle size, PDRectangle page) throws IOException {
        int columns = times(page.getWidth(), size.getWidth());
        int rows = times(page.getHeight(), size.getHeight());
        PDPageContentStream open = content;
        if (open == null) {
            open = beginPage(page);
            place = (paper.start() - 1) % (columns * rows);
        } else if (place >= columns * rows || !label.size().equals(laid)) {
            open = beginPage(page);
            place = 0;
        }
        laid = label.size();
        float width = page.getWidth() / columns;
        float height = page.getHeight() / rows;
        float scale = Math.min(1, Math.min(width / size.getWidth(), height / size.getHeight()));
        float x = place % columns * width + (width - size.getWidth() * scale) / 2;
        float y = (rows - 1 - place / columns) * height + (height - size.getHeight() * scale) / 2;
        draw(open, label, new Matrix(scale, 0, 0, scale, x, y));
        place++;
    }

    private static int times(float paper, float label) {
        return Math.max(1, (int) Math.floor(paper / label + SQUEEZE));
    }

    private PDPageContentStream beginPage(PDRectangle size) throws IOException {
        endPage();
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        PDPageContentStream begun = new PDPageContentStream(pdf, page);
        content = begun;
        return begun;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private static PDRectangle points(Size size) {
        return new PDRectangle((float) (size.width() * POINTS_PER_MM), (float) (size.height() * POINTS_PER_MM));
    }

    private void draw(PDPageContentStream page, LabelParts label, Matrix where) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, points(label.size()));
        graphics.transform(AffineTransform.getScaleInstance(POINTS_PER_MM / DOTS_PER_MM, POINTS_PER_MM / DOTS_PER_MM));
        LabelPainter.paint(label, graphics, DOTS_PER_MM);
        graphics.dispose();
        PDFormXObject drawing = graphics.getXFormObject();
        page.saveGraphicsState();
        page.transform(where);
        page.drawForm(drawing);
        page.restoreGraphicsState();
    }
}
