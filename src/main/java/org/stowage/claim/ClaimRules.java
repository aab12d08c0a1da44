package org.stowage.claim;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** What must be said with an act, and what is meant where less was said. */
final class ClaimRules {

    private ClaimRules() {}

    /** Accepting less than was asked is accepting a part. */
    static ClaimAct meant(Claim claim, ClaimAct asked, Said said) {
        BigDecimal amount = said.amount();
        boolean isPart = asked == ClaimAct.ACCEPT && amount != null && amount.compareTo(claim.amount()) < 0;
        return isPart ? ClaimAct.ACCEPT_PART : asked;
    }

    /** With the amount of the act: what was asked is accepted, what was accepted is paid, where nobody says otherwise. */
    static Said whole(Claim claim, ClaimAct act, Said said) {
        if ((act == ClaimAct.REFUSE || act == ClaimAct.WITHDRAW) && said.note() == null) {
            throw Problem.of(ClaimProblem.CLAIM_NEEDS_WHY, claim.claimNo()).at("/note");
        }
        BigDecimal amount = switch (act) {
            case ACCEPT, ACCEPT_PART -> within(said.amount(), claim.amount(), ClaimProblem.CLAIM_ABOVE_ASKED, claim);
            case PAY ->
                within(
                        said.amount(),
                        Objects.requireNonNull(claim.acceptedAmount()),
                        ClaimProblem.CLAIM_ABOVE_ACCEPTED,
                        claim);
            case FILE, REFUSE, WITHDRAW -> null;
        };
        return new Said(said.carrierClaimNo(), amount, said.note());
    }

    private static BigDecimal within(@Nullable BigDecimal asked, BigDecimal most, ClaimProblem above, Claim claim) {
        if (asked == null) {
            return most;
        }
        if (asked.signum() <= 0) {
            throw Problem.of(KernelProblem.INVALID_VALUE, asked, "12.50").at("/amount");
        }
        if (asked.compareTo(most) > 0) {
            throw Problem.of(above, claim.claimNo(), most.toPlainString()).at("/amount");
        }
        return asked;
    }

    /** For the history: the carrier's number and why. */
    static @Nullable String told(Said said) {
        String theirs = said.carrierClaimNo();
        String note = said.note();
        return theirs == null ? note : note == null ? theirs : theirs + ": " + note;
    }
}
