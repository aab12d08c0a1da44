package org.stowage.stock;

import java.util.Locale;
import java.util.Optional;

/** One policy of a {@link Chain}: which of several stocks of an item is taken first, or what is taken only whole. */
public enum Strategy {
    /** What came first goes first. */
    FIFO("s.received_at"),
    /** What expires first goes first; without expiry, what came first. */
    FEFO("o.expires_on nulls last"),
    /** What came last goes first. */
    LIFO("s.received_at desc"),
    /** The fewest places to walk to: large stocks first. */
    LEAST_TOUCHES("s.free desc"),
    /** The zones that the chain names first, in that sequence; then pick faces before reserve. */
    ZONE_ORDER("array_position(cast(:zones as text[]), z.code) nulls last, l.kind"),
    /** A pallet or case whose whole content fits a line is taken whole before loose units. */
    FULL_UNITS(""),
    /** A line is served from one lot. */
    SINGLE_LOT(""),
    /** An order of which a line cannot be served takes nothing; its units go to the next order. */
    COMPLETE_ORDERS("");

    /** A part of the window's order, a constant of this file: no text from outside ever stands here. */
    final String order;

    Strategy(String order) {
        this.order = order;
    }

    /** It says which stock comes first; the others say how much is taken at once. */
    public boolean isRank() {
        return !order.isEmpty();
    }

    /** As it stands in JSON and in the database: {@code least-touches}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Strategy> of(String slug) {
        for (Strategy strategy : values()) {
            if (strategy.slug().equals(slug)) {
                return Optional.of(strategy);
            }
        }
        return Optional.empty();
    }
}
