package org.stowage.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;

/**
 * A quantity as somebody tells it, of a place that is theirs.
 *
 * @param pointer of its line in a document; empty: it is the only one
 */
record Said(
        CountPlace place,
        Bucket bucket,
        long counted,
        Seen seen,
        TallySource source,
        List<String> serials,
        @Nullable Long photoId,
        String pointer) {

    static Said of(CountPlace place, NewTally told) {
        return new Said(
                place, told.bucket(), told.counted(), told.seen(), told.source(), told.serials(), told.photoId(), "");
    }

    /** Nobody saw any. */
    static Said unseen(CountPlace place, Bucket bucket, Seen seen) {
        return new Said(place, bucket, 0, seen, TallySource.UNSEEN, List.of(), null, "");
    }
}
