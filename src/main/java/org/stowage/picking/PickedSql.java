package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Place;

/** What of an order line lies picked where. */
@ApplicationScoped
class PickedSql {

    private static final String GOODS = """
            select id, order_id, order_line_id, item_id, lot_id, owner_id, location_id, handling_unit_id, quantity from picked
            """;

    private final Sql sql;

    PickedSql(Sql sql) {
        this.sql = sql;
    }

    /** All that lies picked for the order is taken away. @return as it lay there, by order line */
    List<PickedGoods> takeAll(long warehouseId, long orderId) {
        return sql.statement("""
                        with waiting as materialized (
                          select id, quantity from picked
                           where warehouse_id = :warehouse and order_id = :order and quantity > 0
                           order by id for update),
                        taken as (
                          update picked p set quantity = 0 from waiting w
                           where p.warehouse_id = :warehouse and p.id = w.id
                          returning p.id, p.order_id, p.order_line_id, p.item_id, p.lot_id, p.owner_id, p.location_id,
                                    p.handling_unit_id, w.quantity)
                        select * from taken order by order_line_id, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(PickedGoods.class);
    }

    void addPicked(long warehouseId, List<AllocationLine> taken, Place to) {
        add(warehouseId, taken.stream().map(line -> PickedSql.goods(line, to)).toList(), to);
    }

    private static PickedGoods goods(AllocationLine line, Place to) {
        return new PickedGoods(
                0,
                line.orderId(),
                line.orderLineId(),
                line.itemId(),
                line.lotId(),
                line.ownerId(),
                to.locationId(),
                to.handlingUnitId(),
                line.quantity());
    }

    void add(long warehouseId, List<PickedGoods> goods, Place to) {
        sql.statement("""
                        insert into picked as p (warehouse_id, location_id, handling_unit_id, order_id, order_line_id, item_id,
                                                 lot_id, owner_id, quantity)
                        select :warehouse, :location, :unit, order_id, order_line_id, item_id, lot_id, owner_id, sum(quantity)
                          from unnest(:orders, :lines, :items, :lots, :owners, :quantities)
                               as t (order_id, order_line_id, item_id, lot_id, owner_id, quantity)
                         group by order_id, order_line_id, item_id, lot_id, owner_id
                        on conflict (warehouse_id, order_line_id, lot_id, location_id, handling_unit_id)
                        do update set quantity = p.quantity + excluded.quantity
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", to.locationId())
                .bind("unit", to.handlingUnitId())
                .bind("orders", goods.stream().map(PickedGoods::orderId).toList())
                .bind("lines", goods.stream().map(PickedGoods::orderLineId).toList())
                .bind("items", goods.stream().map(PickedGoods::itemId).toList())
                .bind("lots", goods.stream().map(PickedGoods::lotId).toList())
                .bind("owners", goods.stream().map(PickedGoods::ownerId).toList())
                .bind("quantities", goods.stream().map(PickedGoods::quantity).toList())
                .update();
    }

    List<PickedGoods> goodsOfOrder(long warehouseId, long orderId) {
        return sql.statement(
                        GOODS
                                + " where warehouse_id = :warehouse and order_id = :order and quantity > 0 order by order_line_id, id")
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(PickedGoods.class);
    }

    List<PickedGoods> goodsIn(long warehouseId, long handlingUnitId) {
        return sql.statement(GOODS
                        + " where warehouse_id = :warehouse and handling_unit_id = :unit and quantity > 0 order by id")
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(PickedGoods.class);
    }

    int take(long warehouseId, long pickedId, long quantity) {
        return take(warehouseId, Map.of(pickedId, quantity));
    }

    /** @return how many of them had so much left */
    int take(long warehouseId, Map<Long, Long> units) {
        List<Map.Entry<Long, Long>> taken = List.copyOf(units.entrySet());
        return sql.statement("""
                        with taken as materialized (
                          select p.id, t.units from unnest(:picked, :units) as t (id, units)
                            join picked p on p.warehouse_id = :warehouse and p.id = t.id
                           order by p.id for update of p)
                        update picked p set quantity = p.quantity - t.units from taken t
                         where p.warehouse_id = :warehouse and p.id = t.id and p.quantity >= t.units
                        """)
                .bind("warehouse", warehouseId)
                .bind("picked", taken.stream().map(Map.Entry::getKey).toList())
                .bind("units", taken.stream().map(Map.Entry::getValue).toList())
                .update();
    }

    /** Walks of these tasks in which nothing is open any more. */
    void endWalks(long warehouseId, List<Long> taskIds) {
        sql.statement("""
                        update pick_list p set status = 'done', done_at = now()
                         where p.warehouse_id = :warehouse and p.status in ('open', 'claimed')
                           and p.id = any(array(select work_id from task where warehouse_id = :warehouse and id = any(:tasks)))
                           and not exists (select from task t where t.warehouse_id = p.warehouse_id and t.work_id = p.id
                                              and t.work_id > 0 and t.status in ('open', 'claimed'))
                        """).bind("warehouse", warehouseId).bind("tasks", taskIds).update();
    }

    List<PickedOrder.Row> progress(long warehouseId, String orderNo) {
        return sql.statement("""
                        select o.order_no, o.status, l.line_no, i.sku, l.ordered, l.picked,
                               coalesce((select sum(a.quantity) from allocation a
                                          where a.warehouse_id = l.warehouse_id and a.order_line_id = l.id
                                            and a.status = 'open'), 0)::bigint as allocated
                          from outbound_order o
                          join order_line l on l.warehouse_id = o.warehouse_id and l.order_id = o.id
                          join item i on i.id = l.item_id
                         where o.warehouse_id = :warehouse and o.order_no = :no
                         order by coalesce(l.kit_line_no, l.line_no), l.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", orderNo)
                .list(PickedOrder.Row.class);
    }

    void moveUnit(long warehouseId, long handlingUnitId, long locationId) {
        sql.statement("""
                        update picked set location_id = :location
                         where warehouse_id = :warehouse and handling_unit_id = :unit and quantity > 0
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .bind("location", locationId)
                .update();
    }
}
