package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stowage.counting.Movement;
import org.stowage.counting.ScopeWords;
import org.stowage.kernel.Texts;

/** A scope in words. */
class ScopePartsTest {

    private static final CountScope NARROW = new CountScope(
            CountReach.TOUCHED, List.of("A", "B"), "A-1..A-2", List.of("TEA"), Movement.FAST, 50, 3L, 7, null);

    @Test
    void everyFilterIsNamedInBothLanguages() {
        ScopeWords words = ScopeParts.of(NARROW);
        assertThat(words.in(Locale.ENGLISH))
                .isEqualTo("Touched in 7 days · zone A, B · A-1..A-2 · items TEA · Fast · 50 % at random (3)");
        assertThat(words.in(Texts.CHINESE)).isEqualTo("7 天内动碰 · 库区 A, B · A-1..A-2 · 商品 TEA · 畅销 · 随机 50 %（3）");
        assertThat(ScopeParts.of(CountScope.EVERYTHING).in(Texts.CHINESE)).isEqualTo("全部");
    }

    @Test
    void whatIsLongEndsBeforeItFillsAPage() {
        CountScope scope = new CountScope(null, null, "A-1, ".repeat(90), null, null, null, null, null, null);
        assertThat(ScopeParts.of(scope).in(Locale.ENGLISH)).hasSize(200).endsWith("…");
    }

    @Test
    void thousandsOfItemsAreNotKeptWithTheCount() {
        CountScope scope = new CountScope(
                null, null, null, Collections.nCopies(2000, "A".repeat(60)), null, null, null, null, null);
        ScopeWords words = ScopeParts.of(scope);
        assertThat(words.in(Locale.ENGLISH))
                .hasSize(200)
                .startsWith("All · items AAA")
                .endsWith("…");
        assertThat(words.toString().length()).isLessThan(1000);
    }
}
