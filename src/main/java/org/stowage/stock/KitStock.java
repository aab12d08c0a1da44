package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.kernel.Sql;

/** How many of a kit can be sold: as many as the part of which there is least makes. A kit lies nowhere itself. */
@ApplicationScoped
public class KitStock {

    private record Free(long itemId, long units) {}

    private final Sql sql;
    private final Kits kits;

    public KitStock(Sql sql, Kits kits) {
        this.sql = sql;
        this.kits = kits;
    }

    /**
     * Whole kits that neither an order nor a promise has claimed. Kits that share a part are each told as if no other were
     * sold.
     *
     * @return by item id; items that are no kits are missing
     */
    public Map<Long, Long> available(long warehouseId, long ownerId, Collection<Long> itemIds) {
        Map<Long, List<KitPart>> parts = kits.parts(itemIds);
        Map<Long, Long> free = new HashMap<>();
        sql.statement("""
                        select item_id, sellable - promised as units from availability
                         where warehouse_id = :warehouse and owner_id = :owner and item_id = any(:items)
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", ownerId)
                .bind(
                        "items",
                        parts.values().stream()
                                .flatMap(List::stream)
                                .map(KitPart::itemId)
                                .distinct()
                                .toList())
                .list(Free.class)
                .forEach(row -> free.put(row.itemId(), row.units()));
        Map<Long, Long> available = new HashMap<>();
        parts.forEach((kit, of) -> available.put(kit, Kits.complete(of, free)));
        return available;
    }
}
