package org.stowage.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bucket at two instants in the API. {@code difference} = after - before = moved in - moved out; base units. */
public record StockChangeRow(
        String warehouse,
        String location,
        String sku,
        String name,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        @Nullable String lpn,
        Condition condition,
        String owner,
        long before,
        long after,
        long difference,
        long movedIn,
        long movedOut) {

    static StockChangeRow from(String warehouse, StockChange change) {
        return new StockChangeRow(
                warehouse,
                change.location(),
                change.sku(),
                change.name(),
                change.lot(),
                change.expiresOn(),
                change.lpn(),
                change.condition(),
                change.owner(),
                change.before(),
                change.after(),
                change.difference(),
                change.movedIn(),
                change.movedOut());
    }
}
