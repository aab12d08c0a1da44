package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlFailure;

class FreezesSqlTest {

    private final Floor floor = new Floor();
    private final Freezes freezes = floor.freezes;
    private final long milk = floor.item("MILK-1");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void frozenGoodsAreCarriedCountedAndScrappedButNotPicked() {
        floor.put(milk, 6, Place.at(shelf));
        floor.promise(1, milk, 2);
        AllocationLine line = floor.allocate(Strategy.FIFO, 1L).getFirst();
        Freezes.Frozen frozen = freeze(shelf, milk, null);
        assertThat(frozen.shortOrders()).containsExactly(1L);
        assertThatThrownBy(() ->
                        floor.transactions.run(() -> floor.allocations.picked(floor.warehouse, line.allocationId(), 1)))
                .as("its allocation has ended")
                .isInstanceOf(Problem.class);

        refused(MoveReason.PICK, Place.at(shelf), Place.at(floor.location("STAGE", "staging")));
        refused(MoveReason.SHIP, Place.at(shelf), Place.at(floor.customer));
        floor.move(milk, 1, Place.at(shelf), Place.at(reserve));
        assertThat(floor.count(milk, 3, Place.at(shelf)).difference()).isEqualTo(-2);
        floor.post(MoveReason.ADJUST, StockMove.of(milk, 0, 1, 1, Place.at(shelf), Place.at(floor.counted)));
        assertThat(floor.onHand(milk, shelf)).isEqualTo(2);
    }

    @Test
    void goodsUnderTwoFreezesStayFrozenUntilBothAreLifted() {
        floor.put(milk, 6, Place.at(shelf));
        long place = freeze(shelf, null, null).freezeId();
        long item = freeze(null, milk, null).freezeId();
        lift(place);
        assertThat(floor.promise(1, milk, 6).quantity()).isZero();
        lift(item);
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 6L);
        assertThatThrownBy(() -> lift(item))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.FREEZE_IS_LIFTED));
        assertThat(freezes.page(floor.warehouse, true, Long.MAX_VALUE, 10))
                .extracting(Freeze::sku)
                .containsExactly("MILK-1", null);
        assertThat(freezes.page(floor.warehouse, false, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void aFreezeNamesSomethingAndALotOnlyWithItsItem() {
        for (Sellable.Scope nothing :
                List.of(Sellable.Scope.of(null, null, null), Sellable.Scope.of(null, null, 4711L))) {
            assertThatThrownBy(() -> freezes.freeze(floor.warehouse, nothing, "why", 0))
                    .isInstanceOf(SqlFailure.class);
        }
    }

    /** What a posting brings while the freeze is being written is frozen too: the proof compares flag and rule. */
    @Test
    void stormOfPostingsAgainstFreezesLeavesEveryFlagTrue() throws Exception {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            places.add(floor.location("S-" + i, "pick_face"));
        }
        floor.put(milk, 1_000, Place.at(reserve));
        List<Callable<Void>> work = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            work.add(() -> {
                for (int i = 0; i < 40; i++) {
                    Place to = Place.at(places.get(random.nextInt(places.size())));
                    again(() -> floor.move(milk, 1, Place.at(reserve), to));
                    long order = 1 + random.nextLong(1_000_000);
                    again(() -> floor.promise(order, milk, 1 + random.nextInt(3)));
                }
                return null;
            });
        }
        for (int seed = 0; seed < 2; seed++) {
            Random random = new Random(100 + seed);
            work.add(() -> {
                for (int i = 0; i < 10; i++) {
                    Long at = random.nextBoolean() ? places.get(random.nextInt(places.size())) : null;
                    List<Long> made = new ArrayList<>();
                    again(() -> made.add(freeze(at, milk, null).freezeId()));
                    if (random.nextBoolean()) {
                        again(() -> lift(made.getLast()));
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(floor.stock.ofItem(floor.warehouse, milk))
                .extracting(Balance::onHand)
                .satisfies(units -> assertThat(
                                units.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1_000));
    }

    /** As the facades do: a lost deadlock is done again. */
    private static void again(Runnable act) {
        for (int attempt = 0; ; attempt++) {
            try {
                act.run();
                return;
            } catch (SqlFailure lost) {
                if (!lost.isWorthRetrying() || attempt > 20) {
                    throw lost;
                }
            }
        }
    }

    private void refused(MoveReason reason, Place from, Place to) {
        assertThatThrownBy(() -> floor.post(reason, StockMove.of(milk, 0, 1, 1, from, to)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.STOCK_IS_FROZEN));
    }

    private Freezes.Frozen freeze(@Nullable Long location, @Nullable Long item, @Nullable Long lot) {
        return floor.transactions.call(() ->
                freezes.freeze(floor.warehouse, Sellable.Scope.of(location, item, lot), "water " + Instant.now(), 0));
    }

    private void lift(long freeze) {
        floor.transactions.run(() -> freezes.lift(floor.warehouse, freeze, 0, null));
    }
}
