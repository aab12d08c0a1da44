package org.stowage.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;

/**
 * What somebody counted of one bucket.
 *
 * @param bucket at the place's location
 * @param seen when its first unit was seen
 * @param serials those read, of an item that is kept by serial; else none
 * @param photoId of a problem on the way
 */
public record NewTally(
        long placeId,
        Bucket bucket,
        long counted,
        Seen seen,
        TallySource source,
        List<String> serials,
        @Nullable Long photoId) {}
