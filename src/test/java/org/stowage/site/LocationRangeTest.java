package org.stowage.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class LocationRangeTest {

    @Test
    void readsLettersNumbersAndLists() {
        assertThat(LocationRange.parts("a-d", "/aisles")).containsExactly("A", "B", "C", "D");
        assertThat(LocationRange.parts("08 - 11", "/bays")).containsExactly("08", "09", "10", "11");
        assertThat(LocationRange.parts("1, 3, X9", "/bays")).containsExactly("1", "3", "X9");
        assertThat(LocationRange.parts(" ", "/levels")).containsExactly("");
    }

    @Test
    void refusesWhatIsNoRange() {
        for (String text : List.of("D-A", "1-X", "A,,B", "5-1", "1-999999")) {
            assertThatThrownBy(() -> LocationRange.parts(text, "/bays"))
                    .as(text)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("invalid-range");
        }
    }

    @Test
    void walksBayByBayThroughEachAisle() {
        assertThat(range("A-B", "01-02", "1-2", LocationRange.PATTERN).locations())
                .extracting(NewLocation::location, NewLocation::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A-01-1", 5L),
                        org.assertj.core.groups.Tuple.tuple("A-01-2", 6L),
                        org.assertj.core.groups.Tuple.tuple("A-02-1", 7L),
                        org.assertj.core.groups.Tuple.tuple("A-02-2", 8L),
                        org.assertj.core.groups.Tuple.tuple("B-01-1", 9L),
                        org.assertj.core.groups.Tuple.tuple("B-01-2", 10L),
                        org.assertj.core.groups.Tuple.tuple("B-02-1", 11L),
                        org.assertj.core.groups.Tuple.tuple("B-02-2", 12L));
    }

    @Test
    void refusesCodesTwiceTooManyAndNotWritable() {
        assertThatThrownBy(() -> range("A-B", "1-2", "1", "{aisle}").locations())
                .hasMessageContaining("double-location");
        assertThatThrownBy(() ->
                        range("A-Z", "1-999", "1-9", LocationRange.PATTERN).locations())
                .hasMessageContaining("too-many-locations");
        assertThatThrownBy(() -> range("A", "1", "1", "~{aisle}").locations())
                .hasMessageContaining("invalid-location-code");
    }

    private static LocationRange range(String aisles, String bays, String levels, String pattern) {
        return new LocationRange(
                LocationRange.parts(aisles, "/aisles"),
                LocationRange.parts(bays, "/bays"),
                LocationRange.parts(levels, "/levels"),
                pattern,
                null,
                LocationKind.RESERVE,
                null,
                null,
                5);
    }
}
