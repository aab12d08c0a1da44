package org.stowage.carrier;

import org.jspecify.annotations.Nullable;

/**
 * One box of a consignment.
 *
 * @param grams as weighed, else as expected
 * @param size null: never measured
 * @param content what is in it, in the words that stand on the label
 */
public record Piece(long grams, @Nullable Size size, String content, long units) {

    /** Outer size of the box in millimetres. */
    public record Size(int lengthMm, int widthMm, int heightMm) {}
}
