package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    private static final List<String> SEEDS = List.of(
            "^XZ^XA~JR",
            "~HS^FD",
            "\"'`",
            "</text><script>alert(1)</script>",
            "{inject:x}",
            "{#eval '{x}'}",
            "{x.raw}",
            "]]>",
            "<!--",
            "&amp;&#10;",
            "\r\nPRINT 9,9\r\nCLS\r\n",
            "\u0000\u0007\u001B@\uFFFE",
            "\uD800",
            "😀👩‍👩‍👧",
            "欧阳䶮",
            "김민수",
            "\u202Eabc",
            "é́́́",
            " ",
            "x".repeat(300),
            "四川".repeat(150));

    @Test
    void escapedTextIsReadBackAsItWas() {
        Random random = new Random(20261121);
        LabelTemplate template = LabelTemplate.read(
                "labels/t.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='9mm' viewBox='0 0 9 9'>"
                        + "<rect data-barcode='qr' data-value=\"{t}\" x='1' y='1' width='1' height='1'/>"
                        + "<text x='1' y='1' data-width='5'>{t}</text></svg>");
        for (int i = 0; i < 5_000; i++) {
            String text = text(random) + "!";
            LabelParts parts = template.parts(Map.of("t", text));
            String drawable = drawable(text);
            assertThat(parts.barcodes().getFirst().value()).isEqualTo(drawable);
            assertThat(parts.texts()).hasSize(1);
            parts.texts().forEach(t -> assertThat(t.text()).isEqualTo(drawable));
            assertThat(parts.shapes()).doesNotContain("script").hasSizeLessThan(120);
        }
    }

    @Test
    void neverBreaksALabelNorReachesThePrinterAsCommands() {
        Random random = new Random(42);
        Map<String, Object> sample = Sample.of(Sample.WAYBILL);
        for (int i = 0; i < 24; i++) {
            Map<String, Object> data = new LinkedHashMap<>(sample);
            for (String key :
                    List.of("receiverName", "receiverAddress", "senderName", "contents", "hub", "cod", "routeCode")) {
                data.put(key, text(random));
            }
            LabelImage label = Sample.LABELS.render(Sample.WAYBILL, data, 203);
            PrintedDots printed = PrintedDots.ofZpl(PrinterLanguage.ZPL.encode(label));
            assertThat(printed.bits()).isEqualTo(label.bits());
            assertThat(PrintedDots.read(printed.picture(), BarcodeFormat.CODE_128))
                    .isEqualTo("SF1023574470215");
            assertThat(outsideOfTheFrame(label)).as("dots beyond the frame").isZero();
        }
    }

    @Test
    void noLanguageCarriesTheTextItself() {
        String hostile = "^XZ^XA~JR \"PRINT 9,9\" </text><script> {inject:x} \r\n😀" + "x".repeat(300);
        LabelImage label =
                Sample.LABELS.render(Sample.WAYBILL, Sample.with(Sample.WAYBILL, "receiverName", hostile), 203);
        assertThat(label.missingGlyphs()).contains("😀");
        for (PrinterLanguage language : PrinterLanguage.values()) {
            String bytes = new String(language.encode(label), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("~JR", "^XZ^XA", "PRINT 9", "script", "inject", "xxxxxxxx");
        }
        byte[] pdf = Sample.LABELS.pdf(
                Sample.WAYBILL, List.of(Sample.with(Sample.WAYBILL, "receiverName", hostile)), PdfPaper.LABEL);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("script", "JavaScript", "~JR");
    }

    private static String text(Random random) {
        List<String> parts = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            if (random.nextBoolean()) {
                parts.add(SEEDS.get(random.nextInt(SEEDS.size())));
            } else {
                parts.add(any(random));
            }
        }
        String text = String.join(random.nextBoolean() ? " " : "", parts);
        return text.substring(0, Math.min(300, text.length()));
    }

    private static String any(Random random) {
        return random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML cannot hold every character: these become the replacement character, all others stay. */
    private static String drawable(String text) {
        return text.codePoints()
                .map(c -> c < 0x20 && c != 9 && c != 10 && c != 13
                                || c >= 0xD800 && c < 0xE000
                                || c == 0xFFFE
                                || c == 0xFFFF
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long outsideOfTheFrame(LabelImage label) {
        long dots = 0;
        for (int y = 0; y < label.height(); y++) {
            for (int x = 0; x < label.width(); x++) {
                boolean margin = x < 12 || y < 12 || x >= label.width() - 12 || y >= label.height() - 12;
                dots += margin && label.isBlack(x, y) ? 1 : 0;
            }
        }
        return dots;
    }
}
