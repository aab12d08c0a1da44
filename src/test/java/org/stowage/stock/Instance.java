package org.stowage.stock;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.stowage.TestTransactions;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlFailure;

/** One of several services on the same database: facades and connections of its own, and the retries that callers get. */
final class Instance implements AutoCloseable {

    private static final int TRIES = 4;

    final AtomicLong retries = new AtomicLong();
    private final TestTransactions transactions;
    final Promises promises;
    final Allocations allocations;
    final StockLedger ledger;
    final Corrections corrections;

    Instance(Floor floor) {
        transactions = new TestTransactions(floor.database.asService());
        transactions.keepConnections();
        Sql sql = new Sql(transactions.dataSource());
        promises = new Promises(new PromiseSql(sql), new GiveSql(sql), List.of());
        allocations = new Allocations(new AllocateSql(sql), new AllocationSql(sql), new ShortageSql(sql), List.of());
        ledger = new StockLedger(
                new LedgerSql(sql), promises, new Serials(new SerialSql(sql)), new CountedPlaces(new CountedSql(sql)));
        corrections = new Corrections(new CorrectionSql(sql), new LossSql(sql), allocations, promises, ledger);
    }

    /** One act, tried again by the rule of {@link org.stowage.kernel.Retrying}, which needs a container. */
    <T> T act(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(act);
            } catch (SqlFailure e) {
                if (!e.isWorthRetrying() || attempt == TRIES) {
                    throw e;
                }
                retries.incrementAndGet();
                pause(ThreadLocalRandom.current().nextLong(5, 20L * attempt + 10));
            }
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        transactions.close();
    }
}
