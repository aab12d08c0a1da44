package org.stowage.stock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.stowage.TestDatabase;
import org.stowage.TestPostgres;
import org.stowage.TestTransactions;
import org.stowage.access.Audit;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Sql;

/** A small warehouse on a database of its own, for tests of the ledger floor without Quarkus. */
public final class Floor {

    public final TestDatabase database = TestPostgres.freshDatabase();
    public final TestTransactions transactions = new TestTransactions(database.asService());
    public final Sql sql = new Sql(transactions.dataSource());
    public final List<Long> changedOrders = new ArrayList<>();
    public final List<PromiseListener> promiseListeners = new ArrayList<>(List.of((warehouse, orders) -> note(orders)));
    public final Promises promises = new Promises(new PromiseSql(sql), new GiveSql(sql), promiseListeners);
    public final PoolTurns turns = new PoolTurns(new PoolSql(sql), promises);
    public final Pools pools = new Pools(new PoolSql(sql), promises, turns);
    public final PoolQuery offers = new PoolQuery(sql);
    public final List<AllocationListener> listeners = new ArrayList<>();
    public final Allocations allocations =
            new Allocations(new AllocateSql(sql), new AllocationSql(sql), new ShortageSql(sql), listeners);
    private final LossSql losses = new LossSql(sql);
    public final CountedPlaces countedPlaces = new CountedPlaces(new CountedSql(sql));
    public final Serials serials = new Serials(new SerialSql(sql));
    public final StockLedger ledger = new StockLedger(new LedgerSql(sql), promises, serials, countedPlaces);
    public final Corrections corrections =
            new Corrections(new CorrectionSql(sql), losses, allocations, promises, ledger);
    public final Sellable sellable = new Sellable(new SellableSql(sql), losses, allocations, promises);
    public final Freezes freezes = new Freezes(new FreezeSql(sql), new FrozenUnitsSql(sql), sellable);
    public final Steals steals = new Steals(new StealSql(sql), losses, allocations, promises);
    public final StockQuery stock = new StockQuery(sql);
    public final Lots lots = new Lots(sql, sellable);
    public final HandlingUnits units = new HandlingUnits(sql, new Identifiers(sql));
    public final Proof proof = new Proof(sql, ProofSql.all(sql));
    public final List<String> recounts = new ArrayList<>();
    public final Repairs repairs = new Repairs(
            new RepairSql(sql),
            losses,
            allocations,
            promises,
            new Audit(sql, new ObjectMapper()),
            List.of((warehouse, location, item, owner, document) -> recounts.add(location + "/" + item)));
    public final long warehouse = id("insert into warehouse (code, name) values ('W1', 'One') returning id");
    public final long supplier = location("~SUPPLIER", "virtual");
    public final long customer = location("~CUSTOMER", "virtual");
    public final long counted = location("~COUNT", "virtual");

    private synchronized void note(Collection<Long> orders) {
        changedOrders.addAll(orders);
    }

    public long id(String insertReturningId) {
        return sql.statement(insertReturningId).one(Long.class);
    }

    public long location(String code, String kind) {
        return sql.statement("""
                        insert into location (warehouse_id, code, kind)
                        values ((select id from warehouse where code = 'W1'), :code, :kind) returning id
                        """).bind("code", code).bind("kind", kind).one(Long.class);
    }

    public long item(String sku) {
        return sql.statement("insert into item (sku, name) values (:sku, :sku) returning id")
                .bind("sku", sku)
                .one(Long.class);
    }

    /** Receives units straight to a place. */
    public void put(long item, long quantity, Place place) {
        put(item, 0, quantity, place);
    }

    public void put(long item, long lot, long quantity, Place place) {
        post(MoveReason.RECEIVE, StockMove.of(item, lot, 1, quantity, Place.at(supplier), place));
    }

    public void move(long item, long quantity, Place from, Place to) {
        post(MoveReason.MOVE, StockMove.of(item, 0, 1, quantity, from, to));
    }

    public void post(MoveReason reason, StockMove... moves) {
        post(reason, "test:" + UUID.randomUUID(), moves);
    }

    public void post(MoveReason reason, String cause, StockMove... moves) {
        transactions.run(() -> ledger.post(new Posting(warehouse, reason, cause, 0, Instant.now(), List.of(moves))));
    }

    /** What was taken earlier and is booked only now. */
    public void postLate(String cause, Instant happenedAt, StockMove... moves) {
        transactions.run(
                () -> ledger.post(new Posting(warehouse, MoveReason.PICK, cause, 0, happenedAt, List.of(moves))));
    }

    public Promised promise(long order, long item, long wanted) {
        return promise(new Demand(order, order * 10, item, 1, wanted, Instant.parse("2026-12-01T00:00:00Z")))
                .getFirst();
    }

    public List<Promised> promise(Demand... demand) {
        return transactions.call(() -> promises.promise(warehouse, List.of(demand)));
    }

    public List<AllocationLine> allocate(Strategy strategy, Long... orders) {
        return allocate(Chain.of(strategy), orders).lines();
    }

    public Allocated allocate(Chain chain, Long... orders) {
        return transactions.call(() -> allocations.allocate(warehouse, 1, List.of(orders), chain));
    }

    public CountResult count(long item, long counted, Place place) {
        CountSheet.Line line = new CountSheet.Line(new Bucket(place, item, 0, 1), counted);
        return transactions.call(() -> corrections.count(
                new CountSheet(warehouse, "count:" + UUID.randomUUID(), 0, Instant.now(), List.of(line))));
    }

    public long onHand(long item, long location) {
        return stock.at(warehouse, location).stream()
                .filter(b -> b.itemId() == item)
                .mapToLong(Balance::onHand)
                .sum();
    }

    /** The invariants of the floor: called after each act of a test. */
    public void agrees() {
        ProofReport report = proof.check();
        Assertions.assertThat(report.checks())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(line ->
                        Assertions.assertThat(line.mismatches()).as(line.name()).isEmpty());
        Assertions.assertThat(report.ok()).isTrue();
    }
}
