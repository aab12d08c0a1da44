package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.stowage.catalog.ItemHolder;
import org.stowage.kernel.Sql;

/** Tells the catalogue of which items there are units, and looks again at what may be offered when an item changes. */
@ApplicationScoped
class StockedItems implements ItemHolder {

    private record Kept(long warehouseId, long itemId) {}

    private final Sql sql;
    private final Sellable sellable;

    StockedItems(Sql sql, Sellable sellable) {
        this.sql = sql;
        this.sellable = sellable;
    }

    @Override
    public Set<Long> held(Collection<Long> itemIds) {
        return new HashSet<>(sql.statement("""
                        select i.id from unnest(cast(:items as bigint[])) as i (id)
                         where exists (select from warehouse w join stock s on s.warehouse_id = w.id
                                         and s.item_id = i.id and s.on_hand > 0)
                        """).bind("items", itemIds).list(Long.class));
    }

    @Override
    public void remainingLifeChanged(Collection<Long> itemIds) {
        sql.statement("""
                        select distinct s.warehouse_id, s.item_id
                          from warehouse w join stock s on s.warehouse_id = w.id
                         where s.item_id = any(:items) and s.lot_id > 0 and s.on_hand > 0
                         order by 1, 2
                        """)
                .bind("items", itemIds)
                .list(Kept.class)
                .forEach(kept ->
                        sellable.apply(kept.warehouseId(), new Sellable.Scope(null, kept.itemId(), null, true)));
    }
}
