package org.stowage.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the thresholds and the rounds say about a counted difference. @param tallyId 0: it is not written yet */
record Verdict(long tallyId, VarianceStatus status, boolean fourEyes, String currency) {

    /** Of one that nobody counts again. @param value unsigned; null: nobody knows what the item costs */
    static Verdict of(long tallyId, long difference, @Nullable BigDecimal value, CountRule rule) {
        boolean fourEyes = rule.needsFourEyes(difference, value);
        // what needs a second pair of eyes needs an approval, also under a rule that asks for one only above it
        boolean waits = fourEyes || rule.needsApproval(difference, value);
        return new Verdict(tallyId, waits ? VarianceStatus.WAITING : VarianceStatus.AGREED, fourEyes, rule.currency());
    }
}
