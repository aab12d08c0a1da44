package org.stowage.counting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;

/** One bucket, counted once, against the book of that instant. */
record Tally(
        CountPlace place,
        Bucket bucket,
        long counterId,
        long counted,
        long expected,
        boolean moved,
        TallySource source,
        Instant firstAt,
        Instant confirmedAt,
        long offsetMillis,
        List<String> serials,
        @Nullable Long photoId) {}
