package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.outbound.OrderDesk.OPERATOR;
import static org.stowage.outbound.OrderDesk.order;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.AfterCommit;
import org.stowage.kernel.Sql;
import org.stowage.kernel.Statistics;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.CountedStatements;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderDesk;
import org.stowage.outbound.OrderStatus;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;
import org.stowage.task.TaskQueue;

class WaveSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final Waves waves = waves(floor.sql, desk);
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("CUP-1");
    private final long pot = floor.item("POT-1");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final long staging = floor.location("STAGE-1", "staging");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void releasesWholeOrdersWithATaskPerPlaceAndSaysWhy() {
        floor.put(tea, 5, Place.at(shelf));
        floor.put(tea, 5, Place.at(reserve));
        floor.put(cup, 1, Place.at(shelf));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 7), NewLine.of("CUP-1", 1)))
                .getFirst();

        Released wave = release(NewWave.ofOrders(List.of(String.valueOf(one.orderNo()))));

        assertThat(wave.waveNo()).startsWith("W1-W");
        assertThat(wave.orders()).isEqualTo(1);
        assertThat(wave.linesAllocated()).isEqualTo(2);
        assertThat(wave.linesShort()).isZero();
        assertThat(wave.why()).hasSize(3).allMatch(why -> why.code().equals("fefo"));
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(desk.count("task")).isEqualTo(3);
        assertThat(desk.count("pick_list")).isEqualTo(1);
        assertThat(waves.find(floor.warehouse, wave.waveNo()).orElseThrow().lists())
                .singleElement()
                .satisfies(list -> assertThat(list.tasks()).isEqualTo(3));
    }

    @Test
    void anOrderThatCannotBeFetchedWholeStaysInTheQueueWithNothingAllocated() {
        floor.put(tea, 2, Place.at(shelf));
        floor.put(cup, 1, Place.at(staging));
        Accepted one = desk.accept(order("1", NewLine.of("TEA-100", 2), NewLine.of("CUP-1", 1)))
                .getFirst();
        assertThat(one.status()).as("staging is sellable").isEqualTo(OrderStatus.PROMISED);

        Released wave = release(new NewWave(null, null, null, null));

        assertThat(wave.orders()).isZero();
        assertThat(wave.linesAllocated()).isZero();
        assertThat(wave.linesShort()).isEqualTo(1);
        assertThat(wave.why())
                .extracting(Released.Why::sku, Released.Why::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CUP-1", "no-stock-in-pick-locations"));
        assertThat(desk.find(one).status()).isEqualTo(OrderStatus.WAITING_REPLENISHMENT);
        assertThat(floor.sql
                        .statement("select sum(allocated)::bigint from stock")
                        .one(Long.class))
                .isZero();
    }

    @Test
    void aBatchSumsUpToTwelveOrdersPerPlace() {
        floor.put(tea, 30, Place.at(shelf));
        desk.acceptAll(IntStream.range(0, 15)
                .mapToObj(i -> order("B" + i, NewLine.of("TEA-100", 2)))
                .toList());

        Released wave = release(new NewWave(null, null, null, "batch"));

        assertThat(wave.orders()).isEqualTo(15);
        assertThat(floor.sql
                        .statement("select quantity from task order by quantity")
                        .list(Long.class))
                .containsExactly(6L, 24L);
    }

    @Test
    void namedOrdersThatCannotBeReleasedAreNamed() {
        Accepted shortOne = desk.accept(order("1", NewLine.of("TEA-100", 2))).getFirst();
        Released wave = release(NewWave.ofOrders(List.of(String.valueOf(shortOne.orderNo()), "W1-O999")));
        assertThat(wave.why())
                .extracting(Released.Why::orderNo, Released.Why::code, Released.Why::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(shortOne.orderNo(), "not-releasable", "short"),
                        org.assertj.core.groups.Tuple.tuple("W1-O999", "not-releasable", "unknown"));
    }

    @Test
    void refusesModesThatAreNotOffered() {
        assertThatThrownBy(() -> release(new NewWave(null, null, List.of("newest"), "cluster")))
                .hasMessageContaining("Mode cluster is not offered yet. Offered are: order, batch.")
                .hasMessageContaining("There is no strategy newest");
    }

    @Test
    void aThousandOrdersAreADozenStatements() {
        floor.put(tea, 1_000, Place.at(shelf));
        floor.put(cup, 1_000, Place.at(shelf));
        floor.put(pot, 990, Place.at(reserve));
        floor.put(pot, 10, Place.at(staging));
        for (int part = 0; part < 2; part++) {
            int from = part * 500;
            desk.acceptAll(IntStream.range(from, from + 500)
                    .mapToObj(i ->
                            order("T" + i, NewLine.of("TEA-100", 1), NewLine.of("CUP-1", 1), NewLine.of("POT-1", 1)))
                    .toList());
        }
        CountedStatements counted = new CountedStatements(floor.transactions.dataSource());
        Waves countedWaves = waves(counted.sql(), new OrderDesk(floor, counted.sql()));

        Released wave = floor.transactions.call(() -> countedWaves.release(
                floor.warehouse,
                "W1",
                OPERATOR,
                new NewWave(null, new NewWave.Select(null, null, null, null, 1_000), null, null)));

        assertThat(wave.orders()).isEqualTo(990);
        assertThat(wave.linesAllocated()).isEqualTo(2_970);
        assertThat(wave.linesShort()).isEqualTo(10);
        // allocation, its release and the why are three more, sent by the ledger floor
        assertThat(counted.count() + 3).isLessThanOrEqualTo(12);
    }

    @Test
    void wavesAtOnceOverScarceStockNeverFailAndNeverShareAUnit() throws Exception {
        floor.put(tea, 60, Place.at(shelf));
        floor.put(cup, 60, Place.at(shelf));
        desk.acceptAll(IntStream.range(0, 100).mapToObj(WaveSqlTest::mixed).toList());
        // sellable and promised, but out of a picker's reach
        floor.move(tea, 20, Place.at(shelf), Place.at(staging));
        List<Callable<Released>> both = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(i -> both.add(() ->
                        release(new NewWave(null, new NewWave.Select(null, null, null, null, 20), null, "order"))));

        int released = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Released> wave : pool.invokeAll(both)) {
                released += wave.get().orders();
            }
        }

        assertThat(released).isPositive();
        assertThat(floor.sql
                        .statement("select count(distinct order_line_id) from allocation where status = 'open'")
                        .one(Long.class))
                .isEqualTo(released * 2L);
        assertThat(floor.sql
                        .statement("select count(*) from stock where allocated > on_hand")
                        .one(Long.class))
                .isZero();
        assertThat(floor.sql.statement("select count(*) from task").one(Long.class))
                .isEqualTo(released * 2L);
    }

    private static NewOrder mixed(int i) {
        return i % 2 == 0
                ? order("X" + i, NewLine.of("TEA-100", 1), NewLine.of("CUP-1", 1))
                : order("X" + i, NewLine.of("CUP-1", 1), NewLine.of("TEA-100", 1));
    }

    private Released release(NewWave wave) {
        return floor.transactions.call(() -> waves.release(floor.warehouse, "W1", OPERATOR, wave));
    }

    private Waves waves(Sql sql, OrderDesk orders) {
        WaveSql waveSql = new WaveSql(sql);
        PickWork work = new PickWork(TaskQueue.on(sql), waveSql, new PickSql(sql));
        return new Waves(
                orders.orders, floor.allocations, work, waveSql, new Statistics(sql, new AfterCommit()), List.of());
    }
}
