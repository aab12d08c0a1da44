package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllocationSqlTest {

    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("CUP-1");
    private final long face = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final long reserveTwo = floor.location("R-01-2", "reserve");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void theNewestGoesFirstByLifoAndTheLargestByLeastTouches() {
        floor.put(tea, 9, Place.at(reserve));
        floor.put(tea, 2, Place.at(face));
        floor.promise(1, tea, 1);
        floor.promise(2, tea, 1);
        assertThat(floor.allocate(Strategy.LIFO, 1L))
                .extracting(AllocationLine::locationId)
                .containsExactly(face);
        assertThat(floor.allocate(Strategy.LEAST_TOUCHES, 2L))
                .extracting(AllocationLine::locationId, AllocationLine::rule)
                .containsExactly(tuple(reserve, "least-touches"));
    }

    @Test
    void zoneOrderTakesNamedZonesThenPickFacesThenReserve() {
        zone("BULK", reserveTwo);
        floor.put(tea, 2, Place.at(reserve));
        floor.put(tea, 2, Place.at(reserveTwo));
        floor.put(tea, 2, Place.at(face));
        floor.promise(1, tea, 3);
        floor.promise(2, tea, 3);
        assertThat(floor.allocate(Chain.parse("zone-order,fifo"), 1L).lines())
                .extracting(AllocationLine::locationId)
                .containsExactly(face, reserve);
        assertThat(floor.allocate(Chain.parse("zone-order:BULK,fifo"), 2L).lines())
                .extracting(AllocationLine::locationId, AllocationLine::quantity)
                .containsExactly(tuple(reserveTwo, 2L), tuple(reserve, 1L));
    }

    @Test
    void aLaterRankDecidesAmongEqualsOfTheFirst() {
        long lot = lot("B", 20);
        floor.put(tea, lot, 2, Place.at(reserve));
        floor.put(tea, lot, 2, Place.at(face));
        floor.put(tea, lot("A", 10), 1, Place.at(reserve));
        floor.promise(1, tea, 2);
        assertThat(floor.allocate(Chain.parse("fefo,zone-order"), 1L).lines())
                .extracting(AllocationLine::locationId, AllocationLine::quantity)
                .containsExactly(tuple(reserve, 1L), tuple(face, 1L));
    }

    @Test
    void aPalletThatFitsTheLineIsTakenWholeBeforeLooseUnits() {
        floor.put(tea, 30, Place.at(face));
        floor.put(tea, 12, pallet("P-1", 0));
        floor.put(tea, 50, pallet("P-2", 0));
        floor.promise(1, tea, 20);
        assertThat(floor.allocate(Chain.parse("full-units,fifo"), 1L).lines())
                .extracting(AllocationLine::locationId, AllocationLine::quantity, AllocationLine::rule)
                .containsExactly(tuple(reserve, 12L, "full-units"), tuple(face, 8L, "fifo"));
    }

    @Test
    void aUnitThatHoldsOtherGoodsOrIsPartlyAllocatedIsNotTakenWhole() {
        Place mixed = pallet("P-1", 0);
        floor.put(tea, 5, mixed);
        floor.put(cup, 1, mixed);
        floor.put(tea, 9, Place.at(face));
        floor.promise(1, tea, 6);
        assertThat(floor.allocate(Chain.parse("full-units,zone-order"), 1L).lines())
                .extracting(AllocationLine::locationId, AllocationLine::rule)
                .containsExactly(tuple(face, "zone-order"));
    }

    @Test
    void aPalletOfCasesIsTakenWithAllItsCasesElseCaseByCase() {
        long outer = unit("PAL", "pallet", 0);
        floor.put(tea, 6, Place.at(reserve).in(unit("C-1", "case", outer)));
        floor.put(tea, 6, Place.at(reserve).in(unit("C-2", "case", outer)));
        floor.put(tea, 9, Place.at(face));
        floor.promise(1, tea, 8);
        floor.promise(2, tea, 6);
        Chain chain = Chain.parse("full-units,zone-order");
        assertThat(floor.allocate(chain, 1L).lines())
                .as("one case fits, the pallet does not")
                .extracting(AllocationLine::quantity, AllocationLine::rule)
                .containsExactly(tuple(6L, "full-units"), tuple(2L, "zone-order"));
        assertThat(floor.allocate(chain, 2L).lines())
                .extracting(AllocationLine::quantity, AllocationLine::rule)
                .containsExactly(tuple(6L, "full-units"));
    }

    @Test
    void aLineIsServedFromTheFirstLotThatHoldsAllOfItOrFromNone() {
        floor.put(tea, lot("A", 10), 4, Place.at(face));
        floor.put(tea, lot("B", 20), 6, Place.at(reserve));
        floor.promise(1, tea, 5);
        floor.promise(2, tea, 5);
        Allocated taken = floor.allocate(Chain.parse("fefo,single-lot"), 1L, 2L);
        assertThat(taken.lines())
                .extracting(AllocationLine::orderId, AllocationLine::locationId, AllocationLine::rule)
                .containsExactly(tuple(1L, reserve, "single-lot"));
        assertThat(taken.refused()).isEqualTo(Map.of(20L, ShortCode.SINGLE_LOT_NOT_POSSIBLE));
        assertThat(why(taken, 2L)).isEqualTo("single-lot-not-possible");
    }

    @Test
    void aLineThatAsksForALotIsServedFromItWhateverTheChainSays() {
        long later = lot("B", 20);
        floor.put(tea, lot("A", 10), 4, Place.at(face));
        floor.put(tea, later, 3, Place.at(reserve));
        floor.promise(asking(1, 2, later), asking(2, 2, later), asking(3, 2, 0));
        Allocated taken = floor.allocate(Chain.of(Strategy.FEFO), 1L, 2L, 3L);
        assertThat(taken.lines())
                .extracting(
                        AllocationLine::orderId, AllocationLine::lotId, AllocationLine::quantity, AllocationLine::rule)
                .containsExactly(
                        tuple(1L, later, 2L, "asked-lot"),
                        tuple(2L, later, 1L, "asked-lot"),
                        tuple(3L, lot("A", 10), 2L, "fefo"));
        assertThat(taken.isShort()).isTrue();
        assertThat(why(taken, 2L)).isEqualTo("asked-lot-not-there");
    }

    @Test
    void aRankBehindSingleLotServesWhatNoLotCould() {
        floor.put(tea, lot("A", 10), 4, Place.at(face));
        floor.put(tea, lot("B", 20), 6, Place.at(reserve));
        floor.promise(1, tea, 8);
        assertThat(floor.allocate(Chain.parse("single-lot,fefo"), 1L).lines())
                .extracting(AllocationLine::quantity, AllocationLine::rule)
                .containsExactly(tuple(4L, "fefo"), tuple(4L, "fefo"));
    }

    @Test
    void completeOrdersGivesTheUnitsOfAnIncompleteOneToTheNext() {
        floor.put(tea, 5, Place.at(face));
        floor.put(cup, 2, Place.at(face));
        promise(1, 4, 2);
        floor.promise(2, tea, 1);
        floor.move(tea, 4, Place.at(face), Place.at(floor.location("STAGE-1", "staging")));
        Allocated taken = floor.allocate(Chain.parse("complete-orders,fifo"), 1L, 2L);
        assertThat(taken.lines()).extracting(AllocationLine::orderId).containsExactly(2L);
        assertThat(taken.refused()).isEqualTo(Map.of(11L, ShortCode.ORDER_NOT_COMPLETE));
        assertThat(floor.sql
                        .statement("select sum(allocated)::bigint from stock")
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void saysOfEachShortLineWhyAndWhoHoldsTheGoods() {
        floor.put(tea, 5, Place.at(face));
        floor.put(tea, 3, Place.at(reserve));
        floor.promise(1, tea, 5);
        floor.promise(2, tea, 3);
        floor.allocate(Strategy.FIFO, 1L);
        floor.sql
                .statement("update location set blocked_at = now() where code = 'R-01-1'")
                .update();
        Allocated taken = floor.allocate(Chain.of(Strategy.FIFO), 2L);
        assertThat(taken.lines()).isEmpty();
        Shortage why = explain(taken, 2L).getFirst();
        assertThat(why.code()).isEqualTo("all-allocated");
        assertThat(why.detail()).contains("\"location-blocked\": 3", "\"all-allocated\": 5", "\"orders\": [1]");
        assertThat(why.wanted()).isEqualTo(3);
        assertThat(why.got()).isZero();
    }

    @Test
    void namesFrozenDamagedQuarantinedExpiredAndUnreceivedGoods() {
        floor.sql
                .statement("""
                        insert into stock_freeze (warehouse_id, location_id, reason, frozen_by)
                        values (:warehouse, :location, 'recall', 0)
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("location", reserveTwo)
                .update();
        floor.put(tea, lot("OLD", -1), 1, Place.at(face));
        assertThat(whyNone(tea)).isEqualTo("expired-or-too-short-life");
        assertThat(whyOf(Place.at(face).as(Condition.DAMAGED))).isEqualTo("damaged");
        assertThat(whyOf(Place.at(face).as(Condition.QUARANTINE))).isEqualTo("in-quarantine");
        assertThat(whyOf(Place.at(floor.location("DOCK-1", "dock")))).isEqualTo("at-dock");
        assertThat(whyOf(Place.at(floor.location("STAGE-1", "staging")))).isEqualTo("no-stock-in-pick-locations");
        assertThat(whyOf(Place.at(reserveTwo))).isEqualTo("frozen");
        assertThat(whyNone(floor.item("NEVER"))).isEqualTo("no-stock-here");
    }

    private String whyOf(Place place) {
        long item = floor.item("AT-" + place);
        floor.put(item, 1, place);
        return whyNone(item);
    }

    private String whyNone(long item) {
        floor.promise(item, item, 1);
        return why(floor.allocate(Chain.of(Strategy.FIFO), item), item);
    }

    @Test
    void wavesAtOnceByAPlanShareNothingEither() throws Exception {
        floor.put(tea, 20, Place.at(face));
        floor.put(tea, 20, pallet("P-1", 0));
        LongStream.rangeClosed(1, 40).forEach(order -> floor.promise(order, tea, 1));
        List<Callable<Allocated>> waves = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(wave -> waves.add(() -> floor.allocate(
                        Chain.parse("full-units,complete-orders,fifo"),
                        LongStream.rangeClosed(1, 40)
                                .filter(o -> o % 4 == wave)
                                .boxed()
                                .toArray(Long[]::new))));
        long units = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(waves)) {
                units += done.get().lines().stream()
                        .mapToLong(AllocationLine::quantity)
                        .sum();
            }
        }
        assertThat(units).isEqualTo(40);
    }

    private void promise(long order, long teas, long cups) {
        floor.promise(
                new Demand(order, order * 10, tea, 1, teas, SOON),
                new Demand(order, order * 10 + 1, cup, 1, cups, SOON));
    }

    private Demand asking(long order, long teas, long lot) {
        return new Demand(order, order * 10, tea, 1, teas, SOON, null, 0, null, lot);
    }

    private String why(Allocated taken, long order) {
        return explain(taken, order).getFirst().code();
    }

    private List<Shortage> explain(Allocated taken, long order) {
        return floor.transactions.call(
                () -> floor.allocations.explain(floor.warehouse, 1, List.of(order), taken.refused(), 0));
    }

    private long lot(String code, int days) {
        return floor.lots.idOf(floor.warehouse, tea, code, LocalDate.now().plusDays(days));
    }

    private Place pallet(String lpn, long parent) {
        return Place.at(reserve).in(unit(lpn, "pallet", parent));
    }

    private long unit(String lpn, String kind, long parent) {
        return floor.sql
                .statement("""
                        insert into handling_unit (warehouse_id, lpn, kind, parent_id, location_id)
                        values (:warehouse, :lpn, :kind, :parent, :at) returning id
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("lpn", lpn)
                .bind("kind", kind)
                .bind("parent", parent)
                .bind("at", reserve)
                .one(Long.class);
    }

    private void zone(String code, long location) {
        floor.sql
                .statement("""
                        with z as (insert into zone (warehouse_id, code) values (:warehouse, :code) returning id)
                        update location set zone_id = z.id from z where location.id = :location
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("code", code)
                .bind("location", location)
                .update();
    }
}
