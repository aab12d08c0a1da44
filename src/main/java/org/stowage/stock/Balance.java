package org.stowage.stock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PageLink;

/**
 * One bucket as people see it: codes and figures. {@code free} = on hand - allocated.
 *
 * @param id of its row; 0 for what was in the past
 * @param owner the code of whose goods they are
 */
public record Balance(
        long id,
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
        long onHand,
        long allocated,
        long free,
        Instant receivedAt) {

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
