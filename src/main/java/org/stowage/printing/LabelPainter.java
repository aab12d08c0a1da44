package org.stowage.printing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.LinkedHashSet;
import java.util.Set;
import org.stowage.printing.LabelParts.BarcodePart;
import org.stowage.printing.LabelParts.TextPart;

/** Draws a label onto a surface measured in printer dots: shapes first, codes over them, texts on top. */
final class LabelPainter {
    private LabelPainter() {}

    /** Draws everything and returns the characters that no font of the house has. */
    static Set<String> paint(LabelParts label, Graphics2D graphics, double dotsPerMm) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        shapes(label, graphics, dotsPerMm);
        for (BarcodePart barcode : label.barcodes()) {
            BarcodePainter.paint(barcode, label.file(), graphics, dotsPerMm);
        }
        Set<String> missing = new LinkedHashSet<>();
        for (TextPart text : label.texts()) {
            TextPainter.paint(text, graphics, dotsPerMm, missing);
        }
        return missing;
    }

    private static void shapes(LabelParts label, Graphics2D graphics, double dotsPerMm) {
        SVGDocument shapes = LabelShapes.of(label);
        Graphics2D own = (Graphics2D) graphics.create();
        own.setColor(Color.BLACK);
        double width = label.size().width() * dotsPerMm;
        double height = label.size().height() * dotsPerMm;
        // a document measures itself while it is drawn
        synchronized (shapes) {
            shapes.render(null, own, new ViewBox(0, 0, (float) width, (float) height));
        }
        own.dispose();
    }
}
