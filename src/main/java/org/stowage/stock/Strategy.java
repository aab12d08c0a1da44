package org.stowage.stock;

/** Which of several stocks of an item is taken first. Lots past their expiry are never taken. */
public enum Strategy {
    /** What came first goes first. */
    FIFO("s.received_at, l.sequence, s.id"),
    /** What expires first goes first; without expiry, what came first. */
    FEFO("o.expires_on nulls last, s.received_at, l.sequence, s.id"),
    /** What came last goes first. */
    LIFO("s.received_at desc, l.sequence, s.id"),
    /** The fewest places to walk to: large stocks first. */
    LEAST_TOUCHES("s.on_hand - s.allocated desc, l.sequence, s.id");

    /** The window's order, a constant of this file: no text from outside ever stands here. */
    final String order;

    Strategy(String order) {
        this.order = order;
    }

    /** As it stands in JSON and in the database: {@code least-touches}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
