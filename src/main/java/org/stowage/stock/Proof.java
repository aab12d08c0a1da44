package org.stowage.stock;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Shows that the books agree with each other: every warehouse, every check, nothing repaired. */
@ApplicationScoped
public class Proof {

    private record Named(long id, String code) {}

    private static final int LONGEST = 1_800;

    private final Sql sql;
    private final List<ProofCheck> checks;

    public Proof(Sql sql, @All List<ProofCheck> checks) {
        this.sql = sql;
        this.checks = checks;
    }

    /** Every check, the whole ledger included. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    public ProofReport check() {
        return whole(all());
    }

    /** What is cheap enough for every half minute. */
    public ProofReport checkRecent() {
        return report(all(), false);
    }

    /** The same of these warehouses only. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    public ProofReport check(Collection<Long> warehouseIds) {
        return whole(all().stream().filter(w -> warehouseIds.contains(w.id())).toList());
    }

    /** As {@link #checkRecent()}, of these warehouses only. */
    public ProofReport checkRecent(Collection<Long> warehouseIds) {
        return report(all().stream().filter(w -> warehouseIds.contains(w.id())).toList(), false);
    }

    // five million moves are read in seconds, but not in those that a statement of the floor has
    private ProofReport whole(List<Named> warehouses) {
        sql.statement("""
                        select set_config('statement_timeout', '10min', true) ||
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """).one(String.class);
        return report(warehouses, true);
    }

    private List<Named> all() {
        return sql.statement("select id, code from warehouse order by id").list(Named.class);
    }

    // one warehouse after the other, so that a large house does not keep two cores busy
    private ProofReport report(List<Named> warehouses, boolean wholeLedger) {
        List<ProofReport.Line> lines = new ArrayList<>();
        for (Named warehouse : warehouses) {
            for (ProofCheck check : checks) {
                if (check.readsWholeLedger() && !wholeLedger) {
                    continue;
                }
                ProofCheck.Result result = check.check(warehouse.id());
                lines.add(new ProofReport.Line(
                        warehouse.id(), warehouse.code(), check.name(), result.rows(), result.mismatches()));
            }
        }
        return ProofReport.of(Instant.now(), lines);
    }
}
