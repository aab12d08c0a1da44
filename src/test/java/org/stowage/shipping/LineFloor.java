package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.outbound.CutLine;
import org.stowage.outbound.LineCut;
import org.stowage.outbound.LineSwap;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderLines;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.OrderSwaps;
import org.stowage.outbound.Orders;
import org.stowage.outbound.SwappedLine;
import org.stowage.picking.NewWave;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;

/** Customers who change their minds, and what the books say afterwards. */
@ApplicationScoped
public class LineFloor {

    private static final long CLERK = 76;

    private final Orders orders;
    private final OrderLines lines;
    private final OrderSwaps swaps;
    private final Waves waves;
    private final Sql sql;

    public LineFloor(Orders orders, OrderLines lines, OrderSwaps swaps, Waves waves, Sql sql) {
        this.orders = orders;
        this.lines = lines;
        this.swaps = swaps;
        this.waves = waves;
        this.sql = sql;
    }

    public void release(Warehouse warehouse, String order) {
        waves.release(warehouse.id(), warehouse.code(), CLERK, NewWave.ofOrders(List.of(order)));
    }

    /** @param quantity null: all of the line */
    public CutLine cancel(Warehouse warehouse, String order, int lineNo, @Nullable Long quantity) {
        long id = order(warehouse, order).id();
        return lines.cancel(warehouse.id(), id, lineNo, new LineCut(quantity, "changed her mind"), CLERK);
    }

    /** @param quantity null: all of the line */
    public SwappedLine swap(Warehouse warehouse, String order, int lineNo, String sku, @Nullable Long quantity) {
        long id = order(warehouse, order).id();
        return swaps.swap(warehouse.id(), id, lineNo, new LineSwap(sku, null, quantity, null, "another colour"), CLERK);
    }

    public SwappedLine swapOrRefuse(Warehouse warehouse, long orderId, String sku) {
        return swaps.swap(warehouse.id(), orderId, 1, new LineSwap(sku, null, null, "refuse", null), CLERK);
    }

    /** Goods of it may not be used. */
    public void freeze(Warehouse warehouse, String order) {
        orders.stop(warehouse.id(), List.of(order(warehouse, order).id()), OrderStop.FROZEN, CLERK);
    }

    public void thaw(Warehouse warehouse, String order) {
        orders.liftStops(warehouse.id(), List.of(order(warehouse, order).id()), OrderStop.FROZEN);
    }

    public OrderHead order(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow();
    }

    /** Units that could be promised to somebody now. */
    public long free(Warehouse warehouse, String sku) {
        return count("""
                select coalesce(sum(sellable - promised), 0)::bigint from availability a join item i on i.id = a.item_id
                 where a.warehouse_id = :warehouse and i.sku = :value
                """, warehouse, sku);
    }

    public long allocated(Warehouse warehouse) {
        return count(
                "select coalesce(sum(allocated), 0)::bigint from stock where warehouse_id = :warehouse and :value = ''",
                warehouse,
                "");
    }

    public long waitingToGoBack(Warehouse warehouse) {
        return count("""
                select coalesce(sum(quantity), 0)::bigint from taken_out where warehouse_id = :warehouse and :value = ''
                """, warehouse, "");
    }

    public long liveNumbers(Warehouse warehouse, String order) {
        return count("""
                select count(*) from waybill w
                  join parcel p on p.warehouse_id = w.warehouse_id and p.id = w.parcel_id
                  join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                 where w.warehouse_id = :warehouse and o.order_no = :value and w.state in ('held', 'used')
                """, warehouse, order);
    }

    /** How often others were told this of the order. */
    public long told(String order, String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select count(*) from outbox where subject = :order and event = :event")
                        .bind("order", order)
                        .bind("event", event)
                        .one(Long.class));
    }

    public long count(String statement, Warehouse warehouse, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement)
                        .bind("warehouse", warehouse.id())
                        .bind("value", value)
                        .one(Long.class));
    }

    public void change(String statement, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(statement).bind("value", value).update());
    }

    static void says(Reply reply, String code) {
        assertThat(Objects.requireNonNull(reply.message()).code())
                .as("%s", reply)
                .isEqualTo(code);
    }
}
