package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Units that labels are asked for, with what the books say of their content. Reads only. */
@ApplicationScoped
class UnitLabelSql {

    /** @param code as it was asked for: lpn, SSCC or parcel number @param sscc that it has beside its own number; null: none */
    record Unit(
            String code, long id, String lpn, String kind, @Nullable String sscc) {}

    /**
     * A parcel that is the unit, or stands in it.
     *
     * @param own the unit itself is this parcel @param place which one of the order's @param of so many
     * @param recipient JSON of outbound.Recipient
     */
    record Packed(
            long rootId,
            boolean own,
            String parcelNo,
            @Nullable Long grams,
            String orderNo,
            String recipient,
            @Nullable String carrier,
            boolean clear,
            long place,
            long of) {}

    private static final String TREE = """
            with recursive tree as (
              select id as root_id, id from handling_unit where warehouse_id = :warehouse and id = any(:units)
              union
              select t.root_id, h.id from handling_unit h
                join tree t on h.warehouse_id = :warehouse and h.parent_id = t.id and h.parent_id > 0)
            """;

    private final Sql sql;

    UnitLabelSql(Sql sql) {
        this.sql = sql;
    }

    List<Unit> find(long warehouseId, Collection<String> codes) {
        return sql.statement("""
                        select n.code, h.id, h.lpn, h.kind, h.sscc
                          from unnest(:codes) as n (code)
                          join handling_unit h on h.warehouse_id = :warehouse and h.lpn = n.code
                        union
                        select n.code, h.id, h.lpn, h.kind, h.sscc
                          from unnest(:codes) as n (code)
                          join handling_unit h on h.warehouse_id = :warehouse and h.sscc = n.code
                        union
                        select n.code, h.id, h.lpn, h.kind, h.sscc
                          from unnest(:codes) as n (code)
                          join parcel p on p.warehouse_id = :warehouse and p.parcel_no = n.code
                          join handling_unit h on h.warehouse_id = :warehouse and h.id = p.handling_unit_id
                        """)
                .bind("codes", codes)
                .bind("warehouse", warehouseId)
                .list(Unit.class);
    }

    List<Packed> parcels(long warehouseId, Collection<Long> units) {
        return sql.statement(TREE + """
                        select t.root_id, t.id = t.root_id as own, p.parcel_no, p.grams, o.order_no, o.recipient,
                               c.name as carrier, coalesce(cast(c.settings ->> 'clearData' as boolean), false) as clear,
                               (select count(*) from parcel q where q.warehouse_id = :warehouse and q.order_id = p.order_id
                                   and q.status <> 'cancelled' and q.id <= p.id) as place,
                               (select count(*) from parcel q where q.warehouse_id = :warehouse and q.order_id = p.order_id
                                   and q.status <> 'cancelled') as of
                          from tree t
                          join parcel p on p.warehouse_id = :warehouse and p.handling_unit_id = t.id and p.status <> 'cancelled'
                          join outbound_order o on o.warehouse_id = :warehouse and o.id = p.order_id
                          left join carrier c on c.id = p.carrier_id
                         order by t.root_id, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", units)
                .list(Packed.class);
    }

    /** Of a parcel what was packed, also when it has left; of other units what stands in them now. */
    List<UnitGoods> goods(long warehouseId, Collection<Long> units) {
        return sql.statement(TREE + """
                        , packed as (
                          select p.id, p.handling_unit_id from parcel p
                           where p.warehouse_id = :warehouse and p.handling_unit_id = any(:units) and p.status <> 'cancelled'),
                        there as (
                          select t.root_id, s.handling_unit_id as unit_id, s.item_id, s.lot_id, s.owner_id, s.on_hand as quantity
                            from tree t
                            join stock s on s.warehouse_id = :warehouse and s.handling_unit_id = t.id and s.on_hand > 0
                           where t.root_id not in (select handling_unit_id from packed)
                          union all
                          select p.handling_unit_id, 0, l.item_id, l.lot_id, l.owner_id, l.quantity
                            from packed p
                            join parcel_line l on l.warehouse_id = :warehouse and l.parcel_id = p.id)
                        select h.root_id, h.unit_id, i.id as item_id, i.sku, i.name, i.gtin, i.weight_grams as grams, h.lot_id,
                               o.code as lot, o.expires_on, h.owner_id, cast(sum(h.quantity) as bigint) as quantity
                          from there h
                          join item i on i.id = h.item_id
                          left join lot o on o.warehouse_id = :warehouse and o.id = h.lot_id
                         group by h.root_id, h.unit_id, i.id, h.lot_id, o.code, o.expires_on, h.owner_id
                         order by h.root_id, i.sku, o.code
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", units)
                .list(UnitGoods.class);
    }
}
