package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** The set-based allocation: running sums of demand and of supply, cut where either of them ends. */
@ApplicationScoped
class AllocateSql {

    /** What was taken. @param wanted all that was looked for */
    record Took(
            long allocationId,
            long orderId,
            long orderLineId,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            long ownerId,
            long quantity,
            String rule,
            long wanted) {

        AllocationLine line() {
            return new AllocationLine(
                    allocationId,
                    orderId,
                    orderLineId,
                    locationId,
                    itemId,
                    lotId,
                    handlingUnitId,
                    ownerId,
                    quantity,
                    rule);
        }
    }

    /*
     * The first step locks the supply in one order; the windows run over what it read, never over stock itself: otherwise
     * two waves at once would both see the same units free and one of them would fail on the constraint. What belongs to a
     * row is looked up by key ("offset 0"): before the first statistics of a new warehouse a join would be a guess.
     */
    static final String SUPPLY = """
            with wanted as materialized (
              select p.order_id, p.order_line_id, p.item_id, p.owner_id, p.lot_id, p.quantity, t.turn
                from unnest(:orders) with ordinality as t (order_id, turn)
               cross join lateral (
                select * from promise
                 where warehouse_id = :warehouse and order_id = t.order_id and status not in ('kept', 'cancelled')
                offset 0) p),
            supply as materialized (
              select s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.owner_id, s.on_hand - s.allocated as free,
                     s.received_at
                from stock s
               where s.warehouse_id = :warehouse and s.sellable and s.on_hand > s.allocated
                 and s.read_only_since is null and s.location_id <> :notFrom
                 and s.item_id = any(array(select distinct item_id from wanted))
               order by s.id for update),
            taken as (
              select a.order_line_id, sum(a.quantity)::bigint as quantity from allocation a
               where a.warehouse_id = :warehouse and a.order_line_id = any(array(select order_line_id from wanted))
                 and a.status <> 'released'
               group by a.order_line_id),
            demand as (
              select w.*, w.quantity - coalesce(t.quantity, 0) as need
                from wanted w left join taken t on t.order_line_id = w.order_line_id),
            reachable as (
              select s.*, row_number() over (partition by s.item_id, s.owner_id order by %s) as n
                from supply s
               cross join lateral (
                select sequence, kind, zone_id from location
                 where warehouse_id = :warehouse and id = s.location_id and kind in ('pick_face', 'reserve')
                   and blocked_at is null
                offset 0) l
                %z
               where s.free > 0),
            """;

    /*
     * Lines and places of an item, each ending at its running sum, lie on one ruler; every mark cuts a piece that belongs
     * to one line and one place, the next ones above it. So the work is one sort of both, not every line of an item with
     * every place of it; and nothing is joined by what a planner without statistics would take for a handful of rows.
     */
    private static final String ALLOCATE = SUPPLY + """
            d as (
              select item_id, owner_id, array[row_number() over w, order_id, order_line_id] as line,
                     (sum(need) over w)::bigint as hi
                from demand where need > 0 and not exists (select from wanted where lot_id > 0)
              window w as (partition by item_id, owner_id order by turn, order_line_id)),
            s as (
              select item_id, owner_id, array[n, id, location_id, lot_id, handling_unit_id] as place,
                     (sum(free) over (partition by item_id, owner_id order by n))::bigint as hi
                from reachable),
            mark as (
              select item_id, owner_id, hi, line, null::bigint[] as place from d
              union all
              select item_id, owner_id, hi, null, place from s),
            piece as (
              select item_id, owner_id, hi - lead(hi, 1, 0::bigint) over w as quantity,
                     min(line) over w as line, min(place) over w as place
                from mark window w as (partition by item_id, owner_id order by hi desc)),
            took as (
              insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id,
                                      lot_id, handling_unit_id, owner_id, quantity, rule)
              select :warehouse, :wave, line[2], line[3], place[2], place[3], item_id, place[4], place[5], owner_id,
                     quantity, :rule
                from piece where quantity > 0 and line is not null and place is not null
               order by item_id, owner_id, piece.line, piece.place -- the id is an allocation's age: a loss takes the least urgent first
              returning *),
            marked as (
              update stock t set allocated = t.allocated + x.quantity
                from (select stock_id, sum(quantity)::bigint as quantity from took group by stock_id) x
               where t.warehouse_id = :warehouse and t.id = x.stock_id)
            select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id, handling_unit_id, owner_id,
                   quantity, rule, (select coalesce(sum(need), 0)::bigint from demand where need > 0) as wanted
              from took
            """;

    /** What a plan is made from: lines (no stock) in turn, then the reachable stock in its rank, locked. */
    private static final String READ = SUPPLY + """
            content as (
              select distinct s.handling_unit_id as unit, u.parent_id from reachable s
                join handling_unit u on u.warehouse_id = :warehouse and u.id = s.handling_unit_id
               where s.handling_unit_id > 0),
            held as (
              select u.id as unit, u.parent_id, sum(s.on_hand)::bigint as units
                from handling_unit u
                join stock s on s.warehouse_id = :warehouse and s.handling_unit_id = u.id and s.on_hand > 0
               where u.warehouse_id = :warehouse
                 and (u.id in (select unit from content) or (u.parent_id > 0 and u.parent_id in (select parent_id from content)))
               group by u.id, u.parent_id),
            pallet as (select parent_id, sum(units)::bigint as units from held where parent_id > 0 group by parent_id)
            select * from (
            select d.order_id, d.order_line_id, 0::bigint as stock_id, d.item_id, d.owner_id, d.lot_id,
                   d.need as quantity, 0::bigint as unit, 0::bigint as unit_holds, 0::bigint as pallet, 0::bigint as pallet_holds,
                   d.turn as n
              from demand d where d.need > 0
            union all
            select 0, 0, r.id, r.item_id, r.owner_id, r.lot_id, r.free, r.handling_unit_id, coalesce(h.units, 0),
                   coalesce(h.parent_id, 0), coalesce(p.units, 0), r.n
              from reachable r
              left join held h on h.unit = r.handling_unit_id
              left join pallet p on p.parent_id = h.parent_id
              ) row
             order by stock_id > 0, n, order_line_id, stock_id
            """;

    /** Writes a plan; its stock is locked since {@link #READ}. */
    private static final String WRITE = """
            with plan as materialized (
              select * from unnest(:orders, :lines, :stocks, :quantities, :rules) with ordinality
                as p (order_id, order_line_id, stock_id, quantity, rule, turn)),
            took as (
              insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id,
                                      lot_id, handling_unit_id, owner_id, quantity, rule)
              select :warehouse, :wave, p.order_id, p.order_line_id, s.id, s.location_id, s.item_id, s.lot_id,
                     s.handling_unit_id, s.owner_id, p.quantity, p.rule
                from plan p
               cross join lateral (
                select * from stock where warehouse_id = :warehouse and id = p.stock_id offset 0) s
               order by p.turn
              returning *),
            marked as (
              update stock t set allocated = t.allocated + x.quantity
                from (select stock_id, sum(quantity)::bigint as quantity from plan group by stock_id) x
               where t.warehouse_id = :warehouse and t.id = x.stock_id)
            select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id, handling_unit_id, owner_id,
                   quantity, rule
              from took
            """;

    private static final String ZONE = """
            left join lateral (
                  select code from zone where warehouse_id = :warehouse and id = l.zone_id offset 0) z on true
            """;

    private static final String LOT = """
            left join lateral (
                  select expires_on from lot where warehouse_id = :warehouse and id = s.lot_id offset 0) o on true
            """;

    private final Sql sql;

    AllocateSql(Sql sql) {
        this.sql = sql;
    }

    /** Nothing where a line asks for its lot. @param orderIds the most urgent first */
    Allocated allocate(long warehouseId, long waveId, Collection<Long> orderIds, Chain chain, long notFromLocationId) {
        List<Took> took = statement(ALLOCATE, chain, warehouseId, orderIds, notFromLocationId)
                .bind("wave", waveId)
                .bind("rule", chain.rule())
                .list(Took.class);
        long units = took.stream().mapToLong(Took::quantity).sum();
        boolean isShort = took.isEmpty() || units < took.getFirst().wanted();
        return new Allocated(took.stream().map(Took::line).toList(), Map.of(), isShort);
    }

    /** Whether a line of these orders wants one lot and no other. */
    boolean asksForLots(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select exists (select from promise
                                        where warehouse_id = :warehouse and order_id = any(:orders) and lot_id > 0)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .one(Boolean.class);
    }

    List<PlanRow> read(long warehouseId, Collection<Long> orderIds, Chain chain, long notFromLocationId) {
        return statement(READ, chain, warehouseId, orderIds, notFromLocationId).list(PlanRow.class);
    }

    List<AllocationLine> write(long warehouseId, long waveId, List<AllocationPlan.Take> takes) {
        return sql.statement(WRITE)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("orders", takes.stream().map(AllocationPlan.Take::orderId).toList())
                .bind(
                        "lines",
                        takes.stream().map(AllocationPlan.Take::orderLineId).toList())
                .bind("stocks", takes.stream().map(AllocationPlan.Take::stockId).toList())
                .bind(
                        "quantities",
                        takes.stream().map(AllocationPlan.Take::quantity).toList())
                .bind("rules", takes.stream().map(AllocationPlan.Take::rule).toList())
                .list(AllocationLine.class);
    }

    private SqlStatement statement(
            String template, Chain chain, long warehouseId, Collection<Long> orderIds, long notFromLocationId) {
        boolean isByZone = chain.ranks().contains(Strategy.ZONE_ORDER);
        String joins = (isByZone ? ZONE : "") + (chain.ranks().contains(Strategy.FEFO) ? LOT : "");
        SqlStatement statement = sql.statement(
                        template.replace("%s", chain.order()).replace("%z", joins))
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .bind("notFrom", notFromLocationId);
        return isByZone ? statement.bind("zones", chain.zones()) : statement;
    }
}
