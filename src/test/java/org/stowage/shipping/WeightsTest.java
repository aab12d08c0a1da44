package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void expectsTheSumOfTheItemsWhenAllAreKnown() {
        assertThat(Weights.sum(List.of(line("A", 250L, 3), line("B", 1000L, 1))))
                .isEqualTo(1750);
        assertThat(Weights.sum(List.of(line("A", 250L, 3), line("B", null, 1)))).isNull();
    }

    @Test
    void namesTheUnitsThatAreLikelyMissing() {
        var content = List.of(line("TEA", 250L, 2), line("MUG", 1000L, 1), line("TEA", 250L, 1));
        assertThat(Weights.off(content, 1750, 770, 175).text(Locale.ENGLISH))
                .contains("Probably missing: 1 × MUG (-1000 g)");
        assertThat(Weights.off(content, 1750, 1010, 175).text(Locale.ENGLISH)).contains("3 × TEA (-750 g)");
        assertThat(Weights.off(content, 1750, 2760, 175).text(Locale.SIMPLIFIED_CHINESE))
                .contains("可能多了：1 × MUG（+1000 克）");
        assertThat(Weights.off(content, 1750, 1470, 10).text(Locale.ENGLISH)).doesNotContain("Probably");
    }

    private static ParcelSql.Content line(String sku, @Nullable Long grams, long quantity) {
        return new ParcelSql.Content(1, 1, 0, 1, sku, sku, grams, quantity);
    }
}
