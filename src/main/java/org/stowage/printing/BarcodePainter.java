package org.stowage.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Modules;
import org.stowage.barcode.UndrawableBarcode;
import org.stowage.printing.LabelParts.BarcodePart;
import org.stowage.printing.LabelParts.Box;

/**
 * Draws a code into its rectangle: every module the same whole number of dots, as wide as fits together with the quiet
 * zone, in the middle. A code that would get modules too fine for a hand scanner is refused: an unreadable label is worse
 * than none.
 */
final class BarcodePainter {
    /** Narrowest module that label printers and hand scanners agree on, in millimetres: two dots at 300 dpi. */
    private static final double NARROWEST = 0.165;

    private BarcodePainter() {}

    /** How a code lies in its rectangle, in dots: along its bars' row and across it, and how wide a module is. */
    private record Fit(Modules modules, long along, long across, long module) {}

    static void paint(BarcodePart part, String file, Graphics2D graphics, double dotsPerMm) {
        Fit fit = fit(part, file, dotsPerMm);
        if (fit == null) {
            return;
        }
        boolean linear = fit.modules().oneDimensional();
        long x = (fit.along() - fit.module() * fit.modules().width()) / 2;
        long y = linear ? 0 : (fit.across() - fit.module() * fit.modules().height()) / 2;
        AffineTransform place = AffineTransform.getTranslateInstance(
                Math.round(part.box().x() * dotsPerMm), Math.round(part.box().y() * dotsPerMm));
        turn(place, part.rotate(), fit.along(), fit.across());
        place.translate(x, y);
        place.scale(fit.module(), linear ? fit.across() : fit.module());
        graphics.setColor(Color.BLACK);
        // every edge lies between two dots: there is nothing to smooth
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.fill(place.createTransformedShape(bars(fit.modules())));
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** @throws org.stowage.kernel.Problem label-barcode-wrong, label-barcode-too-long */
    static void check(BarcodePart part, String file, double dotsPerMm) {
        fit(part, file, dotsPerMm);
    }

    /** Null: it has no room and may be left out. */
    private static @Nullable Fit fit(BarcodePart part, String file, double dotsPerMm) {
        Modules modules = modules(part, file);
        boolean upright = part.rotate() % 180 == 0;
        Box box = part.box();
        long along = Math.round((upright ? box.width() : box.height()) * dotsPerMm);
        long across = Math.round((upright ? box.height() : box.width()) * dotsPerMm);
        long dots = along / modules.fullWidth();
        if (!modules.oneDimensional()) {
            dots = Math.min(dots, across / (modules.height() + 2L * modules.quietZone()));
        }
        if (dots >= 1 && dots / dotsPerMm >= NARROWEST) {
            return new Fit(modules, along, across, dots);
        }
        if (part.optional()) {
            return null;
        }
        throw PrintProblem.LABEL_BARCODE_TOO_LONG.in(file, 0, part.symbology().word(), part.value());
    }

    private static Modules modules(BarcodePart part, String file) {
        try {
            return BarcodeDrawing.draw(part.symbology(), part.value());
        } catch (UndrawableBarcode e) {
            throw PrintProblem.LABEL_BARCODE_WRONG.in(file, 0, part.symbology().word(), part.value());
        }
    }

    private static void turn(AffineTransform place, int rotate, long along, long across) {
        switch (rotate) {
            case 90 -> place.translate(across, 0);
            case 180 -> place.translate(along, across);
            case 270 -> place.translate(0, along);
            default -> {}
        }
        place.quadrantRotate(rotate / 90);
    }

    private static Path2D bars(Modules modules) {
        Path2D bars = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int y = 0; y < modules.height(); y++) {
            for (int x = 0; x < modules.width(); x++) {
                int from = x;
                while (x < modules.width() && modules.isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    bars.append(new Rectangle2D.Double(from, y, x - from, 1), false);
                }
            }
        }
        return bars;
    }
}
