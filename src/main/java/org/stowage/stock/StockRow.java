package org.stowage.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bucket in the API. Quantities in base units; {@code free} = on hand - allocated. */
public record StockRow(
        String warehouse,
        String location,
        String sku,
        String name,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        @Nullable String lpn,
        Condition condition,
        String owner,
        long onHand,
        long allocated,
        long free) {

    static StockRow from(String warehouse, Balance balance) {
        return new StockRow(
                warehouse,
                balance.location(),
                balance.sku(),
                balance.name(),
                balance.lot(),
                balance.expiresOn(),
                balance.lpn(),
                balance.condition(),
                balance.owner(),
                balance.onHand(),
                balance.allocated(),
                balance.free());
    }
}
