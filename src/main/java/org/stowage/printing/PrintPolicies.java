package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;

/** How often a warehouse lets a label be printed again before it is up to a manager. */
@ApplicationScoped
@Transactional
@Retrying
class PrintPolicies {

    private final PrintPolicySql sql;
    private final Audit audit;

    PrintPolicies(PrintPolicySql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    int reprints(Warehouse in) {
        return sql.allowed(in.id());
    }

    void set(Warehouse in, int reprints, long actorId) {
        int before = sql.allowed(in.id());
        if (before != reprints) {
            sql.set(in.id(), reprints, actorId);
            audit.record(in.id(), actorId, "print.policy", in.code(), Map.of("before", before, "after", reprints));
        }
    }
}
