package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.ItemWeights;
import org.stowage.kernel.Sql;

/** Which order goes next at a desk of a simple warehouse, and what is in it. */
@ApplicationScoped
class ShipSql {

    /** Units of one item that an order wants, over all its lines. @param grams of one unit, null: never weighed; @param bySerial each has a number */
    record Wanted(
            long itemId,
            long ownerId,
            String sku,
            String name,
            @Nullable String style,
            @Nullable String colour,
            @Nullable String size,
            @Nullable String imageUrl,
            @Nullable Long grams,
            long quantity,
            boolean bySerial) {}

    /** @param missing units that no stock is promised for */
    record Lacking(String sku, long missing) {}

    private final Sql sql;

    ShipSql(Sql sql) {
        this.sql = sql;
    }

    /** What this operator has begun, then the nearest deadline that no other desk has. */
    Optional<String> next(long warehouseId, long actorId, Collection<Long> skipped) {
        return sql.statement("""
                        select o.order_no
                          from outbound_order o
                          left join parcel p on p.warehouse_id = o.warehouse_id and p.order_id = o.id
                           and p.status in ('open', 'weighed', 'labelled')
                         where o.warehouse_id = :warehouse and o.id <> all(:skipped)
                           and (o.status in ('promised', 'waiting-replenishment')
                                or o.status in ('packing', 'packed') and p.status in ('weighed', 'labelled'))
                           and (p.id is null or p.packed_by in (0, :actor))
                           and (o.not_before is null or o.not_before <= now())
                           and not exists (select from order_hold h where h.warehouse_id = o.warehouse_id
                                              and h.order_id = o.id and h.released_at is null)
                           and not exists (select from order_stop s where s.warehouse_id = o.warehouse_id
                                              and s.order_id = o.id and s.lifted_at is null)
                         order by p.packed_by is not null desc, o.status = 'waiting-replenishment', o.priority desc,
                                  o.ship_by, o.id
                         limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("skipped", skipped.stream().mapToLong(Long::longValue).toArray())
                .bind("actor", actorId)
                .optional(String.class);
    }

    List<Wanted> wanted(long warehouseId, long orderId) {
        return sql.statement("""
                        select l.item_id, l.owner_id, i.sku, i.name, i.style, i.colour, i.size, i.image_url,
                               %s as grams, sum(l.ordered)::bigint as quantity, i.serial_controlled as by_serial
                          from order_line l join item i on i.id = l.item_id %s
                         where l.warehouse_id = :warehouse and l.order_id = :order and l.ordered > 0
                         group by l.item_id, l.owner_id, i.id, w.samples, w.grams
                         order by min(l.line_no)
                        """.formatted(ItemWeights.GRAMS, ItemWeights.JOIN))
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Wanted.class);
    }

    List<Lacking> lacking(long warehouseId, long orderId) {
        return sql.statement("""
                        select i.sku, sum(p.wanted - p.quantity)::bigint as missing
                          from order_line l
                          join promise p on p.warehouse_id = l.warehouse_id and p.order_line_id = l.id
                           and p.status = 'open' and p.quantity < p.wanted
                          join item i on i.id = l.item_id
                         where l.warehouse_id = :warehouse and l.order_id = :order
                         group by i.sku order by i.sku
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Lacking.class);
    }

    /** Units of an item that orders on other desks want, whose box is not closed: they may be off the shelf already. */
    long gatheredElsewhere(long warehouseId, long orderId, long itemId, long ownerId) {
        return sql.statement("""
                        select coalesce(sum(l.ordered), 0)::bigint
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                           and o.status in ('promised', 'waiting-replenishment')
                          join order_line l on l.warehouse_id = p.warehouse_id and l.order_id = p.order_id
                         where p.warehouse_id = :warehouse and p.status = 'open' and p.packed_by <> 0
                           and p.order_id <> :order and l.item_id = :item and l.owner_id = :owner
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .one(Long.class);
    }
}
