package org.stowage.counting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counted quantity as people read it.
 *
 * @param expected null: the reader counts blind
 * @param moved the goods moved meanwhile; it says nothing
 * @param offsetMillis of the clock of a device without a line
 */
public record TallyView(
        long id,
        String countNo,
        int round,
        String location,
        String sku,
        String name,
        @Nullable String lot,
        @Nullable String lpn,
        String condition,
        String owner,
        long counted,
        @Nullable Long expected,
        boolean moved,
        String source,
        @Nullable String counter,
        Instant firstAt,
        Instant confirmedAt,
        long offsetMillis,
        List<String> serials,
        @Nullable Long photoId) {

    TallyView blind() {
        return new TallyView(
                id,
                countNo,
                round,
                location,
                sku,
                name,
                lot,
                lpn,
                condition,
                owner,
                counted,
                null,
                moved,
                source,
                counter,
                firstAt,
                confirmedAt,
                offsetMillis,
                serials,
                photoId);
    }
}
