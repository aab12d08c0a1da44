package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Labels that come out of a printer one behind the other, handed over in one go. Equal neighbours are one piece, which the
 * printer itself repeats.
 *
 * @param pieces in their order
 */
public record Strip(List<Piece> pieces) {

    /**
     * @param bytes of one whole label
     * @param labels how many of it they make
     */
    public record Piece(byte[] bytes, int labels) {}

    public Strip {
        pieces = List.copyOf(pieces);
    }

    public static Strip of(byte[] label) {
        return new Strip(List.of(new Piece(label, 1)));
    }

    public int labels() {
        return labels(pieces.size());
    }

    /** All of it, for a line that tells nothing anyhow. */
    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.writeBytes(piece.bytes()));
        return all.toByteArray();
    }

    /** In so many of the first pieces. */
    int labels(int first) {
        return pieces.stream().limit(first).mapToInt(Piece::labels).sum();
    }
}
