package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.outbound.OrderDesk.OPERATOR;
import static org.stowage.outbound.OrderDesk.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.stock.Floor;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockMove;
import org.stowage.stock.Strategy;

class OrderProgressSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final long tea = floor.item("TEA-100");
    private final long shelf = floor.location("A-01-1", "pick_face");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void claimsOnlyWholeUnheldOrdersTheMostUrgentFirst() {
        floor.put(tea, 6, Place.at(shelf));
        List<Accepted> all = desk.accept(
                order("1", NewLine.of("TEA-100", 2)),
                order("2", NewLine.of("TEA-100", 2)),
                order("3", NewLine.of("TEA-100", 2)),
                order("4", NewLine.of("TEA-100", 2)));
        hold(all.get(1));

        List<ChangedOrder> claimed = claim(WaveSelection.all(100));

        assertThat(claimed)
                .extracting(ChangedOrder::orderNo)
                .containsExactlyInAnyOrder(all.get(0).orderNo(), all.get(2).orderNo());
        assertThat(claim(WaveSelection.all(100))).isEmpty();
        assertThat(desk.find(all.get(3)).status()).isEqualTo(OrderStatus.SHORT);
    }

    @Test
    void aReleasedHoldMakesTheOrderClaimableAgain() {
        floor.put(tea, 2, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2))).getFirst();
        long id = desk.find(one).id();
        hold(one);
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.HELD);
        assertThatThrownBy(() -> hold(one)).isInstanceOf(Problem.class).hasMessageContaining("hold-exists");

        floor.transactions.run(() -> desk.orders.releaseHold(floor.warehouse, id, "address", OPERATOR));

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROMISED);
        assertThat(claim(WaveSelection.ofOrders(List.of(desk.find(one).orderNo()))))
                .hasSize(1);
    }

    @Test
    void wavesAtOnceNeverShareAnOrder() throws Exception {
        floor.put(tea, 200, Place.at(shelf));
        desk.acceptAll(IntStream.range(0, 200)
                .mapToObj(i -> order("S" + i, NewLine.of("TEA-100", 1)))
                .toList());
        List<Callable<List<ChangedOrder>>> waves = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> waves.add(() -> claim(WaveSelection.all(60))));

        List<Long> claimed = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<List<ChangedOrder>> wave : pool.invokeAll(waves)) {
                wave.get().forEach(order -> claimed.add(order.id()));
            }
        }

        assertThat(claimed).doesNotHaveDuplicates();
        claim(WaveSelection.all(500)).forEach(order -> claimed.add(order.id()));
        assertThat(claimed).hasSize(200);
    }

    @Test
    void stateFollowsTheLines() {
        floor.put(tea, 5, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2), NewLine.of("TEA-100", 1)))
                .getFirst();
        claim(WaveSelection.all(10));
        List<OrderLine> lines =
                desk.orders.lines(floor.warehouse, desk.find(one).id());

        picked(lines.get(0), 2);
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PICKING);
        picked(lines.get(1), 1);
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PICKED);
        floor.transactions.run(() -> desk.orders.linesPacked(
                floor.warehouse, OPERATOR, List.of(new LineQuantity(lines.get(0).id(), 2))));
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PACKING);
        assertThatThrownBy(() -> floor.transactions.run(() -> desk.orders.linesPacked(
                        floor.warehouse,
                        OPERATOR,
                        List.of(new LineQuantity(lines.get(1).id(), 2)))))
                .hasMessageContaining("order_line_in_order");
        floor.transactions.run(() -> desk.orders.linesPacked(
                floor.warehouse, OPERATOR, List.of(new LineQuantity(lines.get(1).id(), 1))));
        floor.transactions.run(() -> desk.orders.linesShipped(
                floor.warehouse, OPERATOR, List.of(new LineQuantity(lines.get(1).id(), 1))));
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PART_SHIPPED);
        assertThatThrownBy(() -> cancel(one)).hasMessageContaining("order-handed-over");
    }

    @Test
    void cancelBeforeReleaseGivesThePromiseBack() {
        floor.put(tea, 2, Place.at(shelf));
        List<Accepted> two = desk.accept(order("1", NewLine.of("TEA-100", 2)), order("2", NewLine.of("TEA-100", 2)));

        assertThat(cancel(two.get(0))).isEqualTo(OrderStatus.CANCELLED);

        assertThat(floor.changedOrders).containsExactly(desk.find(two.get(1)).id());
        floor.transactions.run(() -> desk.progress.promisesChanged(floor.warehouse, floor.changedOrders));
        assertThat(desk.find(two.get(1)).status()).isEqualTo(OrderStatus.PROMISED);
        assertThat(desk.stopped)
                .as("walks hear of every cancel")
                .containsExactly(desk.find(two.get(0)).id());
        assertThat(cancel(two.get(0))).as("again").isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void cancelOfPickedGoodsStopsTheOrderAndKeepsItsPromise() {
        floor.put(tea, 2, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2))).getFirst();
        claim(WaveSelection.all(10));
        picked(desk.orders.lines(floor.warehouse, desk.find(one).id()).getFirst(), 1);

        assertThat(cancel(one)).isEqualTo(OrderStatus.CANCELLING);

        long id = desk.find(one).id();
        assertThat(desk.stopped).containsExactly(id);
        assertThat(desk.orders.stopOf(floor.warehouse, id))
                .get()
                .extracting(OrderStop::reason)
                .isEqualTo("cancelled");
        assertThat(desk.orders.lines(floor.warehouse, id).getFirst().promised()).isEqualTo(2);
    }

    @Test
    void ordersThatNobodyCanWalkForWaitForALaterWave() {
        floor.put(tea, 2, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2))).getFirst();
        List<ChangedOrder> claimed = claim(WaveSelection.all(10));
        floor.transactions.run(() -> desk.orders.settle(
                floor.warehouse, OPERATOR, claimed, Set.of(desk.find(one).id())));

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.WAITING_REPLENISHMENT);
        assertThat(claim(WaveSelection.all(10))).hasSize(1);
    }

    @Test
    void anOrderThatAWalkStillHoldsGoodsOfGoesBackAsAProblemAndItsCancelIsHeard() {
        floor.put(tea, 2, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2))).getFirst();
        long id = desk.find(one).id();
        List<ChangedOrder> claimed = claim(WaveSelection.all(10));
        floor.allocate(Strategy.FIFO, id);

        floor.transactions.run(() -> desk.orders.settle(floor.warehouse, OPERATOR, claimed, Set.of(id)));

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(cancel(one)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(desk.stopped).containsExactly(id);
    }

    @Test
    void twoReceiptsAtOnceForTwoLinesOfAnOrderMakeItPromised() throws Exception {
        long cup = floor.item("CUP-1");
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2), NewLine.of("CUP-1", 1)))
                .getFirst();
        List<Long> orders = List.of(desk.find(one).id());
        CyclicBarrier bothServed = new CyclicBarrier(2);
        List<Callable<Boolean>> receipts =
                List.of(() -> received(tea, 2, orders, bothServed), () -> received(cup, 1, orders, bothServed));

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> receipt : pool.invokeAll(receipts)) {
                assertThat(receipt.get()).isTrue();
            }
        }

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROMISED);
    }

    private boolean received(long item, long quantity, List<Long> orders, CyclicBarrier bothServed) {
        return floor.transactions.call(() -> {
            floor.ledger.post(new Posting(
                    floor.warehouse,
                    MoveReason.RECEIVE,
                    "test:" + item,
                    0,
                    Instant.now(),
                    List.of(StockMove.of(item, 0, 1, quantity, Place.at(floor.supplier), Place.at(shelf)))));
            await(bothServed);
            desk.progress.promisesChanged(floor.warehouse, orders);
            return true;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hold(Accepted order) {
        long id = desk.find(order).id();
        floor.transactions.run(
                () -> desk.orders.hold(floor.warehouse, id, new NewHold("address", "Street is missing"), OPERATOR));
    }

    private OrderStatus cancel(Accepted order) {
        long id = desk.find(order).id();
        return floor.transactions.call(() -> desk.orders.cancel(floor.warehouse, id, OPERATOR));
    }

    private List<ChangedOrder> claim(WaveSelection selection) {
        return floor.transactions.call(() -> desk.orders.claim(floor.warehouse, 1, selection));
    }

    private void picked(OrderLine line, long quantity) {
        floor.transactions.run(() ->
                desk.orders.linesPicked(floor.warehouse, OPERATOR, List.of(new LineQuantity(line.id(), quantity))));
    }
}
