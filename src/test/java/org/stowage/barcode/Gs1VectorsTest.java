package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every vector of GS1's own engine, through our grammar: column {@code syntax} is the verdict at scan time. */
class Gs1VectorsTest {

    private static final int SYNTAX = 4;
    private static final int ELEMENTS = 6;
    private static final int MESSAGE = 7;

    /** What we answer where the engine refuses what is no GS1 data, and a warehouse takes as a plain code. */
    private static final Map<String, String> PLAIN =
            Map.of("V052", "plain: https://a/NOPRIMARYAI", "V359", "plain: SF1234567890123");

    @Test
    void answersEveryVectorLikeTheReferenceEngine() {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = TestTable.rows("gs1-vectors.tsv");
        for (String[] row : rows) {
            String expected = PLAIN.getOrDefault(row[0], verdict(row));
            String answer = answer(row[1], row[2].replace("{GS}", "\u001D"));
            if (!answer.equals(expected)) {
                wrong.add(row[0] + " " + row[2] + ": " + answer + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSize(358);
    }

    @Test
    void differsOnlyByAnUnsupportedIdentifierOrAnAddressWithoutKey() {
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (PLAIN.containsKey(row[0])) {
                assertThat(verdict(row)).as(row[0]).isEqualTo("error");
                assertThat(row[MESSAGE]).isIn("Unsupported symbology identifier", "No GS1 DL keys found in path info");
            }
        }
    }

    @Test
    void everyValidBracketedFormAndLinkIsRecognisedWithoutAHint() {
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (row[1].equals("scan") || row[SYNTAX].equals("error")) {
                continue;
            }
            assertThat(described(BarcodeParser.parse(row[2]))).as(row[0]).isEqualTo(row[ELEMENTS]);
        }
    }

    @Test
    void noInvalidBracketedFormOrLinkYieldsGs1Data() {
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (!row[1].equals("scan") && row[SYNTAX].equals("error")) {
                assertThat(BarcodeParser.parse(row[2]))
                        .as(row[0])
                        .isInstanceOfAny(Barcode.Faulty.class, Barcode.Unknown.class);
            }
        }
    }

    private static String verdict(String[] row) {
        return row[SYNTAX].equals("ok") ? row[ELEMENTS] : "error";
    }

    private static String answer(String kind, String input) {
        try {
            return switch (kind) {
                case "bracketed" -> joined(Gs1ElementParser.bracketed(input));
                case "dl" -> orError(DigitalLinkParser.parse(input));
                default -> described(BarcodeParser.identified(input));
            };
        } catch (Gs1Refusal refusal) {
            return "error";
        }
    }

    private static String described(Barcode barcode) {
        return switch (barcode) {
            case Barcode.Faulty faulty -> "error";
            case Gs1Data data -> joined(data.elements());
            case Barcode.Sscc sscc -> "(00) " + sscc.sscc();
            case Barcode.Gtin gtin when gtin.raw().length() == 14 -> "(01) " + gtin.gtin14();
            default -> "plain: " + barcode.text();
        };
    }

    private static String orError(@Nullable List<Element> elements) {
        return elements == null ? "error" : joined(elements);
    }

    private static String joined(List<Element> elements) {
        return elements.stream().map(Element::toString).collect(Collectors.joining(" | "));
    }
}
