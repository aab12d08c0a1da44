package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.kernel.Texts;

class WaybillNumbersTest {

    @Test
    void agreesWithTheVerdictOnEveryCarriersVector() {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = TestTable.rows("tracking-vectors.tsv");
        for (String[] row : rows) {
            boolean fits = WaybillNumbers.forms().stream()
                    .filter(form -> form.name().equals(row[1]))
                    .anyMatch(form -> form.number(row[2]) != null);
            if (fits != row[3].equals("valid")) {
                wrong.add(row[1] + " " + row[2] + " is " + row[3]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSize(169);
    }

    @Test
    void namesEveryCarrierInBothLanguages() {
        for (WaybillForm form : WaybillNumbers.forms()) {
            assertThat(Texts.of("barcode", "carrier." + form.carrier(), Locale.ENGLISH))
                    .isNotBlank();
            assertThat(Texts.of("barcode", "carrier." + form.carrier(), Texts.CHINESE))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "]C0SF1023574470215, SF1023574470215, sf",
        "SF7444404156506, SF7444404156506, sf",
        "rb123456785gb, RB123456785GB, post",
        "1Z5R89390357567127, 1Z5R89390357567127, ups",
        "JDVA11408814483-1-3-, JDVA11408814483, jd",
        "YT1234567890123, YT1234567890123, yto",
        "YT2229521272164446, YT2229521272164446, yunexpress",
        "JT1234567890123, JT1234567890123, jt",
        "DPK123456789012, DPK123456789012, deppon",
        "JJD0099999999, JJD0099999999, dhl",
        "TBA502887274000, TBA502887274000, amazon",
        "1001921334250001000300779017972697, 779017972697, fedex",
        "9622001900000000000000776632517510, 776632517510, fedex",
        "32971514560102447849175802862014, 784917580286, fedex",
        "420221539101026837331000039521, 9101026837331000039521, usps",
        "008182709980000020033350276C, 008182709980000020033350276C, dpd"
    })
    void takesForAWaybillWhatNothingElseCanBe(String scanned, String number, String carrier) {
        assertThat(BarcodeParser.parse(scanned)).isEqualTo(new Barcode.Waybill(number, carrier));
    }

    @ParameterizedTest
    @CsvSource({
        "986578788855",
        "3318810025",
        "73100000000004",
        "568283610012734",
        "C1004444443",
        "K1506235620",
        "1Z5R89390357567128",
        "RB123456785XX",
        "1001921334250001000300779017972698"
    })
    void leavesToTheLookUpWhatGoodsMayCarryToo(String scanned) {
        assertThat(BarcodeParser.parse("]C0" + scanned)).isEqualTo(new Barcode.Unknown(scanned));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "77316523125896; dhl, yto, sto",
                "73111111111111; dhl, zto, yto",
                "986578788855; fedex, sf, zto, yto",
                "412345678901234; zto, yto, yunda",
                "431234567890123; zto, yto, sto, yunda",
                "312345678901234; yto, yunda",
                "5123456789012; yto, yunda, ems",
                "1012345678901; yto, ems",
                "9512345678901; yto, ems",
                "621123456789012; yto, cainiao",
                "sf1023574470215; sf",
                "3318810025; dhl, yto",
                "TEA-100; ''",
                "22423; ''"
            })
    void namesTheCarriersThatAnUnknownNumberMayComeFrom(String number, String carriers) {
        assertThat(String.join(
                        ", ",
                        WaybillNumbers.possibleCarriers(number).stream()
                                .sorted()
                                .toList()))
                .isEqualTo(String.join(
                        ", ", List.of(carriers.split(", ")).stream().sorted().toList()));
    }
}
