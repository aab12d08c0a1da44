package org.stowage.tariff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Everything that is wrong with a rule by itself. */
final class RuleCheck {

    private RuleCheck() {}

    static List<Fault> faults(CarrierRule rule) {
        List<Fault> faults = new ArrayList<>();
        switch (rule.kind()) {
            case WITHIN -> needed(rule.days(), "/days", faults);
            case DEMOTE -> needed(rule.amount(), "/amount", faults);
            case TAKE, ONLY -> needed(rule.carrier(), "/carrier", faults);
            case EXCLUDE -> {}
        }
        When when = rule.when();
        if (when != null) {
            new RegionCheck(faults).any(when.regions(), "/when/regions");
            if (when.valueOver() != null || when.valueUpTo() != null) {
                needed(when.currency(), "/when/currency", faults);
            }
        }
        return faults;
    }

    private static void needed(@Nullable Object value, String pointer, List<Fault> faults) {
        if (value == null) {
            faults.add(Problem.fault(pointer, TariffProblem.RULE_UNFIT));
        }
    }
}
