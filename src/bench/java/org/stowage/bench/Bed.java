package org.stowage.bench;

import io.quarkus.arc.Arc;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.stowage.kernel.Sql;
import org.stowage.stock.Proof;

/** What every figure stands on: the running service from outside and inside, and its database without it. */
record Bed(Api api, Sql sql, Bare bare, Workload workload, Pace pace, Report report) {

    private static final AtomicInteger HOUSES = new AtomicInteger();

    static Bed of(Api api, Pace pace, PrintStream out) {
        return new Bed(api, bean(Sql.class), Bare.announced(), Workload.ofSeed(Workload.SEED), pace, new Report(out));
    }

    /** A part of the service in this process, for figures at its facade. */
    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** A new empty warehouse. */
    House house() {
        String code = "B" + HOUSES.incrementAndGet();
        api.post("/api/v1/warehouses", Map.of("code", code, "name", "Benchmark " + code));
        long id = sql.statement("select id from warehouse where code = :code")
                .bind("code", code)
                .one(Long.class);
        return new House(api, code, id);
    }

    /** The stock proof over a warehouse of this run: balances, ledger, allocations, promises. */
    void agrees(House house) {
        var report = bean(Proof.class).check(List.of(house.id()));
        report().proves(
                        "stock proof of " + house.code() + " " + (report.ok() ? "" : report.checks()),
                        true,
                        report.ok());
    }

    /** Also waits for the refresh that an import has just begun, so that it runs beside no figure. */
    void refreshStatistics() {
        while (!sql.statement("select stowage_refresh_statistics()").one(Boolean.class)) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
