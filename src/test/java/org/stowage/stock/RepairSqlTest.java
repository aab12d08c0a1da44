package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

/** Every kind of wrong row: found, named, closed, repaired, and the books agree. */
class RepairSqlTest {

    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");

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
    void whatIsSetAsideFollowsThePoolsAndThePoolsTheirPromises() {
        pool("P", 6);
        floor.promise(new Demand(5, 50, tea, 1, 4, SOON, Pools.channel("tmall"), 0, null));
        plant("update stock_pool set taken = 1");
        plant("update availability set set_aside = 9");
        close();
        assertThat(floor.promise(6, tea, 1).quantity()).isZero();
        assertThat(accept(bucket("pools-hold-what-they-say")).figures())
                .containsExactly(new Repaired.Figure("set_aside", 9, 2), new Repaired.Figure("pool_taken", 1, 4));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(60L))).containsEntry(60L, 1L);
        opened();
    }

    @Test
    void whatPromisesTookBeyondTheirPoolCameFromWhatIsFreeForAll() {
        pool("P", 3);
        floor.promise(new Demand(5, 50, tea, 1, 2, SOON, Pools.channel("tmall"), 0, null));
        floor.promise(new Demand(6, 60, tea, 1, 4, SOON, Pools.channel("tmall"), 0, null));
        plant("update promise set from_pool = 4 where order_id = 6");
        close();
        assertThat(accept(bucket("pools-hold-what-they-say")).figures())
                .containsExactly(new Repaired.Figure("from_pool", 6, 3));
        assertThat(floor.sql
                        .statement("select from_pool from promise where pool_id > 0 order by id")
                        .list(Long.class))
                .containsExactly(2L, 1L);
        opened();
    }

    @Test
    void aUnitInTheWrongPlaceGoesWhereItWasBroughtLast() {
        phones(Place.at(shelf), "S-1", "S-2");
        phones(Place.at(reserve), "S-3");
        plant("update serial set stock_id = (select stock_id from serial where serial = 'S-3') where serial = 'S-2'");
        close();
        assertThat(accept(bucket("serials-are-the-units-of-their-place")).figures())
                .extracting(Repaired.Figure::name)
                .containsExactly("serials");
        assertThat(floor.sql
                        .statement("select count(distinct stock_id) from serial")
                        .one(Long.class))
                .isEqualTo(2);
        opened();
    }

    @Test
    void aPlaceWhoseUnitsNobodyCanNameHoldsUnreadOnes() {
        phones(Place.at(shelf), "S-1", "S-2");
        plant("insert into serial (item_id, serial, warehouse_id, stock_id)"
                + " select item_id, 'NEVER-CAME', warehouse_id, stock_id from serial where serial = 'S-1'");
        close();
        assertThat(accept(bucket("serials-are-the-units-of-their-place")).figures())
                .containsExactly(new Repaired.Figure("serials", 3, 0));
        assertThat(floor.recounts).hasSize(1);
        opened();
    }

    /** A count makes units unread; named ones that come to them later are no fault. */
    @Test
    void aPlaceWithNamedAndUnreadUnitsStaysOpen() {
        phones(Place.at(shelf), "S-1", "S-2");
        plant("update serial set stock_id = null where serial = 'S-1'");
        phones(Place.at(shelf), "S-3");
        opened();
    }

    private void pool(String code, long units) {
        Pool pool =
                new Pool(0, code, "", Pools.channel("tmall"), Instant.now().minusSeconds(60), SOON, units, 0, false);
        floor.transactions.run(() -> floor.pools.open(floor.warehouse, tea, 1, pool));
    }

    private void phones(Place place, String... serials) {
        long phone = floor.sql
                .statement("select coalesce(max(id), 0) from item where sku = 'PHONE'")
                .one(Long.class);
        long item = phone > 0 ? phone : floor.item("PHONE");
        plant("update item set serial_controlled = true where id = " + item);
        floor.post(
                MoveReason.RECEIVE,
                StockMove.of(item, 0, 1, serials.length, Place.at(floor.supplier), place)
                        .withSerials(List.of(serials)));
    }

    @Test
    void aSnapshotThatIsWrongClosesNothingAndIsComputedAnew() {
        new SnapshotSql(floor.sql)
                .take(
                        floor.warehouse,
                        floor.sql.statement("select clock_timestamp()").one(Instant.class));
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
