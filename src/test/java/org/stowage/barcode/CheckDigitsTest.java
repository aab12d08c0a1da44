package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    private static final Map<String, Predicate<String>> CHECKS = Map.of(
            "S10", CheckDigits::isS10,
            "UPS", CheckDigits::isUps,
            "UPS Waybill", CheckDigits::isUpsWaybill,
            "FedEx Express (12)", CheckDigits::isFedex,
            "FedEx Express (34)", CheckDigits::isFedex,
            "FedEx Ground", CheckDigits::isFedex,
            "FedEx Ground GSN", CheckDigits::isFedex,
            "FedEx Ground (SSCC-18)", CheckDigits::isSscc,
            "DHL Express", CheckDigits::isDhlExpress);

    @Test
    void agreesWithTheVerdictOfEveryCarriersVector() {
        List<String[]> rows = TestTable.rows("tracking-vectors.tsv").stream()
                .filter(row -> CHECKS.containsKey(row[1]))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60);
        for (String[] row : rows) {
            assertThat(CHECKS.getOrDefault(row[1], text -> false).test(row[2]))
                    .as("%s %s", row[1], row[2])
                    .isEqualTo(row[3].equals("valid"));
        }
    }

    @Test
    void computesTheDigitOfGtinAndSscc() {
        assertThat(CheckDigits.mod10Digit("690123456789")).isEqualTo(2);
        assertThat(CheckDigits.mod10Digit("00614141000000001")).isEqualTo(2);
        assertThat(CheckDigits.isSscc("006141410000000012")).isTrue();
        assertThat(CheckDigits.isSscc("006141410000000013")).isFalse();
    }

    @Test
    void writesEveryGtinWithFourteenDigits() {
        assertThat(CheckDigits.gtin14("6901234567892")).isEqualTo("06901234567892");
        assertThat(CheckDigits.gtin14("02345673")).isEqualTo("00000002345673");
        assertThat(CheckDigits.gtin14("416000336108")).isEqualTo("00416000336108");
        assertThat(CheckDigits.gtin14("6901234567893")).isNull();
        assertThat(CheckDigits.gtin14("123456789")).isNull();
    }

    @Test
    void knowsTheTwoSpecialRemaindersOfPostalNumbers() {
        assertThat(CheckDigits.isS10("RR000000005CN")).isTrue();
        assertThat(CheckDigits.isS10("RR000600000CN")).isTrue();
        assertThat(CheckDigits.isS10("RR000000006CN")).isFalse();
    }

    @Test
    void takesAsciiDigitsOnly() {
        assertThat(CheckDigits.isGtin("６９０１２３４５６７８９２")).isFalse();
        assertThat(CheckDigits.isDhlExpress("٣٣١٨٨١٠٠٢٥")).isFalse();
        assertThat(CheckDigits.isMod10("")).isFalse();
    }
}
