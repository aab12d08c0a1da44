package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

/** Every kind of wrong row: found, named, closed, repaired, and the books agree. */
class RepairSqlTest {

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-100");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");

    @BeforeEach
    void furnish() {
        floor.put(tea, 48, Place.at(shelf));
        floor.put(tea, 10, Place.at(reserve));
        floor.promise(1, tea, 20);
        floor.promise(2, tea, 30);
        floor.allocate(Strategy.FIFO, 1L, 2L);
        floor.agrees();
    }

    @Test
    void aBalanceThatSomebodyBentIsNamedClosedAndRepaired() {
        plant("update stock set on_hand = on_hand + 5 where location_id = " + shelf);
        assertThat(names(floor.proof.checkRecent()))
                .contains(
                        "balance-equals-snapshot-and-moves-since A-01-1 / TEA-100 / good / OWN 48 53",
                        "sellable-equals-good-stock TEA-100 / OWN 63 58");
        close();
        assertThatThrownBy(() -> floor.put(tea, 1, Place.at(shelf))).isInstanceOfSatisfying(Problem.class, no -> {
            assertThat(no.type()).isEqualTo(StockProblem.BUCKET_READ_ONLY);
            assertThat(no.text(Locale.ENGLISH)).contains("A-01-1 / TEA-100", "Stock proof");
        });
        floor.put(tea, 1, Place.at(reserve));

        Repaired done = accept(bucket("balance-equals-snapshot-and-moves-since"));
        assertThat(done.figures()).containsExactly(new Repaired.Figure("on_hand", 53, 48));
        assertThat(floor.recounts).containsExactly(shelf + "/" + tea);
        assertThat(floor.onHand(tea, shelf)).isEqualTo(48);
        opened();
    }

    @Test
    void nothingMoreIsPromisedFromGoodsWhoseAvailabilityIsWrong() {
        plant("update availability set sellable = sellable + 100");
        close();
        assertThat(floor.promise(3, tea, 5).quantity()).isZero();
        Repaired done = accept(bucket("sellable-equals-good-stock"));
        assertThat(done.figures()).containsExactly(new Repaired.Figure("sellable", 158, 58));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(30L))).containsEntry(30L, 5L);
        assertThat(floor.recounts).isEmpty();
        opened();
    }

    @Test
    void claimsOnUnitsThatWereNeverThereEndAsByALoss() {
        // 30 of the 48 never came: the ledger says so once the row that claimed them is gone from the books
        plant("update stock set on_hand = 100 where location_id = " + shelf);
        plant("update availability set sellable = 110");
        floor.promise(4, tea, 50);
        floor.allocate(Strategy.FIFO, 4L);
        close();
        Repaired done = accept(bucket("balance-equals-snapshot-and-moves-since"));
        assertThat(done.shortOrders()).contains(4L);
        assertThat(done.releasedAllocations()).isPositive();
        assertThat(floor.changedOrders).contains(4L);
        assertThat(floor.onHand(tea, shelf)).isEqualTo(48);
        opened();
    }

    @Test
    void aRowThatIsMissingIsMadeAgain() {
        floor.allocations.release(
                floor.warehouse,
                floor.allocations.open(floor.warehouse, List.of(1L, 2L)).stream()
                        .map(AllocationLine::allocationId)
                        .toList());
        plant("delete from stock where location_id = " + reserve);
        close();
        assertThat(floor.onHand(tea, reserve)).isZero();
        assertThatThrownBy(() -> floor.move(tea, 1, Place.at(shelf), Place.at(reserve)))
                .isInstanceOf(Problem.class);
        accept(bucket("balance-equals-snapshot-and-moves-since"));
        assertThat(floor.onHand(tea, reserve)).isEqualTo(10);
        opened();
    }

    @Test
    void aRowThatNobodyEverBroughtIsEmptied() {
        long milk = floor.item("MILK");
        plant(
                "insert into stock (warehouse_id, location_id, item_id, owner_id, on_hand, sellable) values (%d, %d, %d, 1, 7, true)"
                        .formatted(floor.warehouse, shelf, milk));
        close();
        accept(bucket("balance-equals-snapshot-and-moves-since"));
        assertThat(floor.onHand(milk, shelf)).isZero();
        opened();
    }

    @Test
    void wrongClaimsFollowTheOpenOnes() {
        plant("update stock set allocated = allocated - 1 where location_id = " + shelf + " and allocated > 0");
        plant("update availability set promised = promised + 3");
        close();
        assertThat(accept(bucket("allocated-equals-open-allocations")).figures())
                .extracting(Repaired.Figure::name)
                .containsExactly("allocated", "promised");
        opened();
    }

    @Test
    void aFlagThatDoesNotFollowTheRuleIsSet() {
        plant("update stock set sellable = false where location_id = " + reserve);
        close();
        assertThat(accept(bucket("sellable-flag-follows-the-rule")).figures())
                .containsExactly(new Repaired.Figure("offered", 0, 1));
        opened();
    }

    @Test
    void aSnapshotThatIsWrongClosesNothingAndIsComputedAnew() {
        new SnapshotSql(floor.sql)
                .take(
                        floor.warehouse,
                        floor.sql.statement("select clock_timestamp()").one(java.time.Instant.class));
        plant("update stock_snapshot set on_hand = on_hand + 1 where location_id = " + shelf);
        String bucket = bucket("balance-equals-snapshot-and-moves-since");
        assertThat(floor.transactions.call(() -> floor.repairs.close(floor.warehouse, bucket)))
                .isFalse();
        assertThat(accept(bucket).figures()).containsExactly(new Repaired.Figure("snapshots", 49, 48));
        opened();
    }

    @Test
    void whatAgreesIsNeitherClosedNorRepaired() {
        String bucket = "%d.%d.0.0.good.1".formatted(shelf, tea);
        assertThat(floor.transactions.call(() -> floor.repairs.close(floor.warehouse, bucket)))
                .isFalse();
        refuses(bucket, StockProblem.NOTHING_TO_REPAIR);
        refuses("%d.%d.0.0.good.1".formatted(floor.supplier, tea), StockProblem.UNKNOWN_BUCKET);
        refuses("%d.%d.0.0.good.1".formatted(shelf, tea + 99), StockProblem.UNKNOWN_BUCKET);
    }

    @Test
    void aBucketThatCannotBeIsUnknown() {
        for (String impossible : List.of("7.0.good", "0.7.good", "0.0.pretty", "0.0.")) {
            refuses("%d.%d.%s.1".formatted(shelf, tea, impossible), StockProblem.UNKNOWN_BUCKET);
        }
        refuses("0.%d.0.0.good.1".formatted(tea), StockProblem.UNKNOWN_BUCKET);
        refuses("no bucket at all", StockProblem.UNKNOWN_BUCKET);
    }

    @Test
    void aLedgerThatWasChangedItselfIsNotRepaired() throws SQLException {
        try (var owner = floor.database.connectAsOwner();
                var act = owner.createStatement()) {
            act.execute("update stock_move set from_location_id = %d, to_location_id = %d where to_location_id = %d"
                    .formatted(reserve, floor.customer, reserve));
        }
        close();
        refuses(bucket("balance-equals-moves"), StockProblem.LEDGER_BELOW_NOTHING);
    }

    @Test
    void aRepairIsWrittenWithBeforeAfterWhoAndWhy() {
        plant("update stock set on_hand = on_hand + 5 where location_id = " + shelf);
        long moves = count("stock_move");
        accept(bucket("balance-equals-snapshot-and-moves-since"));
        assertThat(floor.sql.statement("""
                                select figure || ' ' || before_quantity || ' ' || after_quantity || ' ' || accepted_by || ' ' || reason
                                  from stock_repair
                                """).list(String.class)).containsExactly("on_hand 53 48 7 looked");
        assertThat(count("audit")).isEqualTo(1);
        assertThat(count("stock_move")).isEqualTo(moves);
    }

    private long count(String table) {
        return floor.sql.statement("select count(*) from " + table).one(Long.class);
    }

    private void refuses(String bucket, StockProblem no) {
        assertThatThrownBy(() -> accept(bucket)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.type()).isEqualTo(no);
            assertThat(p.faults())
                    .extracting(Problem.Fault::pointer)
                    .containsExactly(no == StockProblem.UNKNOWN_BUCKET ? "/bucket" : "");
        });
    }

    private void plant(String statement) {
        assertThat(floor.sql.statement(statement).update()).isPositive();
    }

    private List<String> names(ProofReport report) {
        return report.checks().stream()
                .flatMap(line -> line.mismatches().stream()
                        .map(row -> line.name() + " " + row.row() + " " + row.expected() + " " + row.actual()))
                .toList();
    }

    /** What the watch does every half minute. */
    private void close() {
        floor.proof.checkRecent().checks().stream()
                .flatMap(line -> line.mismatches().stream())
                .forEach(row -> floor.transactions.call(() -> floor.repairs.close(floor.warehouse, at(row).bucket())));
        assertThat(floor.proof.checkRecent().checks().stream().flatMap(line -> line.mismatches().stream()))
                .isNotEmpty()
                .allMatch(row -> at(row).readOnlySince() != null);
    }

    private static ProofCheck.Bucket at(ProofCheck.Mismatch row) {
        return Objects.requireNonNull(row.at());
    }

    private String bucket(String check) {
        return floor.proof.check().checks().stream()
                .filter(line -> line.name().equals(check))
                .flatMap(line -> line.mismatches().stream())
                .map(row -> at(row).bucket())
                .findFirst()
                .orElseThrow();
    }

    private Repaired accept(String bucket) {
        return floor.transactions.call(
                () -> floor.repairs.accept(floor.warehouse, bucket, new Repairs.Acceptance(7, "looked")));
    }

    private void opened() {
        floor.agrees();
        assertThat(floor.sql.statement("""
                                select (select count(*) from stock where read_only_since is not null)
                                     + (select count(*) from availability where read_only_since is not null)
                                """).one(Long.class)).isZero();
    }
}
