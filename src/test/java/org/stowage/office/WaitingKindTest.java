package org.stowage.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stowage.access.Actor;
import org.stowage.kernel.Texts;
import org.stowage.outbound.OrderStatus;

/** Whatever can wait, and whatever can happen to an order, has its words. */
class WaitingKindTest {

    @ParameterizedTest
    @EnumSource
    void saysWhatWaitsAndWhatIsToBeDone(WaitingKind kind) {
        assertThat(WaitingKind.of(kind.word())).isEqualTo(kind);
        assertThat(Texts.of("office", "waiting." + kind.word(), Locale.ENGLISH)).isNotBlank();
        assertThat(Texts.of("office", "waiting-act." + kind.word(), Locale.ENGLISH))
                .isNotBlank();
        assertThat(kind.isFor(Actor.SYSTEM)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordAndAToneForEveryState(OrderStatus status) {
        assertThat(Texts.of("outbound", "status." + status, Texts.CHINESE)).isNotBlank();
        assertThat(Texts.of("office", "event." + status, Texts.CHINESE)).isNotBlank();
        assertThat(OrderTone.of(status)).isNotBlank();
    }

    @Test
    void tellsOfAcceptanceAndOfTheReasonOfACancellation() {
        assertThat(Texts.of("office", "event.accepted", Locale.ENGLISH)).isEqualTo("Accepted");
        assertThat(Texts.of("office", "event.cancel-reason", Locale.ENGLISH)).isNotBlank();
    }
}
