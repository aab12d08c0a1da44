package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where goods went that left for another warehouse, or came from one: for whoever calls them back. */
@ApplicationScoped
public class TravelledGoods {

    private final TravelledSql sql;

    TravelledGoods(TravelledSql sql) {
        this.sql = sql;
    }

    /** Oldest first. @param lot null: every lot of the item */
    @Transactional
    public List<Travelled> of(long warehouseId, long itemId, @Nullable String lot) {
        return sql.of(warehouseId, itemId, lot == null || lot.isBlank() ? null : lot.strip());
    }
}
