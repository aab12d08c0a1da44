package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stowage.printing.LabelParts.Look;

class TextSettingTest {

    @Test
    void keepsItsSizeWhereItFits() {
        TextSetting setting = TextSetting.of("Green tea", look(40, 1));
        assertThat(setting.size()).isEqualTo(4);
        assertThat(setting.lines()).containsExactly("Green tea");
    }

    @Test
    void breaksBetweenWordsAndBetweenChineseCharacters() {
        assertThat(TextSetting.of("Green tea of spring", look(24, 2)).lines())
                .hasSize(2)
                .allMatch(l -> !l.endsWith(" "));
        assertThat(TextSetting.of("四川省成都市都江堰市", look(20, 2)).lines()).containsExactly("四川省成都", "市都江堰市");
    }

    @Test
    void shrinksBeforeItCuts() {
        TextSetting setting = TextSetting.of("欧阳欧阳欧", look(16, 1));
        assertThat(setting.lines()).containsExactly("欧阳欧阳欧");
        assertThat(setting.size()).isBetween(2.8, 3.3);
    }

    @Test
    void cutsWhatDoesNotFitAtSeventyPercent() {
        for (String text : new String[] {"x".repeat(300), "四川".repeat(150), "a b ".repeat(75)}) {
            TextSetting setting = TextSetting.of(text, look(30, 3));
            assertThat(setting.size()).isEqualTo(4 * 0.7);
            assertThat(setting.lines()).hasSize(3).last().asString().endsWith("…");
            assertThat(setting.lines()).allMatch(line -> LabelFonts.HOUSE.width(line) * setting.size() <= 30);
        }
    }

    @Test
    void choosesTheFontPerCharacterAndBoxesWhatNoFontHas() {
        String text = "Łukasz Erdoğan 欧阳䶮 김민수 😀";
        StringBuilder missing = new StringBuilder();
        text.codePoints().filter(c -> LabelFonts.HOUSE.glyph(c).missing()).forEach(missing::appendCodePoint);
        assertThat(missing.toString()).isEqualTo("김민수😀");
    }

    @Test
    void dropsInvisibleCharactersAndLineEnds() {
        assertThat(TextSetting.clean(" a\r\n\tb\u202E\u200B\u0000c ")).isEqualTo("a b c");
    }

    private static Look look(double width, int lines) {
        return new Look(4, false, false, "start", width, lines);
    }
}
