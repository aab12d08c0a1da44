package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;

/** Orders that are not paid yet. */
class ReservationSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final long tea = floor.item("TEA-100");
    private final Place shelf = Place.at(floor.location("A-01-1", "pick_face"));

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void unitsAreKeptForAnUnpaidOrderWhichNoWaveTakes() {
        floor.put(tea, 3, shelf);
        OrderHead order = unpaid("1", 2);

        assertThat(order.status()).isEqualTo(OrderStatus.UNPAID);
        assertThat(buy("2", 2).status()).as("one is left").isEqualTo(OrderStatus.SHORT);
        assertThat(floor.transactions.call(() -> desk.orders.claim(floor.warehouse, 1, WaveSelection.all(9))))
                .isEmpty();
    }

    @Test
    void aPaidOrderIsPromised() {
        floor.put(tea, 3, shelf);
        OrderHead order = unpaid("1", 2);
        assertThat(pay(order)).isEqualTo(OrderStatus.PROMISED);
        due();
        assertThat(sweep()).isFalse();
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
        assertThat(pay(order)).as("paid again").isEqualTo(OrderStatus.PROMISED);
        assertThat(events(order)).containsExactly("accepted", "unpaid", "paid", "promised");
    }

    @Test
    void anUnpaidOrderWhoseTimeIsOverGivesItsUnitsToThoseWhoWait() {
        floor.put(tea, 2, shelf);
        OrderHead order = unpaid("1", 2);
        OrderHead waiting = buy("2", 2);
        due();
        sweep();

        assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(events(order)).containsExactly("accepted", "unpaid", "expired", "cancelled");
        assertThat(floor.promises.ofLines(floor.warehouse, lines(waiting))).containsValue(2L);
    }

    @Test
    void anOrderPaidTooLateIsTakenUpAgainAndNeverRefused() {
        floor.put(tea, 2, shelf);
        OrderHead lucky = unpaid("1", 1);
        OrderHead late = unpaid("2", 1);
        due();
        sweep();
        buy("3", 1);

        pay(lucky);
        assertThat(pay(late)).isEqualTo(OrderStatus.SHORT);
        assertThat(events(late)).endsWith("expired", "cancelled", "paid", "short");
        floor.put(tea, 1, shelf);
        assertThat(floor.promises.ofLines(floor.warehouse, lines(late))).containsValue(1L);
    }

    @Test
    void anOrderThatSomebodyCancelledIsNotRevivedByAPayment() {
        OrderHead order = unpaid("1", 1);
        floor.transactions.run(() -> desk.orders.cancel(floor.warehouse, order.id(), OrderDesk.OPERATOR));
        assertThatThrownBy(() -> pay(order))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(OrderProblem.ORDER_IS_CANCELLED));
    }

    @Test
    void aHeldUnpaidOrderStaysUnpaidWhenTheHoldIsOff() {
        floor.put(tea, 1, shelf);
        OrderHead order = unpaid("1", 1);
        floor.transactions.run(
                () -> desk.orders.hold(floor.warehouse, order.id(), new NewHold("x", null), OrderDesk.OPERATOR));
        floor.transactions.run(() -> desk.orders.releaseHold(floor.warehouse, order.id(), "x", OrderDesk.OPERATOR));
        assertThat(status(order)).isEqualTo(OrderStatus.UNPAID);
    }

    @Test
    void whatTheChannelSaysIsPaidIsNeverKeptForAWhileOnly() {
        NewOrder order = order("1", 1, 30, Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(desk.accept(order).getFirst().status()).isEqualTo(OrderStatus.SHORT);
        assertThat(desk.accept(order("2", 1, 0, null)).getFirst().faults()).hasSize(1);
    }

    @Test
    void twoSweepsAtOnceEndEachOrderOnce() throws Exception {
        floor.put(tea, 40, shelf);
        IntStream.range(0, 40).forEach(i -> unpaid("U" + i, 1));
        due();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> this::sweep)
                    .toList())) {
                done.get();
            }
        }
        assertThat(desk.count("order_event where code = 'expired'")).isEqualTo(40);
        assertThat(desk.count("outbound_order where status = 'cancelled'")).isEqualTo(40);
        assertThat(buy("after", 40).status()).isEqualTo(OrderStatus.PROMISED);
    }

    @Test
    void whatWasShortIsPaidAndServedFirstWhenStockComes() {
        OrderHead first = unpaid("1", 1);
        OrderHead second = unpaid("2", 1);
        pay(second);
        floor.put(tea, 1, shelf);
        assertThat(status(second)).isEqualTo(OrderStatus.SHORT);
        assertThat(floor.promises.ofLines(floor.warehouse, lines(second))).containsValue(1L);
        assertThat(floor.promises.ofLines(floor.warehouse, lines(first))).containsValue(0L);
    }

    private OrderHead unpaid(String no, int units) {
        return desk.find(desk.accept(order(no, units, 30, null)).getFirst());
    }

    private OrderHead buy(String no, int units) {
        return desk.find(desk.accept(order(no, units, null, null)).getFirst());
    }

    private static NewOrder order(String no, int units, @Nullable Integer minutes, @Nullable Instant paidAt) {
        NewOrder plain = OrderDesk.order(no, NewLine.of("TEA-100", units));
        return new NewOrder(
                null,
                plain.channel(),
                plain.channelOrderNo(),
                null,
                null,
                null,
                plain.placedAt(),
                paidAt,
                null,
                null,
                null,
                plain.recipient(),
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
                null,
                plain.lines(),
                minutes,
                null,
                null);
    }

    private OrderStatus pay(OrderHead order) {
        return floor.transactions.call(() -> desk.orders.pay(floor.warehouse, order.id(), null, OrderDesk.OPERATOR));
    }

    private void due() {
        floor.sql
                .statement(
                        "update outbound_order set reserved_until = now() - interval '1 second' where reserved_until is not null")
                .update();
    }

    private boolean sweep() {
        return floor.transactions.call(() -> desk.paying.endDue(floor.warehouse));
    }

    private OrderStatus status(OrderHead order) {
        return desk.orders.get(floor.warehouse, order.id()).orElseThrow().status();
    }

    private List<String> events(OrderHead order) {
        return desk.orders.events(floor.warehouse, order.id()).stream()
                .map(OrderEvent::code)
                .toList();
    }

    private List<Long> lines(OrderHead order) {
        return desk.orders.lines(floor.warehouse, order.id()).stream()
                .map(OrderLine::id)
                .toList();
    }
}
