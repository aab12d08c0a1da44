package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/** A label that cannot be drawn stays in the list of jobs with its reason; whom it names does not. */
class NamelessRefusalTest {
    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' width='50mm' height='30mm' viewBox='0 0 50 30'>%s</svg>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect x='1' y='1' width='9' height='9' data-barcode='ean13' data-value='{who}'/>",
                "<rect x='1' y='1' width='9' height='2' data-barcode='qr' data-value='{who}'/>",
                "<rect x='1' y='1' width='9' height='9' data-barcode='{who}' data-value='a'/>",
                "<rect x='{who}' y='1' width='9' height='9'/>",
                "<text x='1' y='9'>{who}</text>",
                "{who}"
            })
    void namesThePlaceAndTheKindOnly(String element) {
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> Labels.draw(
                        LabelTemplate.read("labels/t.svg", SVG.formatted(element))
                                .parts(Map.of("who", "王小明 13812341234")),
                        203));
        for (Locale language : new Locale[] {Locale.ENGLISH, Texts.CHINESE}) {
            assertThat(PrintProblem.nameless(refused).text(language))
                    .startsWith("labels/t.svg")
                    .doesNotContain("王小明", "1381234");
        }
    }

    @Test
    void theSizeOfAPaperIsNobodysSecret() {
        Problem refused = Problem.of(PrintProblem.LABEL_LARGER_THAN_MEDIA, "item", 60, 40, "Zebra", 50, 30);
        assertThat(PrintProblem.nameless(refused).text(Locale.ENGLISH)).isEqualTo(refused.text(Locale.ENGLISH));
    }
}
