package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stowage.catalog.Kits;
import org.stowage.catalog.Units;
import org.stowage.kernel.IdempotencyKeys;
import org.stowage.kernel.Sql;
import org.stowage.stock.Floor;

/** Orders over a small warehouse, without Quarkus. */
public final class OrderDesk {

    public static final long OPERATOR = 7;

    public final Floor floor;
    public final Orders orders;
    final OrderProgress progress;
    public final OrderSteals steals;
    final OrderPaying paying;
    public final List<Long> stopped = new ArrayList<>();

    public OrderDesk(Floor floor) {
        this(floor, floor.sql);
    }

    /** @param sql may count what it is asked */
    public OrderDesk(Floor floor, Sql sql) {
        this.floor = floor;
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
        OrderNewsSql news = new OrderNewsSql(sql);
        OrderIntakeSql intake = new OrderIntakeSql(sql);
        OrderSql reads = new OrderSql(sql);
        steals = new OrderSteals(new OrderStealSql(sql), news);
        progress = new OrderProgress(new OrderProgressSql(sql), news, List.of());
        OrderIntake orderIntake = new OrderIntake(
                intake,
                new KitLines(intake, new Kits(sql), new Units(sql)),
                new OrderWriting(intake, news, floor.promises, json),
                floor.lots,
                json);
        OrderStopSql stops = new OrderStopSql(sql);
        paying = new OrderPaying(new OrderReservationSql(sql), stops, news, floor.promises);
        orders = new Orders(
                orderIntake,
                new ProgramIntake(orderIntake, new IdempotencyKeys(sql, json), json),
                new OrderEnding(
                        reads,
                        stops,
                        news,
                        floor.promises,
                        floor.allocations,
                        List.of((warehouse, order) -> stopped.add(order))),
                progress,
                paying,
                reads);
    }

    /** From now on the orders' states follow their promises. */
    public void followPromises() {
        floor.promiseListeners.add(progress);
    }

    public static NewOrder order(String no, NewOrder.NewLine... lines) {
        return NewOrder.of(
                "shop",
                no,
                Instant.parse("2026-11-20T08:00:00Z"),
                Recipient.ofToken("t-" + no, "test"),
                Arrays.asList(lines));
    }

    /** As {@link #order}, but nothing is stored where something is short. */
    public static NewOrder refusing(String no, NewOrder.NewLine... lines) {
        NewOrder kept = order(no, lines);
        return new NewOrder(
                null,
                kept.channel(),
                kept.channelOrderNo(),
                null,
                null,
                null,
                kept.placedAt(),
                null,
                null,
                null,
                null,
                kept.recipient(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "refuse",
                kept.lines());
    }

    public List<Accepted> accept(NewOrder... several) {
        return acceptAll(Arrays.asList(several));
    }

    public List<Accepted> acceptAll(List<NewOrder> several) {
        return floor.transactions.call(() -> orders.acceptAll(floor.warehouse, OPERATOR, several));
    }

    public OrderHead find(Accepted accepted) {
        return orders.find(floor.warehouse, String.valueOf(accepted.orderNo())).orElseThrow();
    }

    public long count(String table) {
        // a constant of the test
        return floor.sql.statement("select count(*) from " + table).one(Long.class);
    }
}
