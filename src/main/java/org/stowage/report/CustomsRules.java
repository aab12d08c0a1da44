package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** What customs ask for, and what a CN 22 may carry: 2 kg, 300 SDR, four lines. */
@ApplicationScoped
class CustomsRules {

    private static final long CN22_GRAMS = 2_000;

    private final Map<String, BigDecimal> cn22Most;

    /** @param cn22Most about 300 SDR in each currency; a currency that is not named takes the CN 23 */
    CustomsRules(@ConfigProperty(name = "stowage.customs.cn22-most") Map<String, BigDecimal> cn22Most) {
        this.cn22Most = cn22Most;
    }

    /** @throws Problem all that is missing, and what speaks against this form */
    void check(CustomsForm form, CustomsSql.Head head, List<CustomsLine> lines, CustomsParty from, CustomsParty to) {
        List<Fault> faults = new ArrayList<>();
        if (lines.isEmpty()) {
            faults.add(Problem.fault("/no", CustomsProblem.CUSTOMS_NOT_PACKED, head.parcelNo()));
        }
        lines.stream().flatMap(CustomsLine::faults).forEach(faults::add);
        if (head.currency() == null) {
            faults.add(Problem.fault("/currency", CustomsProblem.CUSTOMS_NO_CURRENCY, head.orderNo()));
        }
        if (!from.isComplete()) {
            faults.add(Problem.fault("/sender", CustomsProblem.CUSTOMS_NO_SENDER));
        }
        if (!to.isComplete()) {
            faults.add(Problem.fault("/recipient", CustomsProblem.CUSTOMS_NO_RECEIVER, head.orderNo()));
        } else if (to.country().equals(from.country())) {
            faults.add(Problem.fault("/recipient", CustomsProblem.CUSTOMS_SAME_COUNTRY, to.country()));
        }
        if (faults.isEmpty() && form == CustomsForm.CN22) {
            cn22(head, lines, faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private void cn22(CustomsSql.Head head, List<CustomsLine> lines, List<Fault> faults) {
        if (lines.size() > CustomsForm.CN22.rows()) {
            faults.add(
                    Problem.fault("/form", CustomsProblem.CUSTOMS_CN22_LINES, lines.size(), CustomsForm.CN22.rows()));
        }
        long grams = Math.max(
                head.grams() == null ? 0 : head.grams(),
                lines.stream().mapToLong(CustomsLine::net).sum());
        if (grams > CN22_GRAMS) {
            faults.add(Problem.fault("/form", CustomsProblem.CUSTOMS_CN22_WEIGHT, grams, CN22_GRAMS));
        }
        BigDecimal value = lines.stream().map(CustomsLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = cn22Most.get(head.currency());
        if (most == null || value.compareTo(most) > 0) {
            faults.add(Problem.fault(
                    "/form",
                    CustomsProblem.CUSTOMS_CN22_VALUE,
                    value.stripTrailingZeros().toPlainString() + " " + head.currency(),
                    most == null ? "–" : most.toPlainString()));
        }
    }
}
