package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.BarcodeParser;
import org.stowage.barcode.Symbology;

class LotCodeTest {

    private static final String GTIN = "09506000134352";

    @Test
    void saysItemDayAndLotAtOnce() {
        LotCode code = LotCode.of(GTIN, "LOT-2611A", LocalDate.of(2027, 6, 30));
        assertThat(code).isEqualTo(new LotCode("(01)09506000134352(17)270630(10)LOT-2611A", "gs1-datamatrix"));
        assertThat(LotCode.of(GTIN, "A", null).barcode()).isEqualTo("(01)09506000134352(10)A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "LOT/26.11_A", "!\"%&'*+,-./:;<=>?", "12345678901234567890", "az_AZ09"})
    void everyLotThatGs1TakesIsDrawnAndReadBack(String lot) {
        LotCode code = LotCode.of(GTIN, lot, LocalDate.of(2027, 6, 30));
        assertThat(BarcodeDrawing.draw(Symbology.GS1_DATAMATRIX, code.barcode()))
                .isNotNull();
        Barcode read = BarcodeParser.parse("01" + GTIN + "17270630" + "10" + lot, "]d2");
        assertThat(read).isInstanceOf(Barcode.Gs1Elements.class);
        assertThat(((Barcode.Gs1Elements) read).lot()).isEqualTo(Optional.of(lot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "LOT 1", "(10)X", "A#1", "A$", "A@"})
    void aLotThatGs1HasNoRoomForStandsAlone(String lot) {
        assertThat(LotCode.of(GTIN, lot, null)).isEqualTo(new LotCode(lot, "datamatrix"));
        assertThat(BarcodeDrawing.draw(Symbology.DATAMATRIX, lot)).isNotNull();
    }

    @Test
    void anItemWithoutANumberHasItsLotAloneInWhateverSymbolHoldsIt() {
        assertThat(LotCode.of(null, "A1", null).symbology()).isEqualTo("datamatrix");
        assertThat(LotCode.of(null, "批次一", null)).isEqualTo(new LotCode("批次一", "qr"));
    }

    @Test
    void readsLinesOfSkuAndLotOrTheLotAlone() {
        assertThat(LotLine.of("TEA-100 LOT-1\n\n  MUG RED\tL2 \nL3"))
                .containsExactly(
                        new LotLine("TEA-100 LOT-1", "TEA-100", "LOT-1"),
                        new LotLine("MUG RED\tL2", "MUG RED", "L2"),
                        new LotLine("L3", null, "L3"));
        assertThat(LotLine.of(null)).isEmpty();
        assertThat(LotLine.of("x ".repeat(5_000))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "H-PAL-1,PAL-1",
        "pal-1,PAL-1",
        "P-W1-P7,W1-P7",
        "(00)340123450000000017,340123450000000017",
        "00340123450000000017,340123450000000017",
        "340123450000000017,340123450000000017"
    })
    void findsAUnitUnderWhateverItsLabelSays(String scanned, String key) {
        assertThat(UnitBooks.key(scanned)).isEqualTo(key);
    }

    @Test
    void aCodeThatIsScannedTwiceIsOneLabel() {
        assertThat(UnitLabels.codes("H-PAL-1\npal-1, X2; X3")).isEqualTo(List.of("H-PAL-1", "X2", "X3"));
    }
}
