package org.stowage.counting;

import java.time.Instant;

/** From the first counted unit to the confirmed quantity. */
public sealed interface Seen {

    /** Counted with a line to the house: the confirmation is now. @param first from {@link Counting#sight} */
    record Live(Sight first) implements Seen {}

    /** Known in one glance: first unit and quantity are the same moment, now. */
    record Now() implements Seen {}

    /**
     * Counted without a line or on paper: the book is read as of then.
     *
     * @param offsetMillis the device's clock less ours, already taken out of both instants
     */
    record Earlier(Instant first, Instant confirmed, long offsetMillis) implements Seen {}

    /** From the first unit of either to the last quantity; what has no instants of its own goes with the other. */
    static Seen span(Seen one, Seen other) {
        if (!(one instanceof Earlier a)) {
            return other;
        }
        return other instanceof Earlier b
                ? new Earlier(
                        a.first().isBefore(b.first()) ? a.first() : b.first(),
                        a.confirmed().isAfter(b.confirmed()) ? a.confirmed() : b.confirmed(),
                        a.offsetMillis())
                : one;
    }
}
