package org.stowage.stock;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param row names the row at fault in words people can find: location / sku / lot / lpn / condition / owner
     * @param at where on the ledger floor; null: elsewhere
     */
    record Mismatch(
            String row,
            long expected,
            long actual,
            @JsonUnwrapped @Nullable Bucket at) {

        public Mismatch(String row, long expected, long actual) {
            this(row, expected, actual, null);
        }
    }

    /**
     * The row at fault.
     *
     * @param bucket its key, as the repair wants it; that of an item's availability has no location
     * @param readOnlySince closed since; null: not yet
     */
    record Bucket(
            String bucket,
            @Nullable String location,
            String sku,
            @Nullable String lot,
            @Nullable String lpn,
            String owner,
            @Nullable Instant readOnlySince) {}

    record Result(long rows, List<Mismatch> mismatches) {}
}
