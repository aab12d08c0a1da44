package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.OrderUnits;

/** Picked goods and their cartons, in the source's books. */
@ApplicationScoped
class GoodsSql {

    record Carton(
            long transferId,
            long handlingUnitId,
            String lpn,
            String kind,
            @Nullable String parentLpn,
            long units,
            @Nullable Long grams,
            boolean packed,
            boolean loaded) {}

    private final Sql sql;

    GoodsSql(Sql sql) {
        this.sql = sql;
    }

    /** @return its id */
    long insert(long fromId, Goods goods) {
        return sql.statement("""
                        insert into transfer_goods (warehouse_id, transfer_id, line_id, handling_unit_id, location_id,
                               from_location_id, from_handling_unit_id, item_id, lot_id, owner_id, quantity, serials,
                               condition)
                        values (:warehouse, :transfer, :line, :unit, :location, :fromLocation, :fromUnit, :item, :lot, :owner,
                                :quantity, :serials, :condition)
                        returning id
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", goods.transferId())
                .bind("line", goods.lineId())
                .bind("unit", goods.handlingUnitId())
                .bind("location", goods.locationId())
                .bind("fromLocation", goods.fromLocationId())
                .bind("fromUnit", goods.fromHandlingUnitId())
                .bind("item", goods.itemId())
                .bind("lot", goods.lotId())
                .bind("owner", goods.ownerId())
                .bind("quantity", goods.quantity())
                .bind("serials", goods.serials())
                .bind("condition", goods.condition())
                .one(Long.class);
    }

    List<Goods> of(long fromId, long transferId) {
        return sql.statement("""
                        select id, transfer_id, line_id, handling_unit_id, location_id, from_location_id,
                               from_handling_unit_id, item_id, lot_id, owner_id, quantity, serials, condition
                          from transfer_goods where warehouse_id = :warehouse and transfer_id = :transfer order by id
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .list(Goods.class);
    }

    /** @param units 0: none of them is left */
    void left(long fromId, long goodsId, long units) {
        sql.statement(
                        units == 0
                                ? "delete from transfer_goods where warehouse_id = :warehouse and id = :goods and :units = 0"
                                : "update transfer_goods set quantity = :units where warehouse_id = :warehouse and id = :goods")
                .bind("warehouse", fromId)
                .bind("goods", goodsId)
                .bind("units", units)
                .update();
    }

    void gone(long fromId, long transferId) {
        sql.statement("""
                        update transfer_goods set shipped = true where warehouse_id = :warehouse and transfer_id = :transfer
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
    }

    /** They are on the shelves again. */
    void delete(long fromId, long transferId) {
        sql.statement("delete from transfer_goods where warehouse_id = :warehouse and transfer_id = :transfer")
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
        sql.statement("delete from transfer_carton where warehouse_id = :warehouse and transfer_id = :transfer")
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
    }

    void carton(long fromId, long transferId, long unitId, String lpn) {
        sql.statement("""
                        insert into transfer_carton (warehouse_id, transfer_id, handling_unit_id, lpn)
                        values (:warehouse, :transfer, :unit, :lpn)
                        on conflict on constraint transfer_carton_unique do update set packed_at = null, loaded_at = null
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .bind("unit", unitId)
                .bind("lpn", lpn)
                .update();
    }

    void packed(long fromId, long transferId, long unitId, @Nullable Long grams) {
        sql.statement("""
                        update transfer_carton set packed_at = coalesce(packed_at, now()),
                               grams = coalesce(cast(:grams as bigint), grams)
                         where warehouse_id = :warehouse and transfer_id = :transfer and handling_unit_id = :unit
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .bind("unit", unitId)
                .bind("grams", grams)
                .update();
    }

    void loaded(long fromId, long transferId, Collection<Long> unitIds) {
        sql.statement("""
                        update transfer_carton set loaded_at = coalesce(loaded_at, now())
                         where warehouse_id = :warehouse and transfer_id = :transfer and handling_unit_id = any(:units)
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .bind("units", unitIds)
                .update();
    }

    List<Carton> cartons(long fromId, long transferId) {
        return sql.statement("""
                        select c.transfer_id, c.handling_unit_id, c.lpn, h.kind, p.lpn as parent_lpn,
                               (select coalesce(sum(g.quantity), 0)::bigint from transfer_goods g
                                 where g.warehouse_id = c.warehouse_id and g.transfer_id = c.transfer_id
                                   and g.handling_unit_id = c.handling_unit_id) as units,
                               c.grams, c.packed_at is not null as packed, c.loaded_at is not null as loaded
                          from transfer_carton c
                          join handling_unit h on h.warehouse_id = c.warehouse_id and h.id = c.handling_unit_id
                          left join handling_unit p on p.warehouse_id = h.warehouse_id and p.id = h.parent_id
                         where c.warehouse_id = :warehouse and c.transfer_id = :transfer order by c.lpn
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .list(Carton.class);
    }

    /** What stands in which carton, or stood in it when it left. */
    List<CartonContent> contents(long fromId, long transferId) {
        return sql.statement("""
                        select coalesce(h.lpn, '') as lpn, i.sku, i.name, o.code as lot, o.expires_on, g.condition,
                               sum(g.quantity)::bigint as quantity,
                               coalesce(string_agg(nullif(g.serials, ''), e'\\n' order by g.id), '') as serials
                          from transfer_goods g
                          join item i on i.id = g.item_id
                          left join lot o on o.warehouse_id = g.warehouse_id and o.id = g.lot_id
                          left join handling_unit h on h.warehouse_id = g.warehouse_id and h.id = g.handling_unit_id
                         where g.warehouse_id = :warehouse and g.transfer_id = :transfer
                         group by h.lpn, i.sku, i.name, o.code, o.expires_on, g.condition
                         order by h.lpn nulls last, i.sku, o.code, g.condition
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .list(CartonContent.class);
    }

    /** The transfer under way that a carton stands for. */
    Optional<String> transferOf(long fromId, String lpn) {
        return sql.statement("""
                        select t.transfer_no from transfer_carton c
                          join transfer t on t.warehouse_id = c.warehouse_id and t.id = c.transfer_id
                         where c.warehouse_id = :warehouse and c.lpn = upper(:lpn) and t.shipped_at is null and t.ended_at is null
                         order by t.id desc limit 1
                        """).bind("warehouse", fromId).bind("lpn", lpn).optional(String.class);
    }

    List<String> numbers(long fromId, Collection<Long> transferIds) {
        return sql.statement("""
                        select transfer_no from transfer where warehouse_id = :warehouse and id = any(:transfers) order by id
                        """)
                .bind("warehouse", fromId)
                .bind("transfers", transferIds)
                .list(String.class);
    }

    List<OrderUnits> kept(long warehouseId, GoodsFilter filter) {
        return sql.statement("""
                        select -transfer_id as order_id, location_id, handling_unit_id, item_id, lot_id, owner_id,
                               condition, quantity, null::text as parcel_no, null::timestamptz as gone_at
                          from transfer_goods
                         where warehouse_id = :warehouse and not shipped
                           and (cast(:location as bigint) is null or location_id = :location)
                           and (cast(:item as bigint) is null or item_id = :item)
                           and (cast(:lot as bigint) is null or lot_id = :lot)
                           and (:anyUnit or handling_unit_id = any(cast(:units as bigint[])))
                           and (:anyOrder or -transfer_id = any(cast(:orders as bigint[])))
                         order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", filter.locationId())
                .bind("item", filter.itemId())
                .bind("lot", filter.lotId())
                .bind("anyUnit", filter.unitIds().isEmpty())
                .bind("units", filter.unitIds())
                .bind("anyOrder", filter.orderIds().isEmpty())
                .bind("orders", filter.orderIds())
                .list(OrderUnits.class);
    }
}
