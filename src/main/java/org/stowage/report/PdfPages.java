package org.stowage.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages that fill from the top, any number of them: a finished page lies in a temporary file. How many there are is known at
 * the end only, so every foot refers to one drawing, which is drawn last. Points, 72 to the inch.
 */
final class PdfPages implements Closeable {

    static final float EDGE = 40;
    static final float SMALL = 9;
    private static final float BOTTOM = 56;
    private static final float FOOT = 30;

    private final PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDRectangle size;
    private final Mark mark;
    private final PDAppearanceStream rest = new PDAppearanceStream(pdf);
    private final PdfFonts fonts;
    private Heading heading = Papers.NOTHING;
    private @Nullable PDPageContentStream content;
    private int number;
    private float y;

    PdfPages(PDRectangle size, Mark mark) throws IOException {
        this.size = size;
        this.mark = mark;
        this.fonts = new PdfFonts(pdf);
        rest.setBBox(new PDRectangle(0, -4, size.getWidth() - 2 * EDGE, 16));
        rest.setResources(new PDResources());
    }

    void begin(Heading its) throws IOException {
        heading = its;
        turn();
    }

    /** The next page, with its foot. */
    void turn() throws IOException {
        close(content);
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        number++;
        y = size.getHeight() - EDGE - 12;
        fonts.writeHeavy(content, mark.text(heading.language()), SMALL, EDGE, size.getHeight() - 24, width());
        String begun = (heading.number() + "   " + word("paper.page", number)).strip() + " ";
        fonts.write(content, begun, SMALL, EDGE, FOOT, width());
        content.saveGraphicsState();
        content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(EDGE + fonts.width(begun, SMALL), FOOT));
        content.drawForm(rest);
        content.restoreGraphicsState();
    }

    /** Is there no more room of this height? */
    boolean isFull(float height) {
        return y - height < BOTTOM;
    }

    /** Turns the page where there is no more room of this height. */
    void room(float height) throws IOException {
        if (isFull(height)) {
            turn();
        }
    }

    float y() {
        return y;
    }

    void down(float height) {
        y -= height;
    }

    float width() {
        return size.getWidth() - 2 * EDGE;
    }

    PdfFonts fonts() {
        return fonts;
    }

    PDDocument pdf() {
        return pdf;
    }

    PDPageContentStream open() {
        if (content == null) {
            throw new IllegalStateException("a document begins with its heading");
        }
        return content;
    }

    void rule(float height, float from, float wide) throws IOException {
        open().moveTo(from, height);
        open().lineTo(from + wide, height);
        open().stroke();
    }

    /** Closes the last page and draws what every foot says of all of them. */
    void end() throws IOException {
        close(content);
        content = null;
        try (var foot = new PDPageContentStream(pdf, rest)) {
            fonts.write(foot, word("paper.of", number) + "   " + heading.printedText(), SMALL, 0, 0, width() - 120);
        }
    }

    void save(OutputStream out) throws IOException {
        pdf.save(out);
    }

    @Override
    public void close() throws IOException {
        close(content);
        content = null;
        pdf.close();
    }

    private static void close(@Nullable PDPageContentStream page) throws IOException {
        if (page != null) {
            page.close();
        }
    }

    private String word(String key, int value) {
        return Papers.text(key, heading.language(), value);
    }
}
