package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Symbology;
import org.stowage.catalog.PackCode;

class LogisticCodesTest {

    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
    private static final String GTIN = "09506000134352";
    private static final String CASE_GTIN = "19506000134359";
    private static final ItemNumbers KNOWN = new ItemNumbers(GTIN, List.of(pack(CASE_GTIN, 12)));

    @Test
    void saysWhatIsInAUnitOfOneItemAndHowMany() {
        LogisticCodes codes = LogisticCodes.of(unit(goods(1, 7, "LOT-2611A", JUNE, 48)), KNOWN, 312_500L);
        assertThat(codes.gtin()).isEqualTo(GTIN);
        assertThat(codes.count()).isEqualTo("48");
        assertThat(codes.content()).isEqualTo("(02)09506000134352(37)48");
        assertThat(codes.batch()).isEqualTo("(17)270630(3303)312500(10)LOT-2611A");
        assertThat(BarcodeDrawing.draw(Symbology.GS1_128, codes.content())).isNotNull();
        assertThat(BarcodeDrawing.draw(Symbology.GS1_128, codes.batch())).isNotNull();
    }

    @Test
    void namesACaseByItsOwnNumberWhenItHoldsExactlyThatMany() {
        LogisticCodes codes = LogisticCodes.of(unit(goods(1, 7, "A", JUNE, 12)), KNOWN, null);
        assertThat(codes.content()).isEqualTo("(01)19506000134359");
        assertThat(codes.count()).isEmpty();
    }

    @Test
    void saysNoLotOrDayThatOnlySomeUnitsHave() {
        LogisticCodes codes =
                LogisticCodes.of(unit(goods(1, 7, "A", JUNE, 20), goods(1, 8, "B", JUNE, 28)), KNOWN, null);
        assertThat(codes.content()).isEqualTo("(02)09506000134352(37)48");
        assertThat(codes.batch()).isEmpty();
    }

    @Test
    void saysNothingOfMixedContentOrOfGoodsWithoutANumberButTheirWeight() {
        ItemNumbers none = new ItemNumbers(null, List.of());
        UnitContent mixed = unit(goods(1, 0, null, null, 1), goods(2, 0, null, null, 1));
        assertThat(LogisticCodes.of(mixed, none, 900L)).isEqualTo(new LogisticCodes("", "", "", "(3303)000900"));
        assertThat(LogisticCodes.of(unit(goods(1, 7, "A", JUNE, 3)), none, null))
                .isEqualTo(new LogisticCodes("", "", "", ""));
    }

    @Test
    void writesWeightsWithAsManyDecimalsAsSixDigitsHold() {
        assertThat(Gs1Text.weight(1L)).isEqualTo("(3303)000001");
        assertThat(Gs1Text.weight(999_999L)).isEqualTo("(3303)999999");
        assertThat(Gs1Text.weight(1_000_006L)).isEqualTo("(3302)100001");
        assertThat(Gs1Text.weight(12_345_678L)).isEqualTo("(3301)123457");
        assertThat(Gs1Text.weight(0L)).isEmpty();
    }

    @Test
    void takesTheEanForTheItemsNumberAndNeverACasesOne() {
        ItemNumbers numbers =
                ItemNumbers.of(null, List.of(pack(CASE_GTIN, 12), pack("SHELF-1", 1), pack("6901234567892", 1)));
        assertThat(numbers.gtin()).isEqualTo("06901234567892");
        assertThat(numbers.ofCase(12)).contains(CASE_GTIN);
        assertThat(numbers.ofCase(6)).isEmpty();
    }

    private static PackCode pack(String code, long quantity) {
        return new PackCode(1, 1, code, quantity, "case");
    }

    private static UnitContent unit(UnitGoods... goods) {
        return new UnitContent(List.of(goods));
    }

    private static UnitGoods goods(
            long item, long lotId, @Nullable String lot, @Nullable LocalDate day, long quantity) {
        return new UnitGoods(5, 5, item, "TEA", "Tea", null, 500L, lotId, lot, day, 1, quantity);
    }
}
