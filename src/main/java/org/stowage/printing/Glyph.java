package org.stowage.printing;

import java.awt.geom.Path2D;

/** The drawn form of one character, one em high, baseline at 0 and y downwards; advance is how far the next one stands. */
record Glyph(Path2D outline, double advance, boolean missing) {

    Glyph bold() {
        return new Glyph(BoldOutline.of(outline), advance, missing);
    }

    /** What stands for a character that no font has: an empty box. */
    static Glyph box() {
        Path2D box = new Path2D.Double(Path2D.WIND_NON_ZERO);
        frame(box, 0.08, -0.74, 0.72, 0.02);
        // the other way round, so that the middle stays empty by either winding rule
        frame(box, 0.66, -0.68, 0.14, -0.04);
        return new Glyph(box, 0.8, true);
    }

    private static void frame(Path2D path, double left, double top, double right, double bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }
}
