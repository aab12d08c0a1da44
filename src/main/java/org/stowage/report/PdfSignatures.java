package org.stowage.report;

import java.io.IOException;
import java.util.List;
import org.stowage.handover.Strokes;

/** Boxes to sign on a page, two by two; in each what was drawn there, as lines that stay sharp. */
final class PdfSignatures {

    private static final float BOX = 76;
    private static final float GAP = 16;
    private static final float INSET = 6;

    private final PdfPages pages;

    PdfSignatures(PdfPages pages) {
        this.pages = pages;
    }

    void draw(List<SignatureBox> boxes) throws IOException {
        float width = (pages.width() - GAP) / 2;
        for (int i = 0; i < boxes.size(); i++) {
            if (i % 2 == 0) {
                pages.room(BOX + GAP);
            }
            box(boxes.get(i), PdfPages.EDGE + i % 2 * (width + GAP), width);
            if (i % 2 == 1 || i == boxes.size() - 1) {
                pages.down(BOX + GAP);
            }
        }
    }

    private void box(SignatureBox box, float x, float width) throws IOException {
        pages.open().addRect(x, pages.y() - BOX, width, BOX);
        pages.open().stroke();
        pages.fonts().write(pages.open(), box.label(), PdfPages.SMALL, x + INSET, pages.y() - 12, width - 2 * INSET);
        if (box.drawn() != null) {
            float scale = Math.min((width - 2 * INSET) / Strokes.WIDTH, (BOX - 22) / Strokes.HEIGHT);
            for (String line : box.drawn().lines()) {
                line(Strokes.points(line), x + INSET, scale);
            }
        }
    }

    private void line(int[] points, float left, float scale) throws IOException {
        float top = pages.y() - 18;
        pages.open().moveTo(left + points[0] * scale, top - points[1] * scale);
        for (int i = 2; i < points.length; i += 2) {
            pages.open().lineTo(left + points[i] * scale, top - points[i + 1] * scale);
        }
        pages.open().stroke();
    }
}
