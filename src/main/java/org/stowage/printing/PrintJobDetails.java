package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Looking at one print job. */
@ApplicationScoped
@Transactional
class PrintJobDetails {

    private final PrintQueuePageSql sql;
    private final PrintPolicySql policies;

    PrintJobDetails(PrintQueuePageSql sql, PrintPolicySql policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** @throws Problem not-found, also for another warehouse's */
    PrintJobDetail get(long warehouseId, long id) {
        return sql.job(warehouseId, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "print job " + id));
    }

    PrintPolicySql.Count reprints(long warehouseId, String document) {
        return policies.count(warehouseId, document);
    }
}
