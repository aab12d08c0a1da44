package org.stowage.stock;

import java.util.Map;
import java.util.Set;

/**
 * What a count did.
 *
 * @param differences units found more (positive) or fewer (negative) than the book said, where it was not right
 * @param shortOrders orders whose promise lost units by it
 */
public record CountResult(Map<Bucket, Long> differences, Set<Long> shortOrders) {

    /** Of all buckets together. */
    public long difference() {
        return differences.values().stream().mapToLong(units -> units).sum();
    }
}
