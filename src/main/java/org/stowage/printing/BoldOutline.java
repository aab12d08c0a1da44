package org.stowage.printing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The bold form of a letter: the house has one weight, so each edge is moved outwards by the same distance. Points of curves
 * move like corners do, as FreeType does it; the letter keeps its number of points, so that it is drawn as fast as the
 * plain one. Letters of fonts run clockwise on paper around what is black.
 */
final class BoldOutline {
    /** How far an edge moves, in ems. */
    private static final double EDGE = 0.021;
    // a sharper turn than this would throw its corner far away
    private static final double SHARPEST = -0.9375;

    private BoldOutline() {}

    static Path2D of(Path2D plain) {
        Path2D bold = new Path2D.Double(Path2D.WIND_NON_ZERO, 64);
        List<double[]> points = new ArrayList<>();
        List<Integer> pieces = new ArrayList<>();
        double[] c = new double[6];
        for (PathIterator i = plain.getPathIterator(null); !i.isDone(); i.next()) {
            int piece = i.currentSegment(c);
            if (piece == PathIterator.SEG_CLOSE || piece == PathIterator.SEG_MOVETO) {
                close(bold, points, pieces);
            }
            if (piece != PathIterator.SEG_CLOSE) {
                pieces.add(piece);
                for (int at = 0; at < 2 * count(piece); at += 2) {
                    points.add(new double[] {c[at], c[at + 1]});
                }
            }
        }
        close(bold, points, pieces);
        return bold;
    }

    private static int count(int piece) {
        return switch (piece) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 1;
        };
    }

    private static void close(Path2D bold, List<double[]> points, List<Integer> pieces) {
        double[][] moved = new double[points.size()][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = moved(points, i);
        }
        int at = 0;
        for (int piece : pieces) {
            switch (piece) {
                case PathIterator.SEG_MOVETO -> bold.moveTo(moved[at][0], moved[at][1]);
                case PathIterator.SEG_LINETO -> bold.lineTo(moved[at][0], moved[at][1]);
                case PathIterator.SEG_QUADTO ->
                    bold.quadTo(moved[at][0], moved[at][1], moved[at + 1][0], moved[at + 1][1]);
                default ->
                    bold.curveTo(
                            moved[at][0],
                            moved[at][1],
                            moved[at + 1][0],
                            moved[at + 1][1],
                            moved[at + 2][0],
                            moved[at + 2][1]);
            }
            at += count(piece);
        }
        if (moved.length > 0) {
            bold.closePath();
        }
        points.clear();
        pieces.clear();
    }

    private static double[] moved(List<double[]> points, int at) {
        double[] here = points.get(at);
        double[] in = way(points, at, -1);
        double[] out = way(points, at, 1);
        double turn = -(in[0] * out[0] + in[1] * out[1]);
        if (turn <= SHARPEST || in[2] == 0 || out[2] == 0) {
            return here;
        }
        // the sum of both normals, as long as the corner needs it, but no longer than its shorter side
        double reach = Math.min(EDGE / (1 + turn), Math.min(in[2], out[2]) + EDGE);
        return new double[] {here[0] + (out[1] - in[1]) * reach, here[1] + (in[0] - out[0]) * reach};
    }

    /** Direction from here to the next different point in a sense, and how far that is; all 0 where there is none. */
    private static double[] way(List<double[]> points, int at, int sense) {
        double[] here = points.get(at);
        for (int step = 1; step < points.size(); step++) {
            double[] there = points.get(Math.floorMod(at + sense * step, points.size()));
            double far = Math.hypot(there[0] - here[0], there[1] - here[1]);
            if (far > 1e-6) {
                return new double[] {(there[0] - here[0]) / far, (there[1] - here[1]) / far, far};
            }
        }
        return new double[3];
    }
}
