package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What stands at the docks, where it may go, and what a location allows. Reads only. */
@ApplicationScoped
class PutawaySql {

    /** Loose or boxed units at a dock. */
    record AtDock(
            long locationId,
            String location,
            long itemId,
            String sku,
            long lotId,
            long ownerId,
            long handlingUnitId,
            @Nullable String lpn,
            long quantity) {}

    private static final String AT_DOCK = """
            select s.location_id, l.code as location, s.item_id, i.sku, s.lot_id, s.owner_id, s.handling_unit_id, h.lpn,
                   s.on_hand - s.allocated as quantity
              from location l
              join stock s on s.warehouse_id = l.warehouse_id and s.location_id = l.id
              join item i on i.id = s.item_id
              left join handling_unit h on h.warehouse_id = s.warehouse_id and h.id = s.handling_unit_id
             where l.warehouse_id = :warehouse and l.kind = 'dock' and s.condition = 'good' and s.on_hand > s.allocated
            """;

    private final Sql sql;

    PutawaySql(Sql sql) {
        this.sql = sql;
    }

    /** What has stood at a dock longest. */
    Optional<AtDock> oldest(long warehouseId) {
        return sql.statement(AT_DOCK + " order by s.received_at, s.id limit 1")
                .bind("warehouse", warehouseId)
                .optional(AtDock.class);
    }

    /** Loose units of this item, oldest first. */
    List<AtDock> ofItem(long warehouseId, long itemId) {
        return sql.statement(AT_DOCK + " and s.item_id = :item and s.handling_unit_id = 0 order by s.received_at, s.id")
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .list(AtDock.class);
    }

    /** What lies in the unit, and in the units that stand in it. */
    List<AtDock> inUnit(long warehouseId, long handlingUnitId) {
        return sql.statement(AT_DOCK + """
                           and s.handling_unit_id in (
                             with recursive tree as (
                               select cast(:unit as bigint) as id
                               union
                               select h.id from handling_unit h join tree t
                                   on h.warehouse_id = :warehouse and h.parent_id = t.id and h.parent_id > 0)
                             select id from tree)
                         order by s.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(AtDock.class);
    }

    /**
     * The best open location, each way tried after the other: with the same item, the item's own face, an empty one, one
     * that may hold several items.
     *
     * @param not locations that were found full
     */
    Optional<Proposal> propose(long warehouseId, long itemId, long lotId, long quantity, Collection<Long> not) {
        return sql.statement("""
                        with open as not materialized (
                          select l.*, coalesce(l.max_units - (select sum(s.on_hand) from stock s
                                                               where s.warehouse_id = l.warehouse_id and s.location_id = l.id),
                                               l.max_units, 1000000000000) as room
                            from location l
                           where l.warehouse_id = :warehouse and l.kind in ('reserve', 'pick_face') and l.blocked_at is null
                             and (l.fixed_item_id is null or l.fixed_item_id = :item) and l.id <> all(:not)
                        ), fitting as not materialized (
                          select o.* from open o
                           where o.room > 0
                             and (o.mixing = 'any' or not exists (
                                   select from stock s
                                    where s.warehouse_id = o.warehouse_id and s.location_id = o.id and s.on_hand > 0
                                      and (s.item_id <> :item or o.mixing = 'single_lot' and s.lot_id <> :lot)))
                        )
                        (select id as location_id, code as location, 'same-item' as why from fitting
                          where id in (select location_id from stock
                                        where warehouse_id = :warehouse and item_id = :item and on_hand > 0
                                          and condition = 'good')
                          order by room >= :quantity desc, sequence, id limit 1)
                        union all
                        (select id, code, 'fixed' from fitting where fixed_item_id = :item
                          order by room >= :quantity desc, sequence, id limit 1)
                        union all
                        (select id, code, 'empty' from fitting f
                          where fixed_item_id is null
                            and not exists (select from stock s
                                             where s.warehouse_id = f.warehouse_id and s.location_id = f.id and s.on_hand > 0)
                          order by sequence, id limit 1)
                        union all
                        (select id, code, 'room' from fitting where fixed_item_id is null
                          order by room >= :quantity desc, sequence, id limit 1)
                        limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("lot", lotId)
                .bind("quantity", quantity)
                .bind("not", not.stream().mapToLong(Long::longValue).toArray())
                .optional(Proposal.class);
    }

    LocationFacts facts(long warehouseId, long locationId, long itemId, long lotId) {
        return sql.statement("""
                        select l.code, l.kind in ('reserve', 'pick_face') as for_stock, l.blocked_at is not null as blocked,
                               l.fixed_item_id is not null and l.fixed_item_id <> :item as other_items_face,
                               l.mixing, l.max_units - coalesce(sum(s.on_hand), 0)::bigint as room,
                               coalesce(bool_or(s.item_id <> :item), false) as holds_other_item,
                               coalesce(bool_or(s.item_id <> :item or s.lot_id <> :lot), false) as holds_other_lot
                          from location l
                          left join stock s on s.warehouse_id = l.warehouse_id and s.location_id = l.id and s.on_hand > 0
                         where l.warehouse_id = :warehouse and l.id = :location
                         group by l.warehouse_id, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .bind("item", itemId)
                .bind("lot", lotId)
                .one(LocationFacts.class);
    }
}
