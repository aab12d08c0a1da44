package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

class LabelTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <script>x</script>                                          | label-element-outside     | script
            <image href="http://x/y.png"/>                              | label-element-outside     | image
            <text x="1" y="2"><tspan>a</tspan></text>                   | label-element-outside     | tspan
            <rect x="1" y="1" width="2" height="2" onclick="a()"/>      | label-attribute-outside   | onclick
            <rect x="1" y="1" width="2" height="2" style="fill:red"/>   | label-attribute-outside   | style
            <rect x="1" y="1" width="2" height="2" fill="red"/>         | label-value-outside       | red
            <rect x="1" y="1" width="2cm" height="2"/>                  | label-value-outside       | 2cm
            <rect x="1" y="1" width="9" height="9" data-barcode="code39" data-value="{a}"/> | label-barcode-unknown | code39
            <rect x="1" y="1" width="9" height="9" data-barcode="qr"/>  | label-attribute-missing   | data-value
            <rect x="1" y="1" width="9" height="9" data-value="{a}"/>   | label-attribute-missing   | data-barcode
            <rect x="1" y="1" width="9" height="9" data-rotate="90"/>   | label-attribute-missing   | data-barcode
            <rect x="1" y="1" width="9" height="9" data-barcode="qr" data-value="a" transform="rotate(9)"/> | label-barcode-turned | data-rotate
            <rect x="1" y="1" width="9" height="9" data-barcode="qr" data-value="a" data-rotate="45"/> | label-value-outside | 45
            <rect x="1" y="1" height="2"/>                              | label-attribute-missing   | width
            <rect x="1" y="1" width="" height="2"/>                     | label-attribute-missing   | width
            <circle cx="1" cy="2"/>                                     | label-attribute-missing   | <circle>
            <path fill="black"/>                                        | label-attribute-missing   | <path>
            <path d="M0 0 url(x)"/>                                     | label-value-outside       | url
            <polygon points="a,b"/>                                     | label-value-outside       | a,b
            <use href="#a"/>                                            | label-element-outside     | use
            <style>rect { fill: red }</style>                           | label-element-outside     | style
            <linearGradient/>                                           | label-element-outside     | linearGradient
            <foreignObject/>                                            | label-element-outside     | foreignObject
            <a/>                                                        | label-element-outside     | <a>
            <svg/>                                                      | label-element-outside     | svg
            <?xml-stylesheet href="http://x/y.css"?>                    | label-element-outside     | xml-stylesheet
            <text x="1" y="2" font-size="large">a</text>                | label-value-outside       | large
            <text x="1" y="2" font-weight="700">a</text>                | label-value-outside       | 700
            <text x="1" y="2" text-anchor="left">a</text>               | label-value-outside       | left
            <text x="1" y="2" data-lines="0">a</text>                   | label-value-outside       | data-lines
            <text x="1" y="2" transform="scale(2)">a</text>             | label-value-outside       | scale
            <line x1="0" y1="0" x2="9" y2="9" stroke="#123456"/>        | label-value-outside       | #123456
            {#if a}stray{/if}                                           | label-stray-text          | stray
            <text x="1" y="2" data-width="5">{#include a /}</text>      | label-placeholder-wrong   | include
            <text x="1" y="2" data-width="5">{a</text>                  | label-placeholder-wrong   | unterminated
            <text x="1" y="2" data-width="5">{config:x}</text>          | label-placeholder-outside | config:x
            <text x="1">&undefined;</text>                              | label-not-xml             | undefined
            <g transform="rotate(45)"/>                                 | label-value-outside       | rotate
            <text x="1" y="2">{a}</text>                                | label-text-needs-width    | data-width
            <text x="1" y="2" data-width="5">{inject:x}</text>          | label-placeholder-outside | inject:x
            <text x="1" y="2" data-width="5">{cdi:labels}</text>        | label-placeholder-outside | cdi:labels
            <text x="1" y="2" data-width="5">{#eval a}{/eval}</text>    | label-placeholder-wrong   | eval
            <text x="1" y="2" data-width="5">{#if a}b</text>            | label-placeholder-wrong   | if
            <rect x="1" y="1" width="2" height="2">                     | label-not-xml             | rect
            """)
    void refusesWhatLiesOutsideOfTheSubset(String element, String slug, String named) {
        assertThatThrownBy(() -> LabelTemplate.read("labels/t.svg", label(element)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type().slug()).isEqualTo(slug);
                    assertThat(problem.text(Locale.ENGLISH))
                            .startsWith("labels/t.svg:")
                            .contains(named);
                    assertThat(problem.text(Texts.CHINESE))
                            .startsWith("labels/t.svg:")
                            .isNotEqualTo(problem.text(Locale.ENGLISH));
                });
    }

    @Test
    void namesEveryFaultWithItsLineAtOnce() {
        String svg =
                label("<script/>\n<rect x='1' y='1' width='2cm' height='2' fill='red'/>\n<text x='1' y='2'>{a}</text>\n"
                        + "<text x='1' y='2' data-width='5'>{inject:x}</text>\nstray");
        assertThatThrownBy(() -> LabelTemplate.read("labels/t.svg", svg))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.values().getFirst() + " "
                                        + fault.type().slug())
                                .containsExactly(
                                        "labels/t.svg:3 label-element-outside",
                                        "labels/t.svg:4 label-value-outside",
                                        "labels/t.svg:4 label-value-outside",
                                        "labels/t.svg:5 label-text-needs-width",
                                        "labels/t.svg:8 label-stray-text",
                                        "labels/t.svg:6 label-placeholder-outside"));
    }

    @ParameterizedTest
    @CsvSource({
        "<text x='51' y='2'>a</text>, text",
        "<g transform='translate(40 0)'><text x='11' y='2'>a</text></g>, text",
        "<rect x='45' y='1' width='9' height='9' data-barcode='qr' data-value='a'/>, qr",
        "<rect x='1' y='28' width='9' height='9' data-barcode='qr' data-value='a'/>, qr"
    })
    void refusesWhatStandsOutsideOfThePaper(String element, String named) {
        LabelTemplate template = LabelTemplate.read("labels/t.svg", label(element));
        assertThatThrownBy(() -> template.parts(Map.of()))
                .hasMessageContaining("label-outside-paper: labels/t.svg:3: The " + named);
    }

    @Test
    void namesTheLineOfTheFault() {
        assertThatThrownBy(() -> LabelTemplate.read("labels/t.svg", label("<script/>")))
                .hasMessageContaining("labels/t.svg:3:");
        assertThatThrownBy(() ->
                        LabelTemplate.read("labels/t.svg", label("<text x='1' y='2' data-width='5'>{inject:x}</text>")))
                .hasMessageContaining("labels/t.svg:3:");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        assertThatThrownBy(() -> LabelTemplate.read(
                        "labels/t.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + label("")))
                .hasMessageContaining("label-not-xml");
    }

    @Test
    void refusesAViewBoxThatIsNotInMillimetres() {
        String inch = label("").replace("0 0 50 30", "0 0 100 60");
        assertThatThrownBy(() -> LabelTemplate.read("labels/t.svg", inch).parts(Map.of()))
                .hasMessageContaining("0 0 50 30");
    }

    @Test
    void refusesMissingDataByItsName() {
        Map<String, Object> data = new HashMap<>(Sample.of(Sample.WAYBILL));
        data.remove("receiverName");
        assertThatThrownBy(() -> Sample.LABELS.render(Sample.WAYBILL, data, 203))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("labels/waybill-100x150.svg:")
                .hasMessageContaining("receiverName");
    }

    @Test
    void refusesACodeThatWouldBeTooFineForAScanner() {
        assertThatThrownBy(() -> Sample.LABELS.render("item", Sample.with("item", "barcode", "x".repeat(60)), 203))
                .hasMessageContaining("label-barcode-too-long")
                .hasMessageContaining("labels/item.svg");
    }

    @Test
    void refusesACodeThatItsKindCannotHold() {
        assertThatThrownBy(() -> Sample.LABELS.render("item", Sample.with("item", "barcode", "绿茶"), 203))
                .hasMessageContaining("label-barcode-wrong")
                .hasMessageContaining("绿茶");
    }

    @ParameterizedTest
    @CsvSource({"../item", "item.svg", "''", "Item", "nothing-like-this"})
    void refusesUnknownNames(String name) {
        assertThatThrownBy(() -> Sample.LABELS.render(name, Map.of(), 203))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().status()).isEqualTo(404));
    }

    private static String label(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='50mm' height='30mm' viewBox='0 0 50 30'>\n<title>t</title>\n"
                + inside + "\n</svg>";
    }
}
