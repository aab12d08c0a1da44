package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Sql;

/** Shows that the books agree with each other: every warehouse, every check, nothing repaired. */
@ApplicationScoped
public class Proof {

    private record Named(long id, String code) {}

    private final Sql sql;
    private final List<ProofCheck> checks;

    public Proof(Sql sql, @All List<ProofCheck> checks) {
        this.sql = sql;
        this.checks = checks;
    }

    /** One warehouse after the other, so that a large house does not keep two cores busy. */
    public ProofReport check() {
        return check(sql.statement("select id, code from warehouse order by id").list(Named.class));
    }

    public ProofReport check(long warehouseId) {
        return check(sql.statement("select id, code from warehouse where id = :warehouse")
                .bind("warehouse", warehouseId)
                .list(Named.class));
    }

    private ProofReport check(List<Named> warehouses) {
        List<ProofReport.Line> lines = new ArrayList<>();
        for (Named warehouse : warehouses) {
            for (ProofCheck check : checks) {
                ProofCheck.Result result = check.check(warehouse.id());
                lines.add(new ProofReport.Line(warehouse.code(), check.name(), result.rows(), result.mismatches()));
            }
        }
        return ProofReport.of(Instant.now(), lines);
    }
}
