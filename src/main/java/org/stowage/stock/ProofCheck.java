package org.stowage.stock;

import java.util.List;

/** One thing that must always be true of a warehouse's books. Rooms that own books offer one bean for each. */
public interface ProofCheck {

    /** Stable name, for the metric and the page. */
    String name();

    /** Its cost grows with history: done nightly and on demand, not every half minute. */
    boolean readsWholeLedger();

    /**
     * Compares in one statement, so that what it reads is of one instant.
     *
     * @return how many rows were compared, and those that do not agree
     */
    Result check(long warehouseId);

    /** @param row names the row at fault in words people can find */
    record Mismatch(String row, long expected, long actual) {}

    record Result(long rows, List<Mismatch> mismatches) {}
}
