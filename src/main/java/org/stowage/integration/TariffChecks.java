package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
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
        List<Fault> violations =
                validator.validate(table).stream().map(TariffChecks::fault).toList();
        violations.forEach(draft::reject);
        if (violations.isEmpty()) {
            tariffs.faults(table).forEach(draft::reject);
        }
        return draft.isFaulty() ? Optional.empty() : Optional.of(table);
    }

    /** The pointer is written as in JSON: zones[0].bands[1].price is /zones/0/bands/1/price. */
    private static Fault fault(ConstraintViolation<CostTable> found) {
        String pointer = "/"
                + found.getPropertyPath()
                        .toString()
                        .replaceAll("\\.<[^>]*>", "")
                        .replace("[", "/")
                        .replace("]", "")
                        .replace('.', '/');
        Class<?> rule = found.getConstraintDescriptor().getAnnotation().annotationType();
        boolean isMissing =
                List.<Class<?>>of(NotNull.class, NotBlank.class, NotEmpty.class).contains(rule);
        return isMissing
                ? Problem.fault(pointer, KernelProblem.MISSING_VALUE)
                : Problem.fault(
                        pointer,
                        KernelProblem.INVALID_VALUE,
                        String.valueOf(found.getInvalidValue()),
                        found.getMessage());
    }
}
