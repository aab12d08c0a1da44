package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {

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
    void computesTheDigitsOfCarriers() {
        assertThat(CheckDigits.isUps("1Z5R89390357567127")).isTrue();
        assertThat(CheckDigits.isUps("1Z5R89390357567128")).isFalse();
        assertThat(CheckDigits.isFedexWeighted("986578788855")).isTrue();
        assertThat(CheckDigits.isFedexWeighted("996578788855")).isFalse();
        assertThat(CheckDigits.isMod37("09980000020034D")).isTrue();
        assertThat(CheckDigits.isMod37("09980000020034E")).isFalse();
    }

    @Test
    void takesAsciiDigitsOnly() {
        assertThat(CheckDigits.isGtin("６９０１２３４５６７８９２")).isFalse();
        assertThat(CheckDigits.isDhlExpress("٣٣١٨٨١٠٠٢٥")).isFalse();
        assertThat(CheckDigits.isMod10("")).isFalse();
    }
}
