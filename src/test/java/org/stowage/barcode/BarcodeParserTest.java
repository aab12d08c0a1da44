package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.kernel.Texts;

class BarcodeParserTest {

    private static final String GS = "\u001D";

    @Test
    void readsEachOfOurPrefixesInAnyCase() {
        assertThat(BarcodeParser.parse("l-a-01-1")).isEqualTo(new Barcode.LocationCode("A-01-1"));
        assertThat(BarcodeParser.parse("H-TOTE7")).isEqualTo(new Barcode.Lpn("TOTE7"));
        assertThat(BarcodeParser.parse("O-BLN-1001")).isEqualTo(new Barcode.OrderNo("BLN-1001"));
        assertThat(BarcodeParser.parse("p-bln-1")).isEqualTo(new Barcode.ParcelNo("BLN-1"));
        assertThat(BarcodeParser.parse("D-ASN9")).isEqualTo(new Barcode.DocumentNo("ASN9"));
        assertThat(BarcodeParser.parse("R-TORN")).isEqualTo(new Barcode.Reason("TORN"));
        assertThat(BarcodeParser.parse("G-B")).isEqualTo(new Barcode.Grade("B"));
        assertThat(BarcodeParser.parse("X-M2")).isEqualTo(new Barcode.BoxCode("M2"));
        assertThat(BarcodeParser.parse("B-0042")).isEqualTo(new Barcode.Badge("0042"));
        assertThat(BarcodeParser.parse("S-PACK1\r\n")).isEqualTo(new Barcode.StationCode("PACK1"));
        assertThat(BarcodeParser.parse("]C0c-confirm")).isEqualTo(new Barcode.Command("CONFIRM", OptionalLong.empty()));
        assertThat(BarcodeParser.parse("L-A-01-1").text()).isEqualTo("L-A-01-1");
    }

    @Test
    void readsTheQuantityOfACommand() {
        assertThat(BarcodeParser.parse("c-qty-12")).isEqualTo(new Barcode.Command("QTY", OptionalLong.of(12)));
        assertThat(BarcodeParser.parse("C-QTY-12").text()).isEqualTo("C-QTY-12");
        assertThat(fault("C-QTY-")).isEqualTo(BarcodeFault.BAD_QUANTITY);
        assertThat(fault("C-QTY")).isEqualTo(BarcodeFault.BAD_QUANTITY);
        assertThat(fault("C-QTY--3")).isEqualTo(BarcodeFault.BAD_QUANTITY);
        assertThat(fault("C-QTY-1.5")).isEqualTo(BarcodeFault.BAD_QUANTITY);
        assertThat(fault("C-QTY-9999999999999")).isEqualTo(BarcodeFault.BAD_QUANTITY);
    }

    @Test
    void namesWhatIsWrongWithABrokenScan() {
        assertThat(fault("")).isEqualTo(BarcodeFault.EMPTY);
        assertThat(fault(" \r\n")).isEqualTo(BarcodeFault.EMPTY);
        assertThat(fault("]C0")).isEqualTo(BarcodeFault.EMPTY);
        assertThat(fault("L-")).isEqualTo(BarcodeFault.EMPTY_CODE);
        assertThat(fault("L-" + "A".repeat(81))).isEqualTo(BarcodeFault.TOO_LONG);
        assertThat(fault("A".repeat(5000))).isEqualTo(BarcodeFault.TOO_LONG);
        assertThat(fault("TEA\u0007100")).isEqualTo(BarcodeFault.CONTROL_CHARACTER);
        assertThat(fault("TEA" + GS + "100")).isEqualTo(BarcodeFault.CONTROL_CHARACTER);
        assertThat(fault("TEA\u202E001")).isEqualTo(BarcodeFault.CONTROL_CHARACTER);
        assertThat(fault("]")).isEqualTo(BarcodeFault.BAD_IDENTIFIER);
        assertThat(fault("(01)06901234567893")).isEqualTo(BarcodeFault.WRONG_CHECK_DIGIT);
        assertThat(fault("]C1" + "17260229")).isEqualTo(BarcodeFault.WRONG_DATE);
        assertThat(fault("]C1421999200120")).isEqualTo(BarcodeFault.WRONG_COUNTRY);
        assertThat(fault("https://id.gs1.org/01/6901234567892")).isEqualTo(BarcodeFault.WRONG_LENGTH);
        assertThat(BarcodeParser.parse("X", "nonsense")).isInstanceOf(Barcode.Faulty.class);
    }

    @Test
    void takesAShortRunOfDigitsForACodeNotForANumber() {
        assertThat(BarcodeParser.parse("22423")).isEqualTo(new Barcode.Unknown("22423"));
        assertThat(BarcodeParser.parse("85123A")).isEqualTo(new Barcode.Unknown("85123A"));
        assertThat(BarcodeParser.parse("10LOT121SER1")).isEqualTo(new Barcode.Unknown("10LOT121SER1"));
        assertThat(BarcodeParser.parse("6901234567893")).isEqualTo(new Barcode.Unknown("6901234567893"));
        assertThat(BarcodeParser.parse("C 100")).isEqualTo(new Barcode.Unknown("C 100"));
        assertThat(BarcodeParser.parse("货位-甲-1")).isEqualTo(new Barcode.Unknown("货位-甲-1"));
    }

    @Test
    void normalisesGtinsOfEveryLength() {
        assertThat(BarcodeParser.parse("6901234567892")).isEqualTo(new Barcode.Gtin("06901234567892", "6901234567892"));
        assertThat(BarcodeParser.parse("]E402345673")).isEqualTo(new Barcode.Gtin("00000002345673", "02345673"));
        assertThat(BarcodeParser.parse("]I116901234567899"))
                .isEqualTo(new Barcode.Gtin("16901234567899", "16901234567899"));
        assertThat(BarcodeParser.parse("]I31690123456789"))
                .isEqualTo(new Barcode.Gtin("16901234567899", "1690123456789"));
        assertThat(BarcodeParser.parse("]E3690123456789212"))
                .isEqualTo(new Barcode.Gtin("06901234567892", "6901234567892"));
        assertThat(BarcodeParser.parse("]d20106901234567892")).isInstanceOf(Barcode.Gtin.class);
    }

    @ParameterizedTest
    @CsvSource({
        "04252614, 00042100005264",
        "01234505, 00012000003455",
        "01234531, 00012300000451",
        "01234543, 00012340000053",
        "01234565, 00012345000065"
    })
    void expandsTheShortFormOfUpc(String upcE, String gtin14) {
        assertThat(BarcodeParser.parse("]E0" + upcE)).isEqualTo(new Barcode.Gtin(gtin14, upcE));
        assertThat(BarcodeParser.parse(upcE)).isEqualTo(new Barcode.Gtin(gtin14, upcE));
    }

    @Test
    void takesEightDigitsForAnEanWhereTheirFirstIsNotZero() {
        assertThat(BarcodeParser.parse("11234562")).isEqualTo(new Barcode.Gtin("00000011234562", "11234562"));
        assertThat(BarcodeParser.parse("]E011234562")).isEqualTo(new Barcode.Gtin("00112345000062", "11234562"));
        assertThat(BarcodeParser.parse("]E401234565")).isEqualTo(new Barcode.Gtin("00000001234565", "01234565"));
    }

    @Test
    void refusesAShortUpcWithAWrongCheckDigit() {
        assertThat(fault("]E004252615")).isEqualTo(BarcodeFault.WRONG_LENGTH);
        assertThat(BarcodeParser.parse("04252615")).isEqualTo(new Barcode.Unknown("04252615"));
    }

    @Test
    void keepsTheRetailNumberBesideACompositePart() {
        Barcode.Gs1Elements composite =
                (Barcode.Gs1Elements) BarcodeParser.parse("]E06901234567892|]e010LOT1" + GS + "21S1");
        assertThat(composite.gtin14()).contains("06901234567892");
        assertThat(composite.lot()).contains("LOT1");
        assertThat(composite.elements()).extracting(Element::ai).containsExactly("10", "21");
    }

    @Test
    void takesOneSeparatorBeforeTheDataWhereNoIdentifierStandsInItsPlace() {
        Barcode read = BarcodeParser.parse(GS + "010690123456789221SER1");
        assertThat(((Gs1Data) read).serial()).contains("SER1");
        assertThat(((Gs1Data) BarcodeParser.parse(GS + "010690123456789221SER1", "d2")).serial())
                .contains("SER1");
        assertThat(fault("]d2" + GS + "010690123456789221SER1")).isEqualTo(BarcodeFault.UNKNOWN_AI);
    }

    @Test
    void doesNotGuessAGtinInsideACode128OfACarrier() {
        assertThat(BarcodeParser.parse("73100000000004", "]C0")).isEqualTo(new Barcode.Unknown("73100000000004"));
        assertThat(BarcodeParser.parse("73100000000004", "C0")).isEqualTo(new Barcode.Unknown("73100000000004"));
    }

    @Test
    void readsAnSsccFromEverySymbolAndFromTypedDigits() {
        Barcode sscc = new Barcode.Sscc("006141410000000012");
        assertThat(BarcodeParser.parse("]C100006141410000000012")).isEqualTo(sscc);
        assertThat(BarcodeParser.parse("00006141410000000012")).isEqualTo(sscc);
        assertThat(BarcodeParser.parse("(00) 0 0614141 000000001 2")).isEqualTo(sscc);
        assertThat(BarcodeParser.parse("00006141410000000013")).isInstanceOf(Barcode.Unknown.class);
    }

    @Test
    void givesLotExpirySerialAndQuantityByName() {
        Gs1Data data = (Gs1Data) BarcodeParser.parse("010690123456789217261200" + "10LOT-1" + GS + "21SER1");
        assertThat(data.gtin14()).contains("06901234567892");
        assertThat(data.lot()).contains("LOT-1");
        assertThat(data.serial()).contains("SER1");
        assertThat(data.expiry()).contains(LocalDate.of(2026, 12, 31));
        Gs1Data pallet = (Gs1Data) BarcodeParser.parse("]C102169012345678993724");
        assertThat(pallet.quantity()).hasValue(24);
        assertThat(pallet.describesContent()).isTrue();
        Gs1Data link = (Gs1Data) BarcodeParser.parse("https://id.gs1.org/01/06901234567892/10/L%2F1?17=261231");
        assertThat(link.lot()).contains("L/1");
        assertThat(link.elements().getLast().title()).isEqualTo("USE BY or EXPIRY");
    }

    @Test
    void placesAYearInTheNearestCentury() {
        assertThat(Gs1Dates.nearest("760101", 2026)).isEqualTo(LocalDate.of(2076, 1, 1));
        assertThat(Gs1Dates.nearest("770101", 2026)).isEqualTo(LocalDate.of(1977, 1, 1));
        assertThat(Gs1Dates.nearest("100101", 2065)).isEqualTo(LocalDate.of(2110, 1, 1));
        assertThat(Gs1Dates.nearest("280200", 2026)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void neverThrowsWhateverIsScanned() {
        Random random = new Random(20261121);
        String[] seeds = {
            "]C1",
            "]d2",
            "]Q1",
            "https://a/01/",
            "(01)",
            "00",
            "01",
            "10",
            "17",
            GS,
            "L-",
            "C-QTY-",
            "%",
            "?",
            "=",
            "/",
            "06901234567892",
            "8003",
            "8013",
            "7258",
            "4309",
            "8007",
            "|]e0",
            "]E0",
            "é",
            "𠀀",
            "\uD800"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(8); part >= 0; part--) {
                text.append(seeds[random.nextInt(seeds.length)]);
                for (int c = random.nextInt(12); c > 0; c--) {
                    text.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : 28 + random.nextInt(100)));
                }
            }
            String raw = text.toString();
            assertThatCode(() -> assertThat(BarcodeParser.parse(raw)).isNotNull())
                    .as(raw)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesEveryFaultInBothLanguages() {
        for (BarcodeFault fault : BarcodeFault.values()) {
            String english = Texts.of("barcode", fault.slug(), Locale.ENGLISH, "{(17) 260229}");
            String chinese = Texts.of("barcode", fault.slug(), Texts.CHINESE, "{(17) 260229}");
            assertThat(english).isNotBlank().isNotEqualTo(chinese).doesNotContain("{0}", "''");
            assertThat(chinese).isNotBlank().doesNotContain("{0}");
        }
    }

    @Test
    void compilesEveryLineOfTheDictionary() {
        assertThat(Gs1Dictionary.get().size()).isEqualTo(541);
    }

    private static BarcodeFault fault(String raw) {
        return ((Barcode.Faulty) BarcodeParser.parse(raw)).fault();
    }
}
