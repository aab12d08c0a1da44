package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class CorrectionsSqlTest {

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-1");
    private final long cup = floor.item("CUP-1");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final Bucket teaHere = new Bucket(Place.at(shelf), tea, 0, 1);
    private final Bucket cupHere = new Bucket(Place.at(shelf), cup, 0, 1);
    private final Place lost = Place.at(floor.counted);

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aLossOfPromisedUnitsTurnsTheYoungestShort() {
        floor.put(tea, 5, Place.at(shelf));
        floor.put(cup, 5, Place.at(shelf));
        floor.promise(1, tea, 3);
        floor.promise(2, tea, 2);
        floor.allocate(Strategy.FIFO, 1L, 2L);
        assertThat(post(teaHere.to(lost, 3), cupHere.to(lost, 1))).containsExactlyInAnyOrder(2L, 1L);
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L, 20L)))
                .containsEntry(10L, 2L)
                .containsEntry(20L, 0L);
        assertThat(floor.onHand(cup, shelf)).isEqualTo(4);
    }

    @Test
    void unitsFoundElsewhereInTheSameDocumentKeepThePromise() {
        floor.put(tea, 5, Place.at(shelf));
        floor.promise(1, tea, 5);
        Bucket there = new Bucket(Place.at(reserve), tea, 0, 1);
        assertThat(post(teaHere.to(lost, 2), there.from(lost, 2))).isEmpty();
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 5L);
    }

    @Test
    void damagedUnitsAreNotSoldAndGoodOnesServeWhoWaits() {
        floor.put(tea, 5, Place.at(shelf));
        floor.promise(1, tea, 5);
        Place damaged = Place.at(shelf).as(Condition.DAMAGED);
        assertThat(post(teaHere.to(damaged, 2))).containsExactly(1L);
        assertThat(floor.onHand(tea, shelf)).isEqualTo(5);
        assertThat(post(new Bucket(damaged, tea, 0, 1).to(Place.at(shelf), 2))).isEmpty();
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 5L);
    }

    @Test
    void moreThanTheBookHasIsRefusedWhole() {
        floor.put(tea, 5, Place.at(shelf));
        floor.put(cup, 5, Place.at(shelf));
        floor.promise(1, cup, 5);
        assertThatThrownBy(() -> post(cupHere.to(lost, 5), teaHere.to(lost, 6)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.NOT_ENOUGH_STOCK));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 5L);
    }

    @Test
    void lockingReadsWhatIsThere() {
        floor.put(tea, 5, Place.at(shelf));
        Map<Bucket, Corrections.Content> seen =
                floor.transactions.call(() -> floor.corrections.lock(floor.warehouse, Set.of(teaHere, cupHere)));
        assertThat(seen)
                .hasEntrySatisfying(teaHere, there -> assertThat(there.onHand()).isEqualTo(5))
                .hasEntrySatisfying(teaHere, there -> assertThat(there.movedAt()).isNotNull())
                .containsEntry(cupHere, new Corrections.Content(0, 0, false, null, null));
    }

    private Set<Long> post(StockMove... moves) {
        return floor.transactions.call(() -> floor.corrections.post(new Posting(
                floor.warehouse, MoveReason.ADJUST, "doc:" + UUID.randomUUID(), 0, Instant.now(), List.of(moves))));
    }
}
