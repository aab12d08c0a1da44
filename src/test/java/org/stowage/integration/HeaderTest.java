package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class HeaderTest {

    private static final List<Column> COLUMNS = Column.of(
            List.of("channel", "channelOrderNo", "sku", "quantity"),
            "placedAt name customer country price",
            "itemName");

    private static final Mapping SHOP = new Mappings(Optional.of("/nowhere")).named("online-retail", "orders");

    private static final List<String> SHOP_HEADER =
            List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID");

    @Test
    void takesColumnsInAnyOrderAndCase() {
        ImportRow row = Header.read(
                        List.of("QUANTITY", " sku ", "channelorderno", "Channel"), COLUMNS, Mapping.none("orders"))
                .row(2, List.of("3", "TEA", "17", "web"));
        assertThat(row.values()).containsEntry("sku", "TEA").containsEntry("channelOrderNo", "17");
        assertThat(row.quantity("quantity")).isEqualTo(3);
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void namesAllUnknownMissingAndDoubleColumnsAtOnce() {
        assertThatThrownBy(() -> Header.read(
                        List.of("sku", "colour", "SKU", "wheels", "itemName"), COLUMNS, Mapping.none("orders")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.type().slug() + " "
                                        + fault.values().getFirst())
                                .containsExactly(
                                        "unknown-column colour",
                                        "double-column SKU",
                                        "unknown-column wheels",
                                        "unknown-column itemName",
                                        "missing-column channel",
                                        "missing-column channelOrderNo",
                                        "missing-column quantity"));
    }

    @Test
    void namesEveryFaultOfARow() {
        ImportRow row = Header.read(
                        List.of("channel", "channelOrderNo", "sku", "quantity", "placedAt", "price"),
                        COLUMNS,
                        Mapping.none("orders"))
                .row(7, List.of("web", "", "TEA", "-2.5", "soon", "1,50"));
        assertThat(row.quantity("quantity")).isZero();
        assertThat(row.instant("placedAt")).isNull();
        assertThat(row.decimal("price")).isNull();
        assertThat(row.faults())
                .extracting(fault -> fault.column() + " " + fault.type().slug())
                .containsExactly(
                        "channelOrderNo missing-value",
                        "quantity invalid-quantity",
                        "placedAt not-a-date",
                        "price not-a-number");
    }

    @Test
    void refusesNegativeFractionalZeroAndHugeQuantities() {
        for (String wrong : List.of("-1", "0", "1.5", "1e3", "99999999999", "three", "１２x")) {
            ImportRow row = shopRow("536365", "85123A", "CUP", "1");
            ImportRow bad = Header.read(
                            List.of("channel", "channelOrderNo", "sku", "quantity"), COLUMNS, Mapping.none("orders"))
                    .row(2, List.of("web", "1", "A", wrong));
            assertThat(row.quantity("quantity")).isEqualTo(1);
            assertThat(bad.quantity("quantity")).isZero();
            assertThat(bad.faults()).as(wrong).hasSize(1);
        }
    }

    @Test
    void readsAForeignFileByItsMapping() {
        ImportRow row = shopRow("536365", "85123A", "WHITE HEART", "6");
        assertThat(row.faults()).isEmpty();
        assertThat(row.values())
                .containsEntry("channel", "online-retail")
                .containsEntry("country", "GB")
                .containsEntry("name", "Customer 17850")
                .containsEntry("itemName", "WHITE HEART");
        assertThat(row.instant("placedAt")).hasToString("2010-12-01T08:26:00Z");
    }

    @Test
    void fallsBackToTheNextTextWhereAValueIsMissing() {
        ImportRow row = Header.read(SHOP_HEADER, COLUMNS, SHOP)
                .row(9, List.of("536544", "21773", "BATH CLOCK", "1", "2010-12-01 14:32", "2.51", ""));
        assertThat(row.values())
                .containsEntry("name", "Guest of invoice 536544")
                .doesNotContainKey("customer");
    }

    @Test
    void filtersByRuleInTheirOrder() {
        assertThat(shopRow("536370", "POST", "POSTAGE", "3").filteredBy())
                .matches(r -> r.code().equals("not-goods"));
        assertThat(shopRow("C536379", "D", "Discount", "-1").filteredBy())
                .matches(r -> r.code().equals("not-goods"));
        assertThat(shopRow("536589", "21777", "", "-10").filteredBy())
                .matches(r -> r.code().equals("stock-write-off"));
        assertThat(shopRow("C536391", "22556", "PLASTERS", "-12").filteredBy()).isNull();
        assertThat(shopRow("536365", "DCGS0076", "SUNJAR", "1").filteredBy()).isNull();
    }

    @Test
    void knowsManyWaysToWriteATime() {
        Dates dates = SHOP.dates();
        for (String text : List.of(
                "2010-12-01 08:26",
                "2010-12-01T08:26:00Z",
                "2010/12/1 8:26",
                "1/12/2010 8:26",
                "2010-12-01T09:26:00+01:00")) {
            assertThat(dates.instant(text)).as(text).hasToString("2010-12-01T08:26:00Z");
        }
        assertThat(dates.instant("2010-02-30")).isNull();
        assertThat(dates.date("20261121")).hasToString("2026-11-21");
    }

    @Test
    void refusesMappingNamesThatArePathsAndMappingsOfAnotherKind() {
        Mappings mappings = new Mappings(Optional.of("/nowhere"));
        assertThatThrownBy(() -> mappings.named("../../etc/passwd", "orders")).hasMessageContaining("unknown-mapping");
        assertThatThrownBy(() -> mappings.named("online-retail", "items")).hasMessageContaining("other-mapping-kind");
    }

    @Test
    void zerosBehindTheFourthDigitSayNothing() {
        assertThat(price("0.0000000")).isEqualTo(new BigDecimal("0.0000"));
        assertThat(price("2.5" + "0".repeat(300))).isEqualTo(new BigDecimal("2.5000"));
        assertThat(price("2.550")).isEqualTo(new BigDecimal("2.550"));
    }

    private static @Nullable BigDecimal price(String text) {
        return new ImportRow(2, Map.of("price", text), SHOP.dates()).decimal("price");
    }

    private static ImportRow shopRow(String no, String sku, String name, String quantity) {
        return Header.read(SHOP_HEADER, COLUMNS, SHOP)
                .row(2, List.of(no, sku, name, quantity, "2010-12-01 08:26", "2.55", "17850"));
    }
}
