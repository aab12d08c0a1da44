package org.stowage.counting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

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

    /** Of a sealed unit the counted quantity is the book's, too. */
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
                isOfSealed() ? 0 : counted,
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

    /** Nobody looked into it: it counts as what the book has in it. */
    boolean isOfSealed() {
        return lpn != null && source.equals(DatabaseName.of(TallySource.PROGRAM));
    }
}
