package org.stowage.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PageLink;

/** One bucket at two instants: what was there, what came and went between them, what was there then. */
public record StockChange(
        long locationId,
        String location,
        long itemId,
        String sku,
        String name,
        long lotId,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        long handlingUnitId,
        @Nullable String lpn,
        Condition condition,
        long ownerId,
        String owner,
        long before,
        long after,
        long movedIn,
        long movedOut) {

    public long difference() {
        return after - before;
    }

    /** The page of the place. */
    public String locationHref() {
        return PageLink.to("/stock/locations", location).toString();
    }

    /** The page of the item's stock. */
    public String itemHref() {
        return PageLink.to("/stock/items", sku).toString();
    }

    /** What a list goes on behind. */
    public String key() {
        return new BucketKey(locationId, itemId, lotId, handlingUnitId, DatabaseName.of(condition), ownerId).toString();
    }
}
