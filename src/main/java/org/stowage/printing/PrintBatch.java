package org.stowage.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the documents of a batch, in their order.
 *
 * @param id null: nothing was left to print
 * @param labels that it put into the queue
 */
public record PrintBatch(@Nullable Long id, int labels, List<Line> lines) {

    /** Why a document's label comes out of this batch, or does not. */
    public enum What {
        /** It waits in the queue, at its turn. */
        PRINTS,
        /** It waits there already, from an earlier batch. */
        WAITS,
        /** It came out, or is at a printer now: again is a reprint. */
        PRINTED,
        /** Nobody knows whether it came out: somebody must answer first. */
        ASKS,
        /** It has no label yet. */
        NO_LABEL
    }

    /** @param turn in the batch that it waits in, of so many {@code turns} */
    public record Line(
            String document,
            What what,
            @Nullable Long job,
            @Nullable Integer turn,
            @Nullable Integer turns) {}
}
