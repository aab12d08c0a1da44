package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Serial shipping container codes of units that are known by a number of their own: parcels, for businesses that ask for one. */
@ApplicationScoped
public class UnitSsccs {

    private final SsccSql sql;
    private final SsccNumbers numbers;
    private final Identifiers identifiers;

    UnitSsccs(SsccSql sql, SsccNumbers numbers, Identifiers identifiers) {
        this.sql = sql;
        this.numbers = numbers;
        this.identifiers = identifiers;
    }

    /**
     * The unit's code, drawn from the warehouse's own company prefix where it has none yet; never a second one.
     *
     * @throws Problem no-company-prefix
     */
    @Transactional
    public String give(long warehouseId, long unitId) {
        if (!sql.lock(warehouseId, unitId)) {
            throw Problem.of(KernelProblem.NOT_FOUND, "unit " + unitId);
        }
        return sql.of(warehouseId, unitId).orElseGet(() -> {
            String sscc = numbers.next(warehouseId, 0);
            sql.keep(warehouseId, unitId, sscc);
            identifiers.register(
                    warehouseId, List.of(new Identifiers.Identifier(sscc, Identifiers.Kind.HANDLING_UNIT, unitId)));
            return sscc;
        });
    }
}
