package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Sql;

/** Safety stock and low marks: the usual ones of a warehouse, and those said for an item. */
@ApplicationScoped
class StockPolicySql {

    private static final String POLICY = """
            select a.item_id, i.sku, a.safety, a.low_mark, a.own_policy as own
              from availability a join item i on i.id = a.item_id
             where a.warehouse_id = :warehouse and a.owner_id = :owner
            """;

    private final Sql sql;

    StockPolicySql(Sql sql) {
        this.sql = sql;
    }

    UsualPolicy usual(long warehouseId) {
        return sql.statement("select safety, low_mark from stock_policy where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .optional(UsualPolicy.class)
                .orElse(UsualPolicy.NONE);
    }

    void setUsual(long warehouseId, UsualPolicy policy, long actorId) {
        sql.statement("""
                        insert into stock_policy (warehouse_id, safety, low_mark, changed_by)
                        values (:warehouse, :safety, :low, :actor)
                        on conflict on constraint stock_policy_key do update
                           set safety = excluded.safety, low_mark = excluded.low_mark, changed_by = excluded.changed_by,
                               changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("safety", policy.safety())
                .bind("low", policy.lowMark())
                .bind("actor", actorId)
                .update();
    }

    /** Items of which nothing is said. @return those that changed */
    List<Long> follow(long warehouseId, UsualPolicy policy) {
        return sql.statement("""
                        with row as materialized (
                          select item_id from availability
                           where warehouse_id = :warehouse and owner_id = :owner and not own_policy
                             and (safety, low_mark) <> (:safety, :low)
                           order by item_id for update)
                        update availability a set safety = :safety, low_mark = :low
                          from row r
                         where a.warehouse_id = :warehouse and a.owner_id = :owner and a.item_id = r.item_id
                        returning a.item_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", Owners.OWN)
                .bind("safety", policy.safety())
                .bind("low", policy.lowMark())
                .list(Long.class);
    }

    /** From now on the item is as others. @return false: it was already */
    boolean forgetOwn(long warehouseId, long itemId) {
        return sql.statement("""
                        with usual as materialized (
                          select safety, low_mark from stock_policy where warehouse_id = :warehouse for share)
                        update availability
                           set safety = coalesce((select safety from usual), 0),
                               low_mark = coalesce((select low_mark from usual), 0), own_policy = false
                         where warehouse_id = :warehouse and owner_id = :owner and item_id = :item and own_policy
                        """)
                        .bind("warehouse", warehouseId)
                        .bind("owner", Owners.OWN)
                        .bind("item", itemId)
                        .update()
                > 0;
    }

    /** Items with a policy of their own, by item. */
    List<ItemPolicy> own(long warehouseId, long afterItem, int limit) {
        return sql.statement(POLICY + " and a.own_policy and a.item_id > :after order by a.item_id limit :limit")
                .bind("warehouse", warehouseId)
                .bind("owner", Owners.OWN)
                .bind("after", afterItem)
                .bind("limit", limit)
                .list(ItemPolicy.class);
    }

    Optional<ItemPolicy> find(long warehouseId, long itemId) {
        return sql.statement(POLICY + " and a.item_id = :item")
                .bind("warehouse", warehouseId)
                .bind("owner", Owners.OWN)
                .bind("item", itemId)
                .optional(ItemPolicy.class);
    }
}
