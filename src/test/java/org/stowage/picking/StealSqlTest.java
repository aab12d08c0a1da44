package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.stowage.outbound.OrderDesk.OPERATOR;
import static org.stowage.outbound.OrderDesk.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.AfterCommit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Statistics;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderDesk;
import org.stowage.outbound.OrderEvent;
import org.stowage.outbound.OrderStatus;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;
import org.stowage.stock.Sellable;
import org.stowage.task.TaskQueue;
import org.stowage.task.Tasks;

/** Released goods that are taken away again: by a loss, by a freeze, by a more urgent order. */
class StealSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final Tasks tasks = TaskQueue.on(floor.sql);
    private final WaveSql waveSql = new WaveSql(floor.sql);
    private final PickSql pickSql = new PickSql(floor.sql);
    private final PickWork work = new PickWork(tasks, waveSql, pickSql);
    private final Waves waves = new Waves(
            desk.orders, floor.allocations, work, waveSql, new Statistics(floor.sql, new AfterCommit()), List.of());
    private final Reallocation reallocation =
            new Reallocation(desk.orders, floor.allocations, tasks, work, waveSql, pickSql);
    private final Stealing stealing = new Stealing(desk.steals, floor.steals, waves, reallocation, waveSql);
    private final long tea = floor.item("TEA-100");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final long staging = floor.location("STAGE-1", "staging");

    @BeforeEach
    void wired() {
        desk.followPromises();
        floor.listeners.add(new PickStops(floor.allocations, work, reallocation, pickSql));
    }

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aFreezeSendsTheWalkToOtherGoods() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted one = released("1", 3);
        floor.put(tea, 3, Place.at(reserve));

        freeze(shelf);

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(openTasks()).containsExactly(reserve + ":3");
        assertThat(desk.count("pick_list")).isEqualTo(1);
    }

    @Test
    void goodsThatAreFrozenAndFoundNowhereElseMakeAProblemThatSaysWhy() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted one = released("1", 3);

        freeze(shelf);

        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(openTasks()).isEmpty();
        assertThat(codes()).containsExactly("frozen");
    }

    @Test
    void aCountThatFindsNothingSendsTheWalkToOtherGoodsToo() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted one = released("1", 3);
        floor.put(tea, 2, Place.at(reserve));

        floor.count(tea, 0, Place.at(shelf));

        assertThat(openTasks()).containsExactly(reserve + ":2");
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(codes()).containsExactly("all-allocated");
    }

    @Test
    void whoIsSentToABlockedPlaceIsSentElsewhere() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted one = released("1", 3);
        floor.put(tea, 1, Place.at(reserve));
        floor.sql
                .statement("update location set blocked_at = now() where code = 'A-01-1'")
                .update();

        floor.transactions.run(() -> floor.allocations.leave(floor.warehouse, List.of(shelf)));

        assertThat(openTasks()).containsExactly(reserve + ":1");
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(codes()).containsExactly("location-blocked");
    }

    @Test
    void anUrgentOrderTakesPromisedUnitsAndBothHistoriesTellIt() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted slow = accept("slow", 3);
        Accepted urgent = accept("urgent", 2);
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.SHORT);
        prefer(urgent, 9);

        Stole stole = steal(urgent);

        assertThat(stole.from())
                .extracting(Stole.From::orderNo, Stole.From::sku, Stole.From::promised, Stole.From::allocated)
                .containsExactly(tuple(slow.orderNo(), "TEA-100", 2L, 0L));
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(desk.find(slow).status()).isEqualTo(OrderStatus.SHORT);
        assertThat(history(urgent)).contains("stole");
        assertThat(history(slow)).contains("robbed", "short");
        assertThat(told(slow)).contains("order.short");
    }

    @Test
    void whatSixHundredOrdersHoldIsTakenAndNoMoreOfThemAreLockedThanLose() {
        floor.put(tea, 600, Place.at(shelf));
        for (int batch = 0; batch < 600; batch += 300) {
            desk.acceptAll(IntStream.range(batch, batch + 300)
                    .mapToObj(i -> order("slow" + i, NewLine.of("TEA-100", 1)))
                    .toList());
        }
        Accepted few = accept("few", 2);
        prefer(few, 8);
        assertThat(floor.transactions.<List<Long>>call(() -> desk.steals.lockLessUrgent(
                        floor.warehouse, desk.find(few).id())))
                .hasSize(2);
        Accepted all = accept("all", 600);
        prefer(all, 9);

        Stole stole = steal(all);

        assertThat(stole.from()).hasSize(600).allMatch(from -> from.promised() == 1);
        assertThat(desk.find(all).status()).isEqualTo(OrderStatus.RELEASED);
    }

    @Test
    void whoAsksForALotTakesFromThoseWhoHoldThatLot() {
        floor.put(tea, lot("L-1"), 2, Place.at(shelf));
        Accepted slow = released("slow", 2);
        floor.put(tea, 5, Place.at(reserve));
        Accepted urgent = accept("urgent", line(2, "L-1"));
        prefer(urgent, 9);

        Stole stole = steal(urgent);

        assertThat(stole.from())
                .extracting(Stole.From::orderNo, Stole.From::promised, Stole.From::allocated)
                .containsExactly(tuple(slow.orderNo(), 0L, 2L));
        assertThat(desk.find(slow).status()).isEqualTo(OrderStatus.RELEASED);
    }

    @Test
    void whoHoldsTheLotLosesItThoughOthersAreLessUrgent() {
        floor.put(tea, lot("L-1"), 2, Place.at(shelf));
        Accepted other = released("other", 2);
        floor.put(tea, lot("L-2"), 2, Place.at(reserve));
        Accepted holder = released("holder", 2);
        prefer(other, -1);
        Accepted urgent = accept("urgent", line(2, "L-2"));
        prefer(urgent, 9);

        assertThat(steal(urgent).from())
                .extracting(Stole.From::orderNo, Stole.From::allocated)
                .contains(tuple(holder.orderNo(), 2L));
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.RELEASED);
    }

    @Test
    void unitsOfALotServeOneLineOnlyWhereAnotherAsksForAnyLot() {
        floor.put(tea, lot("L-1"), 2, Place.at(shelf));
        Accepted slow = released("slow", 2);
        floor.put(tea, lot("L-2"), 2, Place.at(reserve));
        Accepted urgent = accept("urgent", line(2, "L-2"), line(2, null));
        prefer(urgent, 9);

        assertThat(steal(urgent).from())
                .extracting(Stole.From::orderNo, Stole.From::allocated)
                .containsExactly(tuple(slow.orderNo(), 2L));
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(desk.find(slow).status()).isEqualTo(OrderStatus.PROBLEM);
    }

    @Test
    void anUrgentOrderTakesAllocatedUnitsFromTheWalkOfALessUrgentOne() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted slow = released("slow", 3);
        floor.put(tea, 3, Place.at(staging));
        Accepted urgent = accept("urgent", 2);
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.PROMISED);
        prefer(urgent, 9);

        Stole stole = steal(urgent);

        assertThat(stole.from())
                .extracting(Stole.From::orderNo, Stole.From::promised, Stole.From::allocated)
                .containsExactly(tuple(slow.orderNo(), 0L, 3L));
        assertThat(desk.find(urgent).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(desk.find(slow).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(openTasks())
                .as("one unit is left to the robbed one")
                .containsExactlyInAnyOrder(shelf + ":2", shelf + ":1");
        assertThat(codes()).containsExactly("all-allocated");
    }

    @Test
    void whoLostPromisedUnitsOnTheFloorIsToldShortToo() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted slow = released("slow", 3);
        Accepted urgent = accept("urgent", 3);
        prefer(urgent, 9);

        steal(urgent);

        assertThat(desk.find(slow).status()).isEqualTo(OrderStatus.PROBLEM);
        assertThat(told(slow)).contains("order.short", "order.problem");
    }

    @Test
    void nothingIsTakenFromAMoreUrgentOneOrWhenItWouldNotBeEnough() {
        floor.put(tea, 3, Place.at(shelf));
        Accepted first = accept("first", 3);
        Accepted second = accept("second", 2);
        assertThatThrownBy(() -> steal(second)).isInstanceOf(Problem.class);
        prefer(second, 9);
        floor.move(tea, 3, Place.at(shelf), Place.at(staging));
        assertThatThrownBy(() -> steal(second)).hasMessageContaining("nothing was taken from others");
        assertThat(desk.find(first).status()).isEqualTo(OrderStatus.PROMISED);
        assertThat(history(first)).doesNotContain("robbed");
    }

    @Test
    void twoThatStealAtOnceNeverShareAUnit() throws Exception {
        for (int round = 0; round < 4; round++) {
            String sku = "R-" + round;
            floor.put(floor.item(sku), 3, Place.at(shelf));
            released(accept("slow" + round, sku, 3));
            List<Callable<Stole>> both = new ArrayList<>();
            for (String name : List.of("a" + round, "b" + round)) {
                Accepted urgent = accept(name, sku, 3);
                prefer(urgent, 9 + round);
                both.add(() -> steal(urgent));
            }
            int done = 0;
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var one : pool.invokeAll(both)) {
                    try {
                        one.get();
                        done++;
                    } catch (ExecutionException refused) {
                        assertThat(refused).hasCauseInstanceOf(Problem.class);
                    }
                }
            }
            assertThat(done).isEqualTo(1);
            floor.agrees();
        }
    }

    private Accepted accept(String no, NewLine... lines) {
        return desk.accept(order(no, lines)).getFirst();
    }

    private static NewLine line(long teas, @Nullable String lot) {
        return new NewLine(null, "TEA-100", BigDecimal.valueOf(teas), lot, null, null, null);
    }

    private long lot(String code) {
        return floor.transactions.call(() -> floor.lots.idOf(floor.warehouse, tea, code, null));
    }

    private Accepted accept(String no, long teas) {
        return accept(no, "TEA-100", teas);
    }

    private Accepted accept(String no, String sku, long units) {
        return desk.accept(order(no, NewLine.of(sku, units))).getFirst();
    }

    private Accepted released(String no, long teas) {
        return released(accept(no, teas));
    }

    private Accepted released(Accepted accepted) {
        Released wave = floor.transactions.call(() -> waves.release(
                floor.warehouse, "W1", OPERATOR, NewWave.ofOrders(List.of(String.valueOf(accepted.orderNo())))));
        assertThat(wave.orders()).isEqualTo(1);
        return accepted;
    }

    private Stole steal(Accepted urgent) {
        return floor.transactions.call(() ->
                stealing.steal(floor.warehouse, "W1", OPERATOR, desk.find(urgent), "the customer waits at the door"));
    }

    private void prefer(Accepted accepted, int priority) {
        floor.sql
                .statement("update outbound_order set priority = :priority where order_no = :no")
                .bind("priority", priority)
                .bind("no", accepted.orderNo())
                .update();
    }

    private void freeze(long location) {
        floor.sql
                .statement("""
                        insert into stock_freeze (warehouse_id, location_id, reason, frozen_by)
                        values (:warehouse, :location, 'recall', 0)
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("location", location)
                .update();
        floor.transactions.run(() -> floor.sellable.apply(floor.warehouse, Sellable.Scope.of(location, null, null)));
    }

    private List<String> openTasks() {
        return floor.sql
                .statement("select location_id || ':' || quantity from task where status = 'open' order by id")
                .list(String.class);
    }

    private List<String> codes() {
        return floor.sql.statement("select code from allocation_short").list(String.class);
    }

    private List<String> history(Accepted accepted) {
        return desk.orders.events(floor.warehouse, desk.find(accepted).id()).stream()
                .map(OrderEvent::code)
                .toList();
    }

    private List<String> told(Accepted accepted) {
        return floor.sql
                .statement("select event from outbox where subject = :no")
                .bind("no", accepted.orderNo())
                .list(String.class);
    }
}
