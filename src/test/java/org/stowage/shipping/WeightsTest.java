package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void expectsTheSumOfTheItemsWhenAllAreKnown() {
        assertThat(Weights.expected(List.of(line("A", 250L, 3), line("B", 1000L, 1))))
                .isEqualTo(1750);
        assertThat(Weights.expected(List.of(line("A", 250L, 3), line("B", null, 1))))
                .isNull();
    }

    @Test
    void toleratesBoxAndFilling() {
        assertThat(Weights.isOff(1750L, 1850)).isFalse();
        assertThat(Weights.isOff(1750L, 2100)).isTrue();
        assertThat(Weights.isOff(1750L, 1500)).isTrue();
        assertThat(Weights.isOff(null, 5)).isFalse();
    }

    @Test
    void namesTheItemThatIsLikelyMissing() {
        var content = List.of(line("TEA", 250L, 3), line("MUG", 1000L, 1));
        assertThat(PackViews.offWeight(content, 1750, 770).text(Locale.ENGLISH)).contains("Is one MUG missing");
        assertThat(PackViews.offWeight(content, 1750, 2760).text(Locale.ENGLISH))
                .contains("Is one MUG too many");
    }

    private static ParcelSql.Content line(String sku, @Nullable Long grams, long quantity) {
        return new ParcelSql.Content(1, 1, 0, 1, sku, sku, grams, quantity);
    }
}
