package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Lines of an order that change while it is under way. The order's row is locked by the caller. */
@ApplicationScoped
class OrderLineSql {

    /** A line that stands for another one. */
    record NewLine(long warehouseId, long id, int lineNo, long ordered) {}

    /**
     * @param goingBack of the picked units
     * @param collects money is collected for the order
     * @param claimant whose pools it takes from @param reserveMinutes not paid yet: the claim runs out so soon
     */
    record Row(
            long id,
            int lineNo,
            long itemId,
            String sku,
            long ownerId,
            long ordered,
            long cancelled,
            long picked,
            long shipped,
            long goingBack,
            @Nullable Integer kitLineNo,
            @Nullable BigDecimal price,
            boolean collects,
            @Nullable String claimant,
            @Nullable Integer reserveMinutes) {

        /** Units that nobody has taken back yet, and that have not left. */
        long open() {
            return ordered - goingBack - shipped;
        }

        /** As many as the customer once ordered. */
        long once() {
            return ordered + cancelled;
        }

        long unpicked() {
            return ordered - picked;
        }
    }

    private static final String ROW = """
            select l.id, l.line_no, l.item_id, i.sku, l.owner_id, l.ordered, l.cancelled, l.picked, l.shipped, l.going_back,
                   l.kit_line_no, l.price, coalesce(o.cod_amount, 0) > 0 as collects,
                   (select p.claimant from promise p
                     where p.warehouse_id = l.warehouse_id and p.order_line_id = l.id) as claimant,
                   greatest(1, ceil(extract(epoch from o.reserved_until - now()) / 60))::int as reserve_minutes
              from order_line l
              join item i on i.id = l.item_id
              join outbound_order o on o.warehouse_id = l.warehouse_id and o.id = l.order_id
             where l.warehouse_id = :warehouse and l.order_id = :order and %s = :no
             order by l.id
            """;

    // what of the order is done, by its lines; a problem ends when all that it lacks is picked or on somebody's way
    private static final String RETELL = """
            with state as materialized (
              select case when bool_and(l.shipped = l.ordered) then 'shipped'
                          when sum(l.shipped) > 0 then 'part-shipped'
                          when bool_and(l.packed = l.ordered) then 'packed'
                          when sum(l.packed) > 0 then 'packing'
                          when bool_and(l.picked = l.ordered) then 'picked'
                          when sum(l.picked) > 0 then 'picking'
                          else 'released' end as status,
                     bool_and(l.ordered - l.picked <= coalesce((
                       select sum(a.quantity) from allocation a
                        where a.warehouse_id = l.warehouse_id and a.order_line_id = l.id and a.status = 'open'), 0)) as whole
                from order_line l where l.warehouse_id = :warehouse and l.order_id = :order),
            changed as (
              update outbound_order o set status = s.status, changed_at = now()
                from state s
               where o.warehouse_id = :warehouse and o.id = :order and o.status <> s.status
                 and (o.status in ('released', 'picking', 'picked', 'packing', 'packed', 'part-shipped') or o.status = 'problem' and s.whole)
              returning o.id as turn, o.id, o.order_no, o.channel, o.channel_order_no, o.status, o.status as code),
            %s
            select count(*)::int from changed
            """.formatted(OrderNewsSql.TELL);

    private final Sql sql;

    OrderLineSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Row> line(long warehouseId, long orderId, int lineNo) {
        return named("l.line_no", warehouseId, orderId, lineNo).optional(Row.class);
    }

    /** The lines that a kit of the order consists of. */
    List<Row> parts(long warehouseId, long orderId, int kitLineNo) {
        return named("l.kit_line_no", warehouseId, orderId, kitLineNo).list(Row.class);
    }

    private SqlStatement named(String number, long warehouseId, long orderId, int no) {
        return sql.statement(ROW.formatted(number))
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("no", no);
    }

    /** Units of the whole order that are still wanted. */
    long open(long warehouseId, long orderId) {
        return sql.statement("""
                        select sum(ordered - going_back)::bigint from order_line
                         where warehouse_id = :warehouse and order_id = :order
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .one(Long.class);
    }

    /** Units that nobody has picked are wanted no more; of picked ones it is written down that they go back. */
    void less(long warehouseId, long lineId, long unpicked, long picked) {
        sql.statement("""
                        update order_line set ordered = ordered - :unpicked, cancelled = cancelled + :unpicked,
                                              going_back = going_back + :picked
                         where warehouse_id = :warehouse and id = :line
                        """)
                .bind("warehouse", warehouseId)
                .bind("line", lineId)
                .bind("unpicked", unpicked)
                .bind("picked", picked)
                .update();
    }

    /** At the price of the line that it stands for, behind all the others. */
    NewLine insert(long warehouseId, long orderId, Row old, long itemId, long units) {
        return sql.statement("""
                        insert into order_line (warehouse_id, order_id, line_no, item_id, owner_id, ordered, price, gift, note,
                                                replaces)
                        select l.warehouse_id, l.order_id,
                               (select max(line_no) + 1 from order_line where warehouse_id = :warehouse and order_id = :order),
                               :item, l.owner_id, :units, l.price, l.gift, l.note, l.line_no
                          from order_line l where l.warehouse_id = :warehouse and l.id = :line
                        returning warehouse_id, id, line_no, ordered
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("line", old.id())
                .bind("item", itemId)
                .bind("units", units)
                .one(NewLine.class);
    }

    /** What is declared gets smaller with the goods. @param collected of it: what is collected gets smaller by so much */
    void declareLess(long warehouseId, long orderId, BigDecimal amount, BigDecimal collected) {
        sql.statement("""
                        update outbound_order set cod_amount = cod_amount - least(cod_amount, :collected),
                                                  declared_value = declared_value - least(declared_value, :amount),
                                                  changed_at = now()
                         where warehouse_id = :warehouse and id = :order
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("amount", amount)
                .bind("collected", collected)
                .update();
    }

    /** Units that were to come out are out. @return 0: no more of them were to */
    int out(long warehouseId, long lineId, long units) {
        return sql.statement("""
                        update order_line set picked = picked - :units, ordered = ordered - :units,
                                              cancelled = cancelled + :units, going_back = going_back - :units
                         where warehouse_id = :warehouse and id = :line and going_back >= :units
                        """)
                .bind("warehouse", warehouseId)
                .bind("line", lineId)
                .bind("units", units)
                .update();
    }

    /** The order's state is what its lines tell now. */
    void retell(long warehouseId, long orderId, long actorId) {
        sql.statement(RETELL)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("actor", actorId)
                .one(Integer.class);
    }

    /** What is still to come out, by line. */
    List<GoingBack> goingBack(long warehouseId, long orderId) {
        return sql.statement("""
                        select l.id as order_line_id, l.line_no, l.item_id, i.sku, i.name, i.image_url, l.going_back as units,
                               coalesce(i.serial_controlled, false) as by_serial
                          from order_line l join item i on i.id = l.item_id
                         where l.warehouse_id = :warehouse and l.order_id = :order and l.going_back > 0
                         order by l.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(GoingBack.class);
    }

    /** In the order's history and for others, with the line. @param text why; null: nobody said */
    void tell(long warehouseId, long orderId, long actorId, String code, LineNews line, @Nullable String text) {
        sql.statement("""
                        with event as (
                          insert into order_event (warehouse_id, order_id, actor_id, code, detail)
                          values (:warehouse, :order, :actor, :code,
                                  jsonb_build_object('text', concat_ws(': ', cast(:units as bigint) || ' × ' || cast(:sku as text),
                                                                       cast(:text as text)),
                                                     'lineNo', cast(:line as int), 'sku', cast(:sku as text),
                                                     'quantity', cast(:units as bigint))))
                        %s
                        select o.warehouse_id, 'order.' || :code, o.order_no,
                               jsonb_build_object('orderNo', o.order_no, 'channel', o.channel, 'channelOrderNo', o.channel_order_no,
                                                  'status', o.status, 'lineNo', cast(:line as int), 'sku', cast(:sku as text),
                                                  'quantity', cast(:units as bigint))
                          from outbound_order o where o.warehouse_id = :warehouse and o.id = :order
                        """.formatted(Outbox.INSERT))
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("actor", actorId)
                .bind("code", code)
                .bind("line", line.lineNo())
                .bind("sku", line.sku())
                .bind("units", line.units())
                .bind("text", text)
                .update();
    }
}
