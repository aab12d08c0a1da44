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

    /** What we answer otherwise than the engine, on purpose. */
    private static final Map<String, String> DELIBERATE = Map.of(
            "V001", "no identifier: the engine needs one, we take the text as a plain code",
            "V006", "an empty QR code is an empty scan",
            "V015", "an empty Data Matrix is an empty scan",
            "V022", "an empty DotCode is an empty scan",
            "V043", "EAN-13 with composite: the retail number is an element, too",
            "V050", "EAN-8 with composite: the retail number is an element, too",
            "V052", "a web address without GS1 key is a plain code",
            "V355", "one separator before the first element is stripped",
            "V359", "]C0 is plain Code 128, a carrier's waybill");

    private static final Map<String, String> OUR_ANSWER = Map.of(
            "V001", "plain: ABC",
            "V006", "error",
            "V015", "error",
            "V022", "error",
            "V043", "(01) 02112345678900 | (99) COMPOSITE | (98) XYZ",
            "V050", "(01) 00000002345673 | (99) COMPOSITE | (98) XYZ",
            "V052", "plain: https://a/NOPRIMARYAI",
            "V355", "(01) 06901234567892 | (21) SER1",
            "V359", "plain: SF1234567890123");

    @Test
    void answersEveryVectorLikeTheReferenceEngine() {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = TestTable.rows("gs1-vectors.tsv");
        for (String[] row : rows) {
            String expected =
                    DELIBERATE.containsKey(row[0]) ? OUR_ANSWER.get(row[0]) : row[4].equals("ok") ? row[6] : "error";
            String answer = answer(row[1], row[2].replace("{GS}", "\u001D"));
            if (!answer.equals(expected)) {
                wrong.add(row[0] + " " + row[2] + ": " + answer + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSize(358);
    }

    @Test
    void differsOnlyWhereItIsMeant() {
        assertThat(DELIBERATE.keySet()).isEqualTo(OUR_ANSWER.keySet());
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (DELIBERATE.containsKey(row[0])) {
                assertThat(answer(row[1], row[2].replace("{GS}", "\u001D")))
                        .as(row[0])
                        .isNotEqualTo(row[4].equals("ok") ? row[6] : "error");
            }
        }
    }

    @Test
    void everyValidBracketedFormAndLinkIsRecognisedWithoutAHint() {
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (row[1].equals("scan") || row[4].equals("error")) {
                continue;
            }
            assertThat(described(BarcodeParser.parse(row[2]))).as(row[0]).isEqualTo(row[6]);
        }
    }

    @Test
    void noInvalidBracketedFormOrLinkYieldsGs1Data() {
        for (String[] row : TestTable.rows("gs1-vectors.tsv")) {
            if (!row[1].equals("scan") && row[4].equals("error")) {
                assertThat(BarcodeParser.parse(row[2]))
                        .as(row[0])
                        .isInstanceOfAny(Barcode.Faulty.class, Barcode.Unknown.class);
            }
        }
    }

    private static String answer(String kind, String input) {
        try {
            return switch (kind) {
                case "bracketed" -> joined(Gs1ElementParser.bracketed(input));
                case "dl" -> orError(DigitalLinkParser.parse(input));
                default -> described(BarcodeParser.parse(input));
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
