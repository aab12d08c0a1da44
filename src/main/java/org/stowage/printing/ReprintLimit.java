package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.access.Operators;
import org.stowage.access.Role;
import org.stowage.kernel.Problem;

/**
 * How often anybody may print a label again. A second label of one parcel on the floor is how a parcel gets the wrong one:
 * beyond the warehouse's number a manager does it.
 */
@ApplicationScoped
class ReprintLimit {

    private static final int NAMES = 3;

    private final PrintPolicySql policies;
    private final Operators operators;
    private final Audit audit;

    ReprintLimit(PrintPolicySql policies, Operators operators, Audit audit) {
        this.policies = policies;
        this.operators = operators;
        this.audit = audit;
    }

    /** @throws Problem reprint-limit, which names who may */
    void check(long warehouseId, String document, long actorId) {
        PrintPolicySql.Count count = policies.count(warehouseId, document);
        if (count.reprints() < count.allowed()) {
            return;
        }
        if (!operators.holds(actorId, Role.MANAGER, warehouseId)) {
            List<String> managers = operators.namesOf(Role.MANAGER, warehouseId, NAMES);
            throw Problem.of(JobProblem.REPRINT_LIMIT, document, count.reprints(), String.join(", ", managers));
        }
        audit.record(
                warehouseId,
                actorId,
                "print.beyond-limit",
                document,
                Map.of("before", count.reprints(), "allowed", count.allowed()));
    }
}
