package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.stowage.outbound.OrderDesk.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Accepted.Result;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;

class OrderIntakeSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("Cup");
    private final long shelf = floor.location("A-01-1", "pick_face");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void promisesWhatIsThereAndKeepsTheRestShort() {
        floor.put(tea, 5, Place.at(shelf));

        List<Accepted> accepted = desk.accept(
                order("1", NewLine.of("tea-100", 4)), order("2", NewLine.of("TEA-100", 4), NewLine.of("CUP", 1)));

        assertThat(accepted).extracting(Accepted::result).containsExactly(Result.CREATED, Result.CREATED);
        assertThat(accepted).extracting(Accepted::status).containsExactly(OrderStatus.PROMISED, OrderStatus.SHORT);
        assertThat(accepted.getFirst().orderNo()).startsWith("W1-O");
        assertThat(accepted.getLast().lines())
                .containsExactly(new Accepted.Line(1, "TEA-100", 4, 1), new Accepted.Line(2, "Cup", 1, 0));
        assertThat(desk.orders.events(
                        floor.warehouse, desk.find(accepted.getLast()).id()))
                .extracting(OrderEvent::code)
                .containsExactly("accepted", "short");
        assertThat(desk.count("outbox where event like 'order.%'")).isEqualTo(4);
    }

    @Test
    void theSameOrderAgainChangesNothingAndOtherContentIsRefused() {
        Accepted first = desk.accept(order("1", NewLine.of("TEA-100", 4))).getFirst();

        List<Accepted> again = desk.accept(
                order("1", NewLine.of("TEA-100", 4)),
                order("1", NewLine.of("TEA-100", 5)),
                order("3", NewLine.of("Cup", 1)),
                order("3", NewLine.of("Cup", 1)),
                order("3", NewLine.of("Cup", 2)));

        assertThat(again)
                .extracting(Accepted::result)
                .containsExactly(Result.UNCHANGED, Result.REJECTED, Result.CREATED, Result.UNCHANGED, Result.REJECTED);
        assertThat(again.getFirst().orderNo()).isEqualTo(first.orderNo());
        assertThat(again.getFirst().lines()).isEqualTo(first.lines());
        assertThat(again.get(1).faults())
                .extracting(Problem.Fault::type)
                .containsExactly(OrderProblem.ORDER_EXISTS_WITH_OTHER_CONTENT);
        assertThat(desk.count("outbound_order")).isEqualTo(2);
        assertThat(desk.count("promise")).isEqualTo(2);
    }

    @Test
    void aFaultyOrderNamesAllItsFaultsAndHindersNoOther() {
        NewLine broken = new NewLine(null, "GONE", new BigDecimal("1.5"), null, null, null, null);
        List<Accepted> accepted = desk.accept(
                order("1", broken, NewLine.of("TEA-100", -2)), order("2", NewLine.of("TEA-100", 1)), order("3"));

        assertThat(accepted)
                .extracting(Accepted::result)
                .containsExactly(Result.REJECTED, Result.CREATED, Result.REJECTED);
        assertThat(accepted.getFirst().faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/lines/0/sku", "/lines/0/quantity", "/lines/1/quantity");
        assertThat(desk.count("channel_order")).isEqualTo(1);
    }

    @Test
    void aLineMayAskForOneLotThatTheWarehouseKnows() {
        floor.transactions.call(() -> floor.lots.idOf(floor.warehouse, tea, "L-1", null));
        List<Accepted> accepted = desk.accept(
                order("1", ofLot("TEA-100", " L-1 "), NewLine.of("TEA-100", 1)),
                order("2", ofLot("CUP", "L-1"), ofLot("TEA-100", "L-2")));

        assertThat(accepted).extracting(Accepted::result).containsExactly(Result.CREATED, Result.REJECTED);
        assertThat(desk.orders.lines(
                        floor.warehouse, desk.find(accepted.getFirst()).id()))
                .extracting(OrderLine::lot)
                .containsExactly("L-1", null);
        assertThat(accepted.getLast().faults())
                .extracting(Problem.Fault::pointer, Problem.Fault::type)
                .containsExactly(
                        tuple("/lines/0/lot", OrderProblem.UNKNOWN_LOT),
                        tuple("/lines/1/lot", OrderProblem.UNKNOWN_LOT));
    }

    private static NewLine ofLot(String sku, String lot) {
        return new NewLine(null, sku, BigDecimal.ONE, lot, null, null, null);
    }

    @Test
    void manyOrdersAreFewStatements() {
        floor.put(tea, 4_000, Place.at(shelf));
        CountedStatements counted = new CountedStatements(floor.transactions.dataSource());
        OrderDesk bulk = new OrderDesk(floor, counted.sql());
        List<NewOrder> orders =
                IntStream.range(0, 500).mapToObj(i -> order("M" + i, lines(20))).toList();

        List<Accepted> accepted = bulk.acceptAll(orders);

        assertThat(accepted).allMatch(one -> one.result() == Result.CREATED);
        assertThat(counted.count()).isLessThanOrEqualTo(12);
        assertThat(desk.count("order_line")).isEqualTo(10_000);
        assertThat(floor.sql
                        .statement("select sum(quantity)::bigint from promise")
                        .one(Long.class))
                .isEqualTo(4_000);
    }

    @Test
    void theSameOrdersSentByManyAtOnceAreStoredOnce() throws Exception {
        floor.put(tea, 100, Place.at(shelf));
        List<NewOrder> orders = IntStream.range(0, 20)
                .mapToObj(i -> order("C" + i, NewLine.of("TEA-100", 2)))
                .toList();
        List<Callable<List<Accepted>>> senders = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> senders.add(() -> desk.acceptAll(orders)));

        List<Accepted> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<List<Accepted>> future : pool.invokeAll(senders)) {
                all.addAll(future.get());
            }
        }

        assertThat(all).filteredOn(a -> a.result() == Result.CREATED).hasSize(20);
        assertThat(all).filteredOn(a -> a.result() == Result.UNCHANGED).hasSize(100);
        assertThat(desk.count("outbound_order")).isEqualTo(20);
    }

    private static NewLine[] lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> NewLine.of("TEA-100", 1)).toArray(NewLine[]::new);
    }
}
