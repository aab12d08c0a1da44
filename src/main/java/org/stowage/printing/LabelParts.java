package org.stowage.printing;

import java.util.List;
import org.stowage.barcode.Symbology;

/**
 * A filled label taken apart into what is drawn: plain shapes (an SVG of their own), then barcodes, then texts on top.
 * All measures are millimetres from the top left corner.
 */
record LabelParts(String file, Size size, String shapes, List<BarcodePart> barcodes, List<TextPart> texts) {

    /** Width and height of the label in millimetres. */
    record Size(double width, double height) {

        boolean holds(double x, double y) {
            return x >= 0 && y >= 0 && x <= width && y <= height;
        }
    }

    /**
     * Place of a barcode with its quiet zone; rotate turns the symbol clockwise by 0, 90, 180 or 270 degrees; an optional
     * one is left out when its value is too long for the place.
     */
    record BarcodePart(Box box, int rotate, Symbology symbology, String value, boolean optional) {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {}

    /** One text: where its first baseline starts, how it looks, what it says. */
    record TextPart(Place place, Look look, String text) {}

    /** Start of the baseline, turned clockwise by {@code degrees} about (aboutX, aboutY). */
    record Place(double x, double y, double degrees, double aboutX, double aboutY) {}

    /** Size of the letters, space they may take (width 0 = as wide as it comes) and how they are set in it. */
    record Look(double size, boolean bold, boolean white, String anchor, double width, int lines) {}
}
