package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.ItemWeights;
import org.stowage.kernel.Sql;

/** What the packing desk reads of orders and of what was picked for them. */
@ApplicationScoped
class PackSql {

    private static final String ORDER = """
            select o.id, o.order_no, o.status, o.carrier, o.service, o.recipient::text as recipient, o.buyer_remark,
                   o.seller_note ->> 'text' as seller_note, o.gift_message, o.cod_amount, o.declared_value, o.currency,
                   (select string_agg(i.sku || ' × ' || (l.ordered - l.picked), ', ' order by l.line_no)
                      from order_line l join item i on i.id = l.item_id
                     where l.warehouse_id = o.warehouse_id and l.order_id = o.id and l.picked < l.ordered) as missing,
                   (select p.id from parcel p
                     where p.warehouse_id = o.warehouse_id and p.order_id = o.id
                       and p.status in ('open', 'weighed', 'labelled')
                     order by p.closed_before, p.id limit 1) as parcel_at_desk,
                   (select min(p.id) from parcel p
                     where p.warehouse_id = o.warehouse_id and p.order_id = o.id and p.status <> 'cancelled') as first_parcel,
                   (select c.id from location c where c.warehouse_id = o.warehouse_id and c.kind = 'pack'
                       and c.blocked_at is null order by c.sequence, c.code limit 1) as packing_place,
                   coalesce((select true from picked k join item i on i.id = k.item_id
                              where k.warehouse_id = o.warehouse_id and k.order_id = o.id and k.quantity > 0
                                and i.serial_controlled limit 1), false) as by_serial,
                   w.sender::text as sender, w.timezone
              from outbound_order o join warehouse w on w.id = o.warehouse_id
            """;

    private static final String GOODS = """
            select p.id, p.order_id, p.order_line_id, p.item_id, i.sku, i.name, i.style, i.colour, i.size, i.image_url,
                   p.lot_id, coalesce(l.code, '') as lot, p.owner_id, p.location_id, p.handling_unit_id, p.quantity,
                   i.serial_controlled as by_serial
              from picked p
              join item i on i.id = p.item_id
              left join lot l on l.warehouse_id = p.warehouse_id and l.id = p.lot_id
            """;

    private final Sql sql;

    PackSql(Sql sql) {
        this.sql = sql;
    }

    Optional<PackOrder> order(long warehouseId, String orderNo) {
        return sql.statement(ORDER + "where o.warehouse_id = :warehouse and o.order_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", orderNo.strip().toUpperCase(Locale.ROOT))
                .optional(PackOrder.class);
    }

    PackOrder order(long warehouseId, long id) {
        return sql.statement(ORDER + "where o.warehouse_id = :warehouse and o.id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .one(PackOrder.class);
    }

    List<WaitingGoods> waiting(long warehouseId, long orderId) {
        return sql.statement(GOODS + """
                        where p.warehouse_id = :warehouse and p.order_id = :order and p.quantity > 0
                        order by p.order_line_id, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(WaitingGoods.class);
    }

    /** All that the order wants, as if it lay in one parcel: what a carrier is told before anything is packed. */
    List<ParcelSql.Content> expected(long warehouseId, long orderId) {
        return sql.statement("""
                        select 0::bigint as order_line_id, l.item_id, 0::bigint as lot_id, l.owner_id, i.sku, i.name,
                               %s as grams, sum(l.ordered)::bigint as quantity
                          from order_line l join item i on i.id = l.item_id %s
                         where l.warehouse_id = :warehouse and l.order_id = :order and l.ordered > 0
                         group by l.item_id, l.owner_id, i.id, w.samples, w.grams
                         order by min(l.line_no)
                        """.formatted(ItemWeights.GRAMS, ItemWeights.JOIN))
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(ParcelSql.Content.class);
    }

    /** What is in the box, as it lay beside it. */
    List<WaitingGoods> packed(long warehouseId, long parcelId) {
        return sql.statement("""
                        select p.id, c.order_id, p.order_line_id, p.item_id, i.sku, i.name, i.style, i.colour, i.size,
                               i.image_url, p.lot_id, coalesce(l.code, '') as lot, p.owner_id, c.location_id,
                               c.handling_unit_id, p.quantity, i.serial_controlled as by_serial
                          from parcel_line p
                          join parcel c on c.warehouse_id = p.warehouse_id and c.id = p.parcel_id
                          join item i on i.id = p.item_id
                          left join lot l on l.warehouse_id = p.warehouse_id and l.id = p.lot_id
                         where p.warehouse_id = :warehouse and p.parcel_id = :parcel order by p.order_line_id, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(WaitingGoods.class);
    }

    /** Orders that have goods in this tote. */
    List<String> ordersIn(long warehouseId, long handlingUnitId) {
        return sql.statement("""
                        select o.order_no from outbound_order o
                         where o.warehouse_id = :warehouse
                           and o.id in (select order_id from picked where warehouse_id = :warehouse
                                           and handling_unit_id = :unit and quantity > 0)
                         order by o.ship_by, o.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(String.class);
    }

    /**
     * The order with the earliest deadline of which these picked units of one item are all, and which no desk has. Two desks
     * that scan at the same moment get two orders.
     *
     * @param plain only one that needs nobody to read or collect anything, whose label is not printed yet and whose carrier
     *     has not said no; otherwise such an order comes last; of a unit whose number was read, the order for which it was picked comes first
     */
    Optional<String> orderOfPiece(long warehouseId, InHand piece, boolean plain) {
        return sql.statement("""
                        select o.order_no
                          from picked p join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          cross join lateral (
                            select exists (select from parcel c where c.warehouse_id = o.warehouse_id and c.order_id = o.id
                                              and c.status <> 'cancelled' and c.label_no = c.waybill_no)
                                or exists (select from problem_shelf s where s.warehouse_id = o.warehouse_id
                                              and s.order_id = o.id and s.ended_at is null and s.reason = 'CARRIER')
                                as yes) waits
                         where p.warehouse_id = :warehouse and p.item_id = :item and p.quantity > 0
                           and o.status = 'picked' and not o.stopped and not (:plain and waits.yes)
                           and (cast(:lot as text) is null or p.lot_id = 0
                                or p.lot_id in (select l.id from lot l where l.warehouse_id = p.warehouse_id
                                                   and l.item_id = p.item_id and upper(l.code) = upper(cast(:lot as text))))
                           and (cast(:batch as bigint) is null
                                or p.lot_id = :batch and p.owner_id = :owner and p.quantity = :units)
                           and (select sum(l.ordered) from order_line l
                                 where l.warehouse_id = o.warehouse_id and l.order_id = o.id) = :units
                           and (select count(distinct l.item_id) from order_line l
                                 where l.warehouse_id = o.warehouse_id and l.order_id = o.id and l.ordered > 0) = 1
                           and (not :plain or (coalesce(o.buyer_remark, '') = '' and coalesce(o.gift_message, '') = ''
                                and coalesce(o.seller_note ->> 'text', '') = '' and coalesce(o.cod_amount, 0) = 0))
                           and not exists (select from parcel c where c.warehouse_id = o.warehouse_id
                                              and c.order_id = o.id and c.status <> 'cancelled'
                                              and not (c.planned and c.status = 'open' and c.packed_by = 0))
                         order by waits.yes,
                                  cast(:serial as text) is not null and not exists (
                                    select from serial n join stock b on b.warehouse_id = n.warehouse_id and b.id = n.stock_id
                                     where n.item_id = p.item_id and n.serial = cast(:serial as text)
                                       and b.warehouse_id = p.warehouse_id and b.location_id = p.location_id
                                       and b.handling_unit_id = p.handling_unit_id),
                                  o.ship_by, o.id
                         limit 1
                           for update of o skip locked
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", piece.itemId())
                .bind("units", piece.units())
                .bind("lot", piece.lot())
                .bind("serial", piece.serial())
                .bind("batch", piece.lotId())
                .bind("owner", piece.ownerId())
                .bind("plain", plain)
                .optional(String.class);
    }

    /** The operator, and the station where that is known: {@code Li Na (PACK-2)}. */
    String holder(long warehouseId, long operatorId, @Nullable Long stationId) {
        return sql.statement("""
                        select o.name || coalesce(' (' || s.code || ')', '') from operator o
                          left join station s on s.warehouse_id = :warehouse and s.id = cast(:station as bigint)
                         where o.id = :operator
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .bind("station", stationId)
                .optional(String.class)
                .orElse("");
    }
}
