package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Items;

/** Where goods went that left for another warehouse, or came from one: for whoever calls them back. */
@ApplicationScoped
public class TravelledGoods {

    private final TravelledSql sql;
    private final Items items;

    TravelledGoods(TravelledSql sql, Items items) {
        this.sql = sql;
        this.items = items;
    }

    /** Oldest first. @param lot null: every lot of the item */
    @Transactional
    public List<Travelled> of(long warehouseId, String sku, @Nullable String lot) {
        return items.bySku(sku)
                .map(item -> sql.of(warehouseId, item.id(), lot == null || lot.isBlank() ? null : lot.strip()))
                .orElse(List.of());
    }
}
