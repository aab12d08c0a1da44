package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class PoolSqlTest {

    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-100");
    private final Place shelf = Place.at(floor.location("A-01-1", "pick_face"));
    private final AtomicLong orders = new AtomicLong();

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void nobodyElseIsPromisedWhatIsSetAside() {
        floor.put(tea, 10, shelf);
        open("P", Pools.channel("tmall"), 6);

        assertThat(buy("shop", 5)).as("4 of 10 are free for all").isEqualTo(4);
        assertThat(buy("tmall", 5)).isEqualTo(5);
        assertThat(buy("shop", 1)).isZero();
        assertThat(buy("tmall", 5)).as("the last one of its pool").isEqualTo(1);
    }

    @Test
    void aChannelTakesFirstFromItsPoolThenFromWhatIsFreeForAll() {
        floor.put(tea, 10, shelf);
        open("P", Pools.channel("tmall"), 6);

        assertThat(buy("tmall", 8)).isEqualTo(8);
        assertThat(pool("P").taken()).isEqualTo(6);
        assertThat(buy("shop", 5)).isEqualTo(2);
    }

    @Test
    void mixedChannelsOfOneBatchAreServedInTheirOrder() {
        floor.put(tea, 10, shelf);
        open("T", Pools.channel("tmall"), 3);
        open("J", Pools.channel("jd"), 3);

        List<Promised> promised = floor.promise(
                demand("tmall", 2), demand("shop", 2), demand("jd", 4), demand("tmall", 3), demand("shop", 5));

        assertThat(promised).extracting(Promised::quantity).containsExactlyInAnyOrder(2L, 2L, 4L, 2L, 0L);
        assertThat(promised.stream().mapToLong(Promised::quantity).sum()).isEqualTo(10);
    }

    @Test
    void poolsThatHoldMoreThanThereIsNeverPromiseIt() {
        floor.put(tea, 4, shelf);
        open("T", Pools.channel("tmall"), 3);
        open("J", Pools.channel("jd"), 3);

        assertThat(buy("shop", 1)).isZero();
        List<Promised> promised = floor.promise(demand("tmall", 3), demand("jd", 3));
        assertThat(promised).extracting(Promised::quantity).containsExactlyInAnyOrder(3L, 1L);
        floor.put(tea, 5, shelf);
        assertThat(buy("shop", 9))
                .as("what came served jd and the shop that waited")
                .isEqualTo(2);
    }

    @Test
    void cancelledUnitsReturnToTheirPool() {
        floor.put(tea, 10, shelf);
        open("P", Pools.channel("tmall"), 6);
        buy("tmall", 8);
        cancel(1);

        assertThat(pool("P").taken()).isZero();
        assertThat(buy("shop", 9)).isEqualTo(4);
    }

    @Test
    void shippedUnitsStayTakenAndACancelledRestReturns() {
        floor.put(tea, 10, shelf);
        open("P", Pools.channel("tmall"), 6);
        buy("tmall", 8);
        floor.transactions.run(() -> floor.promises.keep(floor.warehouse, List.of(new Kept(10, 2))));
        floor.post(MoveReason.SHIP, StockMove.of(tea, 0, 1, 2, shelf, Place.at(floor.customer)));
        floor.agrees();
        cancel(1);

        assertThat(pool("P").taken()).isEqualTo(2);
        assertThat(buy("shop", 9)).isEqualTo(4);
    }

    @Test
    void aLossGivesThePoolItsUnitsBackAndItsChannelGetsTheNextOnes() {
        floor.put(tea, 6, shelf);
        open("P", Pools.channel("tmall"), 6);
        buy("tmall", 6);
        floor.count(tea, 2, shelf);
        assertThat(pool("P").taken()).isEqualTo(2);
        assertThat(buy("shop", 1)).isZero();

        floor.put(tea, 5, shelf);

        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L, 20L)))
                .containsEntry(10L, 6L)
                .containsEntry(20L, 1L);
        assertThat(pool("P").taken()).isEqualTo(6);
    }

    @Test
    void aPoolThatEndsLeavesItsRestToThoseWhoWait() {
        floor.put(tea, 5, shelf);
        open("P", Pools.promotion("618"), 5);
        assertThat(buy("shop", 2)).isZero();

        floor.transactions.run(() -> floor.pools.change(
                floor.warehouse, tea, 1, pool("P"), 5, Instant.now().minusSeconds(1)));

        assertThat(floor.changedOrders).containsExactly(1L);
        assertThat(buy("shop", 9)).isEqualTo(3);
    }

    @Test
    void poolsOpenAndEndByTheClockOfTheDatabase() {
        floor.put(tea, 5, shelf);
        Instant now = Instant.now();
        open("P", Pools.channel("tmall"), now.plusSeconds(3600), now.plusSeconds(7200), 5);
        assertThat(pool("P").open()).isFalse();
        assertThat(buy("shop", 1)).isEqualTo(1);

        at("starts_at = now() - interval '1 minute'");
        assertThat(pool("P").open()).isTrue();
        assertThat(buy("shop", 1)).isZero();

        at("ends_at = now()");
        assertThat(pool("P").open()).isFalse();
        assertThat(buy("shop", 4)).as("one went to the order that waited").isEqualTo(3);
    }

    @Test
    void onePoolOfAClaimantAtATime() {
        open("P", Pools.channel("tmall"), 5);
        assertThatThrownBy(() -> open("Q", Pools.channel("tmall"), 5))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.POOL_OVERLAPS));
        open("R", Pools.promotion("tmall"), 5);
    }

    @Test
    void aPoolIsNotMadeSmallerThanWhatIsTaken() {
        floor.put(tea, 5, shelf);
        open("P", Pools.channel("tmall"), 5);
        buy("tmall", 3);
        Instant end = pool("P").endsAt();
        assertThatThrownBy(() ->
                        floor.transactions.run(() -> floor.pools.change(floor.warehouse, tea, 1, pool("P"), 2, end)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.POOL_TAKEN));
        floor.transactions.run(() -> floor.pools.change(floor.warehouse, tea, 1, pool("P"), 3, end));
        assertThat(buy("shop", 5)).isEqualTo(2);
    }

    @Test
    void safetyIsPromisedToNobodyAndALossMayEatIt() {
        floor.put(tea, 10, shelf);
        policy(4, 0);
        assertThat(buy("shop", 9)).isEqualTo(6);
        floor.count(tea, 7, shelf);
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 6L);

        floor.put(tea, 2, shelf);
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L)))
                .as("9 - 4 < 6")
                .containsEntry(10L, 6L);
        policy(1, 0);
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 8L);
    }

    @Test
    void whatIsOfferedToAChannelIsWhatItGets() {
        floor.put(tea, 10, shelf);
        open("P", Pools.channel("tmall"), 6);
        policy(1, 0);
        assertThat(offered("tmall")).isEqualTo(9);
        assertThat(offered("shop")).isEqualTo(3);
        buy("tmall", 7);
        assertThat(offered("tmall")).isEqualTo(2);
        assertThat(offered("shop")).isEqualTo(2);
    }

    @Test
    void paidOrdersAreServedFirstThenByPriorityThenByDeadline() {
        floor.promise(new Demand(1, 10, tea, 1, 1, SOON, null, 9, 60));
        floor.promise(new Demand(2, 20, tea, 1, 1, SOON.plusSeconds(60), null, 0, null));
        floor.promise(new Demand(3, 30, tea, 1, 1, SOON, null, 0, null));
        floor.promise(new Demand(4, 40, tea, 1, 1, SOON.plusSeconds(90), null, 5, null));
        List<Long> served = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            floor.changedOrders.clear();
            floor.put(tea, 1, shelf);
            served.addAll(floor.changedOrders);
        }
        assertThat(served).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void aLossTakesFromUnpaidOrdersFirst() {
        floor.put(tea, 2, shelf);
        floor.promise(new Demand(1, 10, tea, 1, 1, SOON, null, 0, 60));
        floor.promise(new Demand(2, 20, tea, 1, 1, SOON));
        assertThat(floor.count(tea, 1, shelf).shortOrders()).containsExactly(1L);
    }

    @Test
    void aStormOverTwoPoolsAndTheRestSellsExactlyWhatIsThereAndNoPoolIsSoldOutFalsely() throws Exception {
        floor.put(tea, 300, shelf);
        open("T", Pools.channel("tmall"), 100);
        open("J", Pools.channel("jd"), 100);
        List<Callable<long[]>> buyers = IntStream.range(0, 480)
                .<Callable<long[]>>mapToObj(i -> () -> {
                    int who = i % 3;
                    long got = buy(who == 0 ? "tmall" : who == 1 ? "jd" : "shop", 1);
                    if (i % 8 == 0 && got > 0) {
                        floor.count(tea, floor.onHand(tea, shelf.locationId()), shelf);
                    }
                    return new long[] {who, got};
                })
                .toList();
        long[] sold = new long[3];
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var bought : threads.invokeAll(buyers)) {
                sold[(int) bought.get()[0]] += bought.get()[1];
            }
        }
        assertThat(sold[0] + sold[1] + sold[2]).isEqualTo(300);
        assertThat(sold[0]).as("its pool lasts").isGreaterThanOrEqualTo(100);
        assertThat(sold[1]).isGreaterThanOrEqualTo(100);
        assertThat(sold[2]).isLessThanOrEqualTo(100);
    }

    private void open(String code, String claimant, long units) {
        Instant now = Instant.now();
        open(code, claimant, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), units);
    }

    private void open(String code, String claimant, Instant starts, Instant ends, long units) {
        Pool pool = new Pool(0, code, "TEA-100", claimant, starts, ends, units, 0, false);
        floor.transactions.run(() -> floor.pools.open(floor.warehouse, tea, 1, pool));
    }

    private Pool pool(String code) {
        return floor.pools.find(floor.warehouse, code).orElseThrow();
    }

    /** Turns the clock: the pool's own times are set, then the sweep comes. */
    private void at(String times) {
        floor.sql.statement("update stock_pool set " + times).update();
        floor.transactions.run(() -> floor.turns.turn(floor.warehouse));
    }

    private void policy(long safety, long lowMark) {
        floor.transactions.run(() -> floor.pools.policy(floor.warehouse, tea, 1, safety, lowMark));
    }

    private long offered(String channel) {
        return floor.offers
                .of(floor.warehouse, 1, List.of(tea), Pools.channel(channel))
                .getFirst()
                .available();
    }

    private Demand demand(@Nullable String channel, long units) {
        long order = orders.incrementAndGet();
        String claimant = channel == null ? null : Pools.channel(channel);
        return new Demand(order, order * 10, tea, 1, units, SOON, claimant, 0, null);
    }

    private long buy(String channel, long units) {
        return floor.promise(demand(channel, units)).getFirst().quantity();
    }

    private void cancel(long order) {
        floor.transactions.run(() -> floor.promises.cancel(floor.warehouse, List.of(order)));
    }
}
