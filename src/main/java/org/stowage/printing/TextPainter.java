package org.stowage.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Set;
import org.stowage.printing.LabelParts.Look;
import org.stowage.printing.LabelParts.Place;
import org.stowage.printing.LabelParts.TextPart;

/** Draws the texts of a label as outlines, so that no printer needs a font, and notes the characters that no font has. */
final class TextPainter {
    private static final double LINE_HEIGHT = 1.25;

    private TextPainter() {}

    static void paint(TextPart part, Graphics2D graphics, double dotsPerMm, Set<String> missing) {
        TextSetting setting = TextSetting.of(part.text(), part.look());
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double y = 0;
        for (String line : setting.lines()) {
            line(
                    line,
                    start(line, part.look().anchor()),
                    y,
                    outline,
                    part.look().bold(),
                    missing);
            y += LINE_HEIGHT;
        }
        Place place = part.place();
        AffineTransform onPaper = AffineTransform.getScaleInstance(dotsPerMm, dotsPerMm);
        onPaper.rotate(Math.toRadians(place.degrees()), place.aboutX(), place.aboutY());
        onPaper.translate(place.x(), place.y());
        onPaper.scale(setting.size(), setting.size());
        fill(outline, onPaper, part.look(), graphics);
    }

    private static double start(String line, String anchor) {
        return switch (anchor) {
            case "middle" -> -LabelFonts.HOUSE.width(line) / 2;
            case "end" -> -LabelFonts.HOUSE.width(line);
            default -> 0;
        };
    }

    private static void line(String line, double start, double y, Path2D outline, boolean bold, Set<String> missing) {
        double x = start;
        for (int c : line.codePoints().toArray()) {
            Glyph glyph = bold ? LabelFonts.HOUSE.bold(c) : LabelFonts.HOUSE.glyph(c);
            if (glyph.missing()) {
                missing.add(Character.toString(c));
            }
            outline.append(glyph.outline().getPathIterator(AffineTransform.getTranslateInstance(x, y)), false);
            x += glyph.advance();
        }
    }

    private static void fill(Path2D outline, AffineTransform onPaper, Look look, Graphics2D graphics) {
        graphics.setColor(look.white() ? Color.WHITE : Color.BLACK);
        graphics.fill(onPaper.createTransformedShape(outline));
    }
}
