package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stowage.stock.Condition;

/** What a counter's session remembers: every goods of a place once, each with when it was first seen. */
class CountMemoryTest {

    private static final Sight FIRST = new Sight(Instant.EPOCH);
    private static final CountHand TEA = CountHand.of(1, "TEA", 0, Condition.GOOD);

    @Test
    void goodsThatTurnUpAgainAreCountedOnFromTheirFirstUnit() {
        CountMemory memory = CountMemory.NOTHING
                .hold(TEA.scanned(1, null).counted(1, FIRST))
                .hold(CountHand.of(2, "CUP", 0, Condition.GOOD).scanned(1, null).counted(1, FIRST));
        assertThat(memory.before(TEA)).hasValueSatisfying(tea -> {
            assertThat(tea.run()).isEqualTo(1);
            assertThat(tea.sight()).isEqualTo(FIRST);
        });
    }

    @Test
    void damagedUnitsAndThoseInAPalletAreGoodsOfTheirOwn() {
        CountMemory memory =
                CountMemory.NOTHING.hold(TEA.scanned(1, null).counted(1, FIRST)).emptyHand();
        assertThat(memory.before(CountHand.of(1, "TEA", 0, Condition.DAMAGED))).isEmpty();
        assertThat(memory.before(CountHand.of(1, "TEA", 9, Condition.GOOD))).isEmpty();
    }

    @Test
    void whatMovedIsForgottenAndTheRestIsKept() {
        CountMemory memory = CountMemory.NOTHING
                .hold(CountHand.of(2, "CUP", 0, Condition.GOOD).scanned(1, null).counted(1, FIRST))
                .hold(TEA.scanned(3, null).counted(3, FIRST))
                .forgetting(TEA);
        assertThat(memory.before(TEA)).isEmpty();
        assertThat(memory.counted()).extracting(CountHand::sku).containsExactly("CUP");
    }

    @Test
    void aScanThatIsTakenBackTakesItsSerialAlong() {
        CountHand two = TEA.scanned(1, "A").counted(1, FIRST).scanned(1, "B").counted(2, FIRST);
        assertThat(two.without().serials()).containsExactly("A");
        assertThat(two.without().run()).isEqualTo(1);
    }
}
