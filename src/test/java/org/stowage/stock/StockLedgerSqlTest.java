package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlFailure;

class StockLedgerSqlTest {

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-100");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final long dock = floor.location("DOCK-1", "dock");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void movesUnitsAndWritesTheLedger() {
        floor.put(tea, 48, Place.at(dock));
        floor.move(tea, 30, Place.at(dock), Place.at(shelf));

        assertThat(floor.onHand(tea, dock)).isEqualTo(18);
        assertThat(floor.onHand(tea, shelf)).isEqualTo(30);
        assertThat(floor.stock.moves(StockFilter.all(floor.warehouse)))
                .extracting(MoveView::fromLocation, MoveView::toLocation, MoveView::quantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("~SUPPLIER", "DOCK-1", 48L),
                        org.assertj.core.groups.Tuple.tuple("DOCK-1", "A-01-1", 30L));
    }

    @Test
    void refusesToMoveWhatIsNotThereAndChangesNothing() {
        floor.put(tea, 5, Place.at(shelf));
        long milk = floor.item("MILK");
        floor.put(milk, 5, Place.at(shelf));

        assertThatThrownBy(() -> floor.post(
                        MoveReason.MOVE,
                        StockMove.of(milk, 0, 1, 2, Place.at(shelf), Place.at(reserve)),
                        StockMove.of(tea, 0, 1, 6, Place.at(shelf), Place.at(reserve))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.NOT_ENOUGH_STOCK));
        assertThat(floor.onHand(milk, shelf)).isEqualTo(5);
        assertThat(floor.onHand(tea, reserve)).isZero();
    }

    @Test
    void booksTheSameCauseOnlyOnce() {
        StockMove move = StockMove.of(tea, 0, 1, 5, Place.at(floor.supplier), Place.at(shelf));
        floor.post(MoveReason.RECEIVE, "receipt:1", move);
        assertThatThrownBy(() -> floor.post(MoveReason.RECEIVE, "receipt:1", move))
                .isInstanceOfSatisfying(
                        SqlFailure.class, e -> assertThat(e.constraint()).isEqualTo("stock_move_cause_unique"));
        assertThat(floor.onHand(tea, shelf)).isEqualTo(5);
    }

    @Test
    void aMoveThroughAThirdPlaceInOnePostingNets() {
        floor.put(tea, 5, Place.at(dock));
        floor.post(
                MoveReason.MOVE,
                StockMove.of(tea, 0, 1, 5, Place.at(dock), Place.at(reserve)),
                StockMove.of(tea, 0, 1, 5, Place.at(reserve), Place.at(shelf)));
        assertThat(floor.onHand(tea, shelf)).isEqualTo(5);
        assertThat(floor.onHand(tea, reserve)).isZero();
    }

    @Test
    void allocatedUnitsLeaveOnlyByTheirPick() {
        floor.put(tea, 5, Place.at(shelf));
        floor.promise(1, tea, 4);
        AllocationLine line = floor.allocate(Strategy.FIFO, 1L).getFirst();
        assertThatThrownBy(() -> floor.move(tea, 2, Place.at(shelf), Place.at(reserve)))
                .isInstanceOf(Problem.class);

        long stage = floor.location("STAGE-1", "staging");
        floor.transactions.run(() -> {
            floor.allocations.picked(floor.warehouse, line.allocationId(), 3);
            floor.ledger.post(new Posting(
                    floor.warehouse,
                    MoveReason.PICK,
                    "scan:1",
                    0,
                    java.time.Instant.now(),
                    java.util.List.of(new StockMove(tea, 0, 1, 3, Place.at(shelf), Place.at(stage), true))));
        });
        assertThat(floor.onHand(tea, stage)).isEqualTo(3);
        assertThat(floor.allocations.open(floor.warehouse, java.util.List.of(1L)))
                .extracting(AllocationLine::quantity)
                .containsExactly(1L);
    }

    @Test
    void theServiceMayNotRewriteTheLedger() {
        floor.put(tea, 5, Place.at(shelf));
        for (String forbidden : new String[] {
            "update stock_move set quantity = 1",
            "delete from stock_move",
            "delete from audit",
            "update audit set act = ''"
        }) {
            assertThatThrownBy(() -> floor.sql.statement(forbidden).update())
                    .isInstanceOfSatisfying(
                            SqlFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
        }
    }

    @Test
    void stormOnHotRowsKeepsEverySumWithoutDeadlock() throws Exception {
        long milk = floor.item("MILK");
        long[] items = {tea, milk};
        long[] places = {shelf, reserve};
        for (long item : items) {
            for (long place : places) {
                floor.put(item, 10_000, Place.at(place));
            }
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            var work = IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(seed -> () -> {
                        Random random = new Random(seed);
                        for (int i = 0; i < 40; i++) {
                            int from = random.nextInt(2);
                            int first = random.nextInt(2);
                            floor.post(
                                    MoveReason.MOVE,
                                    StockMove.of(
                                            items[first], 0, 1, 1, Place.at(places[from]), Place.at(places[1 - from])),
                                    StockMove.of(
                                            items[1 - first],
                                            0,
                                            1,
                                            2,
                                            Place.at(places[1 - from]),
                                            Place.at(places[from])));
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(floor.onHand(tea, shelf) + floor.onHand(tea, reserve)).isEqualTo(20_000);
        assertThat(floor.onHand(milk, shelf) + floor.onHand(milk, reserve)).isEqualTo(20_000);
    }

    @Test
    void asOfAnInstantIsWhatTheMovesUntilThenAddUpTo() throws Exception {
        floor.put(tea, 48, Place.at(shelf));
        java.time.Instant then = floor.sql.statement("select clock_timestamp()").one(java.time.Instant.class);
        Thread.sleep(5);
        floor.move(tea, 8, Place.at(shelf), Place.at(reserve));
        StockFilter past = StockFilter.all(floor.warehouse).sku("tea-100").asOf(then);
        assertThat(floor.stock.balances(past))
                .extracting(Balance::location, Balance::onHand)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A-01-1", 48L));
    }

    @Test
    void aSnapshotAnswersTheSameAsAllMoves() throws Exception {
        floor.put(tea, 48, Place.at(shelf));
        floor.move(tea, 8, Place.at(shelf), Place.at(reserve));
        java.time.Instant night =
                floor.sql.statement("select clock_timestamp()").one(java.time.Instant.class);
        new SnapshotSql(floor.sql).take(floor.warehouse, night);
        floor.move(tea, 8, Place.at(shelf), Place.at(reserve));

        assertThat(floor.stock.balances(StockFilter.all(floor.warehouse).asOf(night)))
                .extracting(Balance::location, Balance::onHand)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("A-01-1", 40L),
                        org.assertj.core.groups.Tuple.tuple("R-01-1", 8L));
        floor.agrees();
    }

    @Test
    void theProofNamesARowThatSomebodyBent() throws Exception {
        floor.put(tea, 48, Place.at(shelf));
        try (var owner = floor.database.connectAsOwner();
                var bend = owner.createStatement()) {
            bend.execute("update stock set on_hand = 47");
            assertThat(floor.proof.checkRecent().checks())
                    .filteredOn(line -> !line.mismatches().isEmpty())
                    .extracting(ProofReport.Line::name)
                    .containsExactlyInAnyOrder("balance-equals-snapshot-and-moves-since", "sellable-equals-good-stock");
            assertThat(floor.proof.check().checks().getFirst().mismatches())
                    .extracting(ProofCheck.Mismatch::row, ProofCheck.Mismatch::expected, ProofCheck.Mismatch::actual)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("A-01-1 / TEA-100 / good / OWN", 48L, 47L));
            bend.execute("update stock set on_hand = 48");
        }
    }
}
