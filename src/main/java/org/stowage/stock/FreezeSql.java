package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on {@code stock_freeze}. */
@ApplicationScoped
class FreezeSql {

    private record Named(
            @Nullable Long locationId,
            @Nullable Long itemId,
            @Nullable Long lotId) {}

    private static final String FREEZE = """
            select f.id, l.code as location, i.sku, o.code as lot, f.reason, p.login as frozen_by, f.frozen_at,
                   q.login as lifted_by, f.lifted_at, f.lifted_note
              from stock_freeze f
              left join location l on l.warehouse_id = f.warehouse_id and l.id = f.location_id
              left join item i on i.id = f.item_id
              left join lot o on o.warehouse_id = f.warehouse_id and o.id = f.lot_id
              left join operator p on p.id = f.frozen_by
              left join operator q on q.id = f.lifted_by
             where f.warehouse_id = :warehouse
            """;

    private final Sql sql;

    FreezeSql(Sql sql) {
        this.sql = sql;
    }

    long insert(long warehouseId, Sellable.Scope scope, String reason, long actorId) {
        return sql.statement("""
                        insert into stock_freeze (warehouse_id, location_id, item_id, lot_id, reason, frozen_by)
                        values (:warehouse, cast(:location as bigint), cast(:item as bigint), cast(:lot as bigint), :reason,
                                :actor)
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", scope.locationId())
                .bind("item", scope.itemId())
                .bind("lot", scope.lotId())
                .bind("reason", reason)
                .bind("actor", actorId)
                .one(Long.class);
    }

    /**
     * A posting that began before the freeze was written gives its new rows the flag of before. So the freeze waits until
     * those under way are done, and those that come later wait until it is written. Freezes are rare and short.
     */
    void waitForPostings() {
        sql.statement("lock table stock in share row exclusive mode").update();
    }

    int lift(long warehouseId, long freezeId, long actorId, @Nullable String note) {
        return sql.statement("""
                        update stock_freeze set lifted_at = now(), lifted_by = :actor, lifted_note = :note
                         where warehouse_id = :warehouse and id = :freeze and lifted_at is null
                        """)
                .bind("warehouse", warehouseId)
                .bind("freeze", freezeId)
                .bind("actor", actorId)
                .bind("note", note)
                .update();
    }

    Optional<Sellable.Scope> scope(long warehouseId, long freezeId) {
        return sql.statement("""
                        select location_id, item_id, lot_id from stock_freeze where warehouse_id = :warehouse and id = :freeze
                        """)
                .bind("warehouse", warehouseId)
                .bind("freeze", freezeId)
                .optional(Named.class)
                .map(named -> Sellable.Scope.of(named.locationId(), named.itemId(), named.lotId()));
    }

    /** Orders of which some of these units are frozen. */
    List<Long> ordersFrozen(long warehouseId, List<OrderUnits> units) {
        return sql.statement("""
                        select distinct u.order_id
                          from unnest(cast(:orders as bigint[]), cast(:locations as bigint[]), cast(:items as bigint[]),
                                      cast(:lots as bigint[])) as u (order_id, location_id, item_id, lot_id)
                          join stock_freeze f on f.warehouse_id = :warehouse and f.lifted_at is null
                           and (f.location_id is null or f.location_id = u.location_id)
                           and (f.item_id is null or f.item_id = u.item_id)
                           and (f.lot_id is null or f.lot_id = u.lot_id)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", units.stream().map(OrderUnits::orderId).toList())
                .bind("locations", units.stream().map(OrderUnits::locationId).toList())
                .bind("items", units.stream().map(OrderUnits::itemId).toList())
                .bind("lots", units.stream().map(OrderUnits::lotId).toList())
                .list(Long.class);
    }

    Optional<Freeze> find(long warehouseId, long freezeId) {
        return sql.statement(FREEZE + " and f.id = :freeze")
                .bind("warehouse", warehouseId)
                .bind("freeze", freezeId)
                .optional(Freeze.class);
    }

    List<Freeze> page(long warehouseId, boolean lifted, long before, int limit) {
        return sql.statement(FREEZE
                        + " and (:lifted or f.lifted_at is null) and f.id < :before order by f.id desc limit :limit")
                .bind("warehouse", warehouseId)
                .bind("lifted", lifted)
                .bind("before", before)
                .bind("limit", limit)
                .list(Freeze.class);
    }
}
