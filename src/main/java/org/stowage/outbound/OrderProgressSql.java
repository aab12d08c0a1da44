package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Orders moving on: claimed by a wave, picked, packed, shipped, or back in the queue. */
@ApplicationScoped
class OrderProgressSql {

    /** What is done with units of a line. */
    enum Step {
        PICKED,
        PACKED,
        SHIPPED
    }

    private record Locked(long id, boolean stopped) {}

    // every step sees the lines as they were before: what is added to them is added where the state is told, too
    private static final String ADVANCE = """
            with more as materialized (
              select id, case :step when 'picked' then sum(quantity)::bigint else 0 end as picked,
                     case :step when 'packed' then sum(quantity)::bigint else 0 end as packed,
                     case :step when 'shipped' then sum(quantity)::bigint else 0 end as shipped
                from unnest(:lines, :quantities) as m (id, quantity) group by id),
            line as (
              update order_line l set picked = l.picked + m.picked, packed = l.packed + m.packed, shipped = l.shipped + m.shipped
                from more m where l.warehouse_id = :warehouse and l.id = m.id
              returning l.order_id),
            state as (
              select order_id,
                     case when bool_and(shipped = ordered) then 'shipped'
                          when sum(shipped) > 0 then 'part-shipped'
                          when bool_and(packed = ordered) then 'packed'
                          when sum(packed) > 0 then 'packing'
                          when bool_and(picked = ordered) then 'picked'
                          when sum(picked) > 0 then 'picking'
                          else 'released' end as status
                from (select l.order_id, l.ordered, l.picked + coalesce(m.picked, 0) as picked,
                             l.packed + coalesce(m.packed, 0) as packed, l.shipped + coalesce(m.shipped, 0) as shipped
                        from order_line l left join more m on m.id = l.id
                       where l.warehouse_id = :warehouse and l.order_id = any(array(select order_id from line))) l
               group by order_id),
            changed as (
              update outbound_order o set status = s.status, changed_at = now()
                from state s
               where o.warehouse_id = :warehouse and o.id = s.order_id and o.status <> s.status
                 and (o.status in ('released', 'picking', 'picked', 'packing', 'packed', 'part-shipped')
                      or (o.status = 'problem' and s.status in ('picked', 'packed', 'part-shipped', 'shipped')))
              returning o.id as turn, o.id, o.order_no, o.channel, o.channel_order_no, o.status, o.status as code),
            %s
            select count(*)::int from line
            """.formatted(OrderNewsSql.TELL);

    private static final String WAITING = "o.status in ('promised', 'waiting-replenishment')";
    private static final String NAMED = """
            o.order_no = any(:orders) and o.status in ('promised', 'waiting-replenishment', 'problem')""";

    private final Sql sql;

    OrderProgressSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * The most urgent first. One statement, so that two waves never get the same order. Orders that somebody else is changing right now are left
     * for the next wave. A problem order is taken up again only when it is named.
     */
    List<ChangedOrder> claim(long warehouseId, long waveId, WaveSelection selection) {
        // a text of its own for each: one plan for both would look through all that waits to find one order
        String which = selection.orders().isEmpty() ? WAITING : NAMED;
        SqlStatement claim = sql.statement("""
                        with chosen as materialized (
                          select o.id
                            from outbound_order o
                           where o.warehouse_id = :warehouse
                             and %s
                             and (cast(:channel as text) is null or o.channel = :channel)
                             and (cast(:carrier as text) is null or upper(o.carrier) = upper(:carrier))
                             and (cast(:before as timestamptz) is null or o.ship_by < :before)
                             and (o.not_before is null or o.not_before <= now())
                             and not exists (select from order_hold h where h.warehouse_id = o.warehouse_id
                                                and h.order_id = o.id and h.released_at is null)
                             and not exists (select from order_stop s where s.warehouse_id = o.warehouse_id
                                                and s.order_id = o.id and s.lifted_at is null)
                             and not exists (select from promise p where p.warehouse_id = o.warehouse_id
                                                and p.order_id = o.id and p.status = 'open' and p.quantity < p.wanted)
                           order by o.priority desc, o.ship_by, o.id
                           limit :max
                             for update of o skip locked),
                        claimed as (
                          update outbound_order o set status = 'released', wave_id = :wave, changed_at = now()
                            from chosen c
                           where o.warehouse_id = :warehouse and o.id = c.id
                          returning o.*)
                        select id, order_no, channel, channel_order_no, status from claimed
                         order by priority desc, ship_by, id
                        """.formatted(which))
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("channel", selection.channel())
                .bind("carrier", selection.carrier())
                .bind("before", selection.shipBefore())
                .bind("max", selection.max());
        return (which.equals(NAMED) ? claim.bind("orders", selection.orders()) : claim).list(ChangedOrder.class);
    }

    /**
     * Claimed orders for which nobody can walk yet. One of which something is picked, or still allocated to an earlier walk,
     * stays a problem: the queue knows only orders that nobody on the floor has heard of.
     */
    List<ChangedOrder> backToQueue(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o
                           set wave_id = 0, changed_at = now(),
                               status = case when exists (
                                 select from order_line l
                                  where l.warehouse_id = o.warehouse_id and l.order_id = o.id
                                    and (l.picked > 0 or exists (
                                      select from allocation a
                                       where a.warehouse_id = l.warehouse_id and a.order_line_id = l.id
                                         and a.status not in ('picked', 'released'))))
                                 then 'problem' else 'waiting-replenishment' end
                         where o.warehouse_id = :warehouse and o.id = any(:orders) and o.status = 'released'
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }

    /** @return those that are stopped: the row itself says it, as it is when the lock is ours */
    List<Long> lockOrders(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select id, stopped from outbound_order where warehouse_id = :warehouse and id = any(:orders)
                         order by id for update
                        """).bind("warehouse", warehouseId).bind("orders", orderIds).list(Locked.class).stream()
                .filter(Locked::stopped)
                .map(Locked::id)
                .toList();
    }

    /**
     * Adds to what of the lines is done, and brings their orders to the state that the lines tell then: stopped orders keep
     * theirs, a problem ends when all is there. Which is told in the same statement.
     *
     * @return how many lines it were
     */
    int advance(long warehouseId, long actorId, Step step, Collection<LineQuantity> quantities) {
        return sql.statement(ADVANCE)
                .bind("warehouse", warehouseId)
                .bind("actor", actorId)
                .bind("step", step)
                .bind(
                        "lines",
                        quantities.stream().map(LineQuantity::orderLineId).toList())
                .bind(
                        "quantities",
                        quantities.stream().map(LineQuantity::quantity).toList())
                .one(Integer.class);
    }

    List<ChangedOrder> toProblem(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o set status = 'problem', changed_at = now()
                         where o.warehouse_id = :warehouse and o.id = any(:orders)
                           and o.status in ('released', 'picking', 'picked', 'packing', 'packed')
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }

    /** Promises of these orders grew or shrank: orders that nobody has released yet are promised or short accordingly. */
    List<ChangedOrder> byPromises(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o set status = n.status, changed_at = now()
                          from (select order_id,
                                       case when bool_or(quantity < wanted) then 'short' else 'promised' end as status
                                  from promise
                                 where warehouse_id = :warehouse and order_id = any(:orders) and status = 'open'
                                 group by order_id) n
                         where o.warehouse_id = :warehouse and o.id = n.order_id
                           and (o.status in ('promised', 'short') or (o.status = 'waiting-replenishment' and n.status = 'short'))
                           and o.status <> n.status
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }
}
