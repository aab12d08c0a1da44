package org.stowage.boxing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a parcel weighs something else than it should: the fewest units whose weight is the difference, and among those the
 * ones that meet it best.
 */
public final class LikelyCause {

    /** More wrong units than this are no slip of a hand. */
    private static final int MOST_UNITS = 4;

    private static final int MOST_ITEMS = 30;

    /** An item of the order. @param grams of one unit, null: unknown; @param quantity that should be in the parcel */
    public record Piece(String sku, @Nullable Long grams, long quantity) {}

    /** @param missing else there is more in the parcel than should be; @param grams their weight */
    public record Cause(boolean missing, List<Piece> pieces, long grams) {

        /** 2 × TEA-100, 1 × MUG */
        public String text() {
            return String.join(
                    ", ",
                    pieces.stream()
                            .map(piece -> piece.quantity() + " × " + piece.sku())
                            .toList());
        }
    }

    private final List<Piece> pieces;
    private final boolean missing;
    private final long wanted;
    private final long tolerance;

    private int[] best = new int[0];
    private long bestOff = Long.MAX_VALUE;

    private LikelyCause(List<Piece> pieces, long off, long tolerance) {
        this.pieces = pieces;
        this.missing = off < 0;
        this.wanted = Math.abs(off);
        this.tolerance = tolerance;
    }

    /**
     * @param off grams on the scale beyond those expected, below zero when lighter
     * @param tolerance grams by which the units may miss the difference
     * @return empty where nothing explains it
     */
    public static Optional<Cause> of(List<Piece> order, long off, long tolerance) {
        List<Piece> known = new ArrayList<>();
        for (Piece piece : order) {
            if (piece.grams() != null && piece.grams() > 0 && piece.quantity() > 0 && known.size() < MOST_ITEMS) {
                known.add(piece);
            }
        }
        // a guess that explains three quarters of the difference explains nothing
        return off == 0 ? Optional.empty() : new LikelyCause(known, off, Math.min(tolerance, Math.abs(off) / 4)).find();
    }

    private Optional<Cause> find() {
        for (int units = 1; units <= MOST_UNITS; units++) {
            search(new int[pieces.size()], 0, units, 0);
            if (bestOff <= tolerance) {
                return Optional.of(cause());
            }
        }
        return Optional.empty();
    }

    private void search(int[] taken, int from, int left, long grams) {
        if (left == 0) {
            if (Math.abs(wanted - grams) < bestOff) {
                bestOff = Math.abs(wanted - grams);
                best = taken.clone();
            }
            return;
        }
        for (int i = from; i < pieces.size(); i++) {
            if (!missing || taken[i] < pieces.get(i).quantity()) {
                taken[i]++;
                search(taken, i, left - 1, grams + grams(i));
                taken[i]--;
            }
        }
    }

    private Cause cause() {
        List<Piece> named = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                named.add(new Piece(pieces.get(i).sku(), grams(i), best[i]));
                sum += grams(i) * best[i];
            }
        }
        return new Cause(missing, named, sum);
    }

    private long grams(int piece) {
        Long grams = pieces.get(piece).grams();
        return grams == null ? 0 : grams;
    }
}
