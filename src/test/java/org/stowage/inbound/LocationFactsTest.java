package org.stowage.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.site.Mixing;

class LocationFactsTest {

    @Test
    void emptyShelfTakesAnything() {
        assertThatCode(() -> shelf(Mixing.SINGLE_LOT, null, false, false).allow(1_000))
                .doesNotThrowAnyException();
    }

    @Test
    void dockIsNoShelf() {
        assertThat(refusal(new LocationFacts("DOCK-1", false, false, false, Mixing.ANY, null, false, false), 1))
                .isEqualTo("location-not-for-stock");
    }

    @Test
    void blockedShelfIsRefused() {
        assertThat(refusal(new LocationFacts("A-1", true, true, false, Mixing.ANY, null, false, false), 1))
                .isEqualTo("location-blocked");
    }

    @Test
    void faceOfAnotherItemIsRefused() {
        assertThat(refusal(new LocationFacts("A-1", true, false, true, Mixing.ANY, null, false, false), 1))
                .isEqualTo("location-of-other-item");
    }

    @Test
    void mixingRulesAreKept() {
        assertThat(refusal(shelf(Mixing.SINGLE_ITEM, null, true, true), 1)).isEqualTo("location-holds-other-item");
        assertThat(refusal(shelf(Mixing.SINGLE_LOT, null, false, true), 1)).isEqualTo("location-holds-other-lot");
        assertThatCode(() -> shelf(Mixing.ANY, null, true, true).allow(1)).doesNotThrowAnyException();
    }

    @Test
    void capacityIsKept() {
        assertThatCode(() -> shelf(Mixing.ANY, 5L, false, false).allow(5)).doesNotThrowAnyException();
        assertThat(refusal(shelf(Mixing.ANY, 5L, false, false), 6)).isEqualTo("location-full");
    }

    private static LocationFacts shelf(Mixing mixing, @Nullable Long room, boolean otherItem, boolean otherLot) {
        return new LocationFacts("A-1", true, false, false, mixing, room, otherItem, otherLot);
    }

    private static String refusal(LocationFacts facts, long quantity) {
        Problem problem = catchThrowableOfType(Problem.class, () -> facts.allow(quantity));
        return problem.type().slug();
    }
}
