package org.stowage.report;

/** A document that writes itself into any medium, part by part: heading first, end last. Reads its rows as it writes them. */
@FunctionalInterface
interface Report {

    void write(Medium medium);

    /** Has it so many columns that its sheets lie across? */
    default boolean isWide() {
        return true;
    }
}
