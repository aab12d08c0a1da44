package org.stowage.boxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stowage.boxing.Proposal.Laid;

/** A box drawn so that its three sides are seen at once; the near corner is the one with the largest measures. */
final class Isometric {

    private static final double COS = Math.sqrt(3) / 2;
    private static final double SIN = 0.5;
    private static final double EDGE = 10;

    /** Corners of faces as bits: 1 far along the length, 2 along the width, 4 up. Top, then the two near sides. */
    static final List<int[]> FRONT = List.of(new int[] {4, 5, 7, 6}, new int[] {1, 3, 7, 5}, new int[] {2, 3, 7, 6});

    /** Floor and the two sides behind. */
    static final List<int[]> BACK = List.of(new int[] {0, 1, 3, 2}, new int[] {0, 2, 6, 4}, new int[] {0, 1, 5, 4});

    private final double scale;
    private final double left;
    private final double top;

    Isometric(Packaging box, int width, int height) {
        double wide = (box.lengthMm() + box.widthMm()) * COS;
        double high = (box.lengthMm() + box.widthMm()) * SIN + box.heightMm();
        scale = Math.min((width - 2 * EDGE) / wide, (height - 2 * EDGE) / high);
        left = (width - wide * scale) / 2 + box.widthMm() * COS * scale;
        top = 28 + (height - high * scale) / 2 + box.heightMm() * scale;
    }

    String points(Laid unit, int[] corners) {
        List<String> points = new ArrayList<>();
        for (int corner : corners) {
            double[] at = at(
                    unit.x() + ((corner & 1) == 0 ? 0 : unit.dx()),
                    unit.y() + ((corner & 2) == 0 ? 0 : unit.dy()),
                    unit.z() + ((corner & 4) == 0 ? 0 : unit.dz()));
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", at[0], at[1]));
        }
        return String.join(" ", points);
    }

    double[] middleOfTop(Laid unit) {
        return at(unit.x() + unit.dx() / 2.0, unit.y() + unit.dy() / 2.0, unit.z() + (double) unit.dz());
    }

    boolean topIsReadable(Laid unit) {
        return Math.min(unit.dx(), unit.dy()) * scale >= 16;
    }

    private double[] at(double x, double y, double z) {
        return new double[] {left + (x - y) * COS * scale, top + ((x + y) * SIN - z) * scale};
    }

    /** What is hidden by others comes before them. */
    static List<Laid> backToFront(List<Laid> units) {
        List<Laid> left = new ArrayList<>(units);
        left.sort(Comparator.comparingInt(unit -> unit.x() + unit.y() + unit.z()));
        List<Laid> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            Laid next = left.stream()
                    .filter(unit -> left.stream().noneMatch(other -> other != unit && hides(unit, other)))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            drawn.add(next);
        }
        return drawn;
    }

    /** Seen along the diagonal: a unit cannot cover one that begins, in any direction, where it ends itself. */
    private static boolean hides(Laid unit, Laid other) {
        return unit.x() + unit.dx() > other.x() && unit.y() + unit.dy() > other.y() && unit.z() + unit.dz() > other.z();
    }
}
