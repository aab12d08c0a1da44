package org.stowage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

/** The way of a claim: what may follow what, and never more paid than accepted. */
class ClaimTableTest {

    @Test
    void leadsFromOpenToPaidAndNowhereElse() {
        assertThat(ClaimTable.acts(ClaimState.OPEN)).containsExactly(ClaimAct.FILE, ClaimAct.WITHDRAW);
        assertThat(ClaimTable.after(ClaimState.OPEN, ClaimAct.PAY)).isEmpty();
        assertThat(ClaimTable.after(ClaimState.FILED, ClaimAct.PAY)).isEmpty();
        assertThat(ClaimTable.after(ClaimState.PARTLY, ClaimAct.PAY)).contains(ClaimState.PAID);
        assertThat(Arrays.stream(ClaimState.values()).filter(ClaimState::isOver))
                .allSatisfy(over -> assertThat(ClaimTable.acts(over)).isEmpty());
        assertThat(Arrays.stream(ClaimState.values()).filter(state -> !state.isOver()))
                .allSatisfy(state -> assertThat(ClaimTable.acts(state)).isNotEmpty());
    }

    @Test
    void acceptingLessIsAcceptingAPart() {
        Claim claim = claim(ClaimState.FILED, null);
        assertThat(ClaimRules.meant(claim, ClaimAct.ACCEPT, said("60"))).isEqualTo(ClaimAct.ACCEPT_PART);
        assertThat(ClaimRules.meant(claim, ClaimAct.ACCEPT, said("100"))).isEqualTo(ClaimAct.ACCEPT);
        assertThat(ClaimRules.meant(claim, ClaimAct.ACCEPT, Said.NOTHING)).isEqualTo(ClaimAct.ACCEPT);
        assertThat(ClaimRules.whole(claim, ClaimAct.ACCEPT, Said.NOTHING).amount())
                .isEqualByComparingTo("100");
    }

    @Test
    void neverAcceptsMoreThanAskedNorPaysMoreThanAccepted() {
        assertThatThrownBy(() -> ClaimRules.whole(claim(ClaimState.FILED, null), ClaimAct.ACCEPT, said("100.01")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("claim-above-asked");
        Claim partly = claim(ClaimState.PARTLY, "60");
        assertThat(ClaimRules.whole(partly, ClaimAct.PAY, Said.NOTHING).amount())
                .isEqualByComparingTo("60");
        assertThatThrownBy(() -> ClaimRules.whole(partly, ClaimAct.PAY, said("61")))
                .hasMessageContaining("claim-above-accepted");
    }

    @Test
    void aRefusalAndAWithdrawalSayWhy() {
        for (ClaimAct act : List.of(ClaimAct.REFUSE, ClaimAct.WITHDRAW)) {
            assertThatThrownBy(() -> ClaimRules.whole(claim(ClaimState.FILED, null), act, Said.NOTHING))
                    .hasMessageContaining("claim-needs-why");
        }
    }

    @Test
    void isDueOnlyWhileOpen() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(claim(ClaimState.OPEN, null).isDue(today, 3)).isTrue();
        assertThat(claim(ClaimState.OPEN, null).isDue(today.minusDays(1), 3)).isFalse();
        assertThat(claim(ClaimState.FILED, null).isDue(today, 3)).isFalse();
    }

    private static Said said(String amount) {
        return new Said(null, new BigDecimal(amount), null);
    }

    private static Claim claim(ClaimState state, @Nullable String accepted) {
        return new Claim(
                1,
                1,
                "W-C1",
                "SF",
                "W-P1",
                "W-P1",
                "SF1",
                ClaimReason.LOST,
                "",
                state,
                new BigDecimal("100"),
                "CNY",
                accepted == null ? null : new BigDecimal(accepted),
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 11, 25),
                Instant.EPOCH,
                null,
                null);
    }
}
