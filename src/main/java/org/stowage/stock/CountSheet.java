package org.stowage.stock;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody found by looking, in one bucket or in thousands.
 *
 * @param cause unique in the warehouse, see {@link Posting}
 * @param lines no bucket twice
 */
public record CountSheet(long warehouseId, String cause, long actorId, Instant happenedAt, List<Line> lines) {

    /** @param counted units that are really there, zero or more */
    public record Line(Bucket bucket, long counted) {

        public Line {
            if (counted < 0) {
                throw new IllegalArgumentException("nobody counts fewer than none");
            }
        }
    }

    public CountSheet {
        Set<Bucket> buckets = new HashSet<>();
        lines.forEach(line -> {
            if (!buckets.add(line.bucket())) {
                throw new IllegalArgumentException("counted twice: " + line.bucket());
            }
        });
        lines = List.copyOf(lines);
    }
}
