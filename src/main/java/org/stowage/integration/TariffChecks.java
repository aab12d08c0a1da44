package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Violations;
import org.stowage.tariff.CostTable;
import org.stowage.tariff.Tariffs;

/** Every fault of a cost table in a file, before anything of it is kept. */
@ApplicationScoped
class TariffChecks {

    private final Tariffs tariffs;
    private final Validator validator;

    TariffChecks(Tariffs tariffs, Validator validator) {
        this.tariffs = tariffs;
        this.validator = validator;
    }

    /** Empty: its rows name what is wrong. */
    Optional<CostTable> check(TariffDraft draft) {
        CostTable table = draft.table();
        List<Fault> violations = Violations.faults(validator.validate(table));
        violations.forEach(draft::reject);
        if (violations.isEmpty()) {
            tariffs.faults(table).forEach(draft::reject);
        }
        return draft.isFaulty() ? Optional.empty() : Optional.of(table);
    }
}
