package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class PlaceRangeTest {

    @Test
    void readsRangesCodesAndWildcards() {
        PlaceRange range = PlaceRange.of("a-01..a-07, b-*; C-01-1", "/places");
        assertThat(range.froms()).containsExactly("A-01", "C-01-1");
        assertThat(range.tos()).containsExactly("A-07", "C-01-1");
        assertThat(range.likes()).containsExactly("B-%");
        assertThat(range.named()).isTrue();
    }

    @Test
    void readsAisleBayAndLevelInBothLanguages() {
        PlaceRange range = PlaceRange.of("aisle A-C\nbay 1..20, 层 2", "/places");
        assertThat(range.aisle()).isEqualTo(new PlaceRange.Part("A", "C"));
        assertThat(range.bay()).isEqualTo(new PlaceRange.Part("1", "20"));
        assertThat(range.level()).isEqualTo(new PlaceRange.Part("2", "2"));
        assertThat(range.froms()).isEmpty();
    }

    @Test
    void whatPeopleTypeNeverBecomesAPatternOfItsOwn() {
        assertThat(PlaceRange.of("A_1*", "/places").likes()).containsExactly("A\\_1%");
    }

    @Test
    void namesEveryPieceThatNobodyCanRead() {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> PlaceRange.of("A-01, ??!, <b>, B.., ..C", "/places"));
        assertThat(refused.faults())
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/places"));
    }

    @Test
    void nothingNarrowsNothing() {
        assertThat(PlaceRange.of(" ", "/places")).isEqualTo(PlaceRange.EVERYWHERE);
    }
}
