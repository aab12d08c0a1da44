package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** What lies in bags and cages. Bags are handling units: this room reads them, stock writes them. */
@ApplicationScoped
class BagSql {

    /** The rule that says most wins: a region more than a service, both more than none. */
    static final String LANE = """
            left join lateral (
              select l.code from lane l
               where l.warehouse_id = p.warehouse_id and l.carrier_id = p.carrier_id
                 and (l.service is null or upper(l.service) = upper(p.service))
                 and (l.region is null or starts_with(upper(o.recipient ->> 'postcode'), upper(l.region))
                      or upper(l.region) in (upper(o.recipient ->> 'country'), upper(o.recipient ->> 'province'),
                                             upper(o.recipient ->> 'state'), upper(o.recipient ->> 'city')))
               order by l.region is null, l.service is null, length(l.region) desc, l.id limit 1) lane on true
            """;

    private static final String PARCELS = """
            select p.id as parcel_id, p.parcel_no, p.status, coalesce(p.carrier_id, 0) as carrier_id, c.code as carrier,
                   o.order_no, s.reason as stop_reason, m.manifest_no, h.id as unit_id, h.parent_id as bag_id,
                   b.lpn as bag, lane.code as lane
              from %s
              join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
              left join handling_unit b on b.warehouse_id = h.warehouse_id and b.id = h.parent_id and h.parent_id > 0
              left join carrier c on c.id = p.carrier_id
              left join order_stop s on s.warehouse_id = p.warehouse_id and s.order_id = p.order_id and s.lifted_at is null
              left join manifest_parcel x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
              left join manifest m on m.warehouse_id = x.warehouse_id and m.id = x.manifest_id
            """;

    private static final String OF_PARCEL = PARCELS.formatted("""
            parcel p join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
            """) + LANE;

    // tables are joined in the order in which they are named: not the house's parcels first, but the units of the tree
    private static final String OF_TREE = PARCELS.formatted("""
            tree u join handling_unit h on h.warehouse_id = :warehouse and h.id = u.id
              join parcel p on p.warehouse_id = h.warehouse_id and p.parcel_no = h.lpn and p.handling_unit_id = h.id
            """) + LANE;

    private final Sql sql;

    BagSql(Sql sql) {
        this.sql = sql;
    }

    Optional<AtDoor> parcel(long warehouseId, long parcelId) {
        return sql.statement(OF_PARCEL + "where p.warehouse_id = :warehouse and p.id = :parcel")
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(AtDoor.class);
    }

    /** Parcels in a unit and in what stands in it, but those that have left: a cancelled one lies there until it is taken out. */
    List<AtDoor> content(long warehouseId, long unitId) {
        return sql.statement("""
                        with recursive tree as (
                          select id from handling_unit where warehouse_id = :warehouse and id = :unit
                          union
                          select u.id from handling_unit u
                            join tree t on u.warehouse_id = :warehouse and u.parent_id = t.id and u.parent_id > 0)
                        """ + OF_TREE + """
                        where p.warehouse_id = :warehouse and p.status <> 'handed-over'
                        order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .list(AtDoor.class);
    }

    /** Cancelled parcels in what these boxes stand in, however deep. */
    List<AtDoor> cancelledBeside(long warehouseId, Collection<Long> boxIds) {
        return sql.statement("""
                        with recursive up as (
                          select id, parent_id from handling_unit where warehouse_id = :warehouse and id = any(:boxes)
                          union
                          select u.id, u.parent_id from handling_unit u
                            join up on u.warehouse_id = :warehouse and u.id = up.parent_id),
                        tree as (
                          select id from up where parent_id = 0
                          union
                          select u.id from handling_unit u
                            join tree t on u.warehouse_id = :warehouse and u.parent_id = t.id and u.parent_id > 0)
                        """ + OF_TREE + """
                        where p.warehouse_id = :warehouse and p.status = 'cancelled'
                        order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("boxes", boxIds)
                .list(AtDoor.class);
    }

    /** The outermost bag or cage that was filled last for a lane. */
    Optional<String> openIn(long warehouseId, long carrierId, String lane) {
        return sql.statement("""
                        select coalesce(g.lpn, b.lpn)
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
                          join handling_unit b on b.warehouse_id = h.warehouse_id and b.id = h.parent_id
                          left join handling_unit g on g.warehouse_id = b.warehouse_id and g.id = b.parent_id
                        """ + LANE + """
                         where p.warehouse_id = :warehouse and p.carrier_id = :carrier and p.status = 'closed'
                           and h.parent_id > 0 and lane.code = :lane
                         order by p.id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .bind("lane", lane)
                .optional(String.class);
    }
}
