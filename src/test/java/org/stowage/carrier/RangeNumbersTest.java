package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.stowage.barcode.CheckDigits;
import org.stowage.carrier.CarrierSql.Taken;
import org.stowage.carrier.NewCarrier.NewRange;

class RangeNumbersTest {

    @Test
    void postalNumbersAgreeWithTheStandard() {
        assertThat(number("RB", "GB", 8, "s10", 12345678)).isEqualTo("RB123456785GB");
        for (long no = 0; no < 1000; no++) {
            assertThat(CheckDigits.isS10(number("RR", "DE", 8, "s10", no))).isTrue();
        }
    }

    @Test
    void mod10NumbersAreThoseOfGs1() {
        assertThat(number("", "", 17, "mod10", 34012345678901234L))
                .satisfies(no -> assertThat(CheckDigits.isSscc(no)).isTrue());
        assertThat(number("", "", 12, "mod10", 400638133393L)).isEqualTo("4006381333931");
    }

    @Test
    void mod7NumbersAreThoseOfDhlExpress() {
        for (long no = 0; no < 100; no++) {
            assertThat(CheckDigits.isDhlExpress(number("", "", 9, "mod7", 331_881_000 + no)))
                    .isTrue();
        }
        assertThat(number("", "", 9, "mod7", 331881053)).isEqualTo("3318810533".substring(0, 9) + 331881053 % 7);
    }

    @Test
    void runningNumberKeepsItsWidth() {
        assertThat(number("ST", "X", 6, "none", 42)).isEqualTo("ST000042X");
    }

    @Test
    void refusesARangeThatDoesNotFitItsDigits() {
        assertThatThrownBy(() -> new NewRange("", "", 3, "none", 1L, 1000L).checked())
                .hasMessageContaining("range-invalid");
        assertThatThrownBy(() -> new NewRange("", "", 8, "s10", 1L, 10L).checked())
                .hasMessageContaining("range-invalid");
        assertThatThrownBy(() -> new NewRange("", "", 8, "none", 11L, 10L).checked())
                .hasMessageContaining("range-invalid");
    }

    private static String number(String prefix, String suffix, int digits, String check, long no) {
        return RangeNumbers.format(new Taken(prefix, suffix, digits, check, no, 1, 1));
    }
}
