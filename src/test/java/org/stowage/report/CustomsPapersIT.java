package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.kernel.Sql;
import org.stowage.shipping.PackAct;
import org.stowage.shipping.Packing;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;

/** A parcel that goes abroad: its papers, or all that they still need. */
@QuarkusTest
class CustomsPapersIT {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @Inject
    PackingLine line;

    @Inject
    Packing packing;

    @Inject
    Carriers carriers;

    @Inject
    Sql sql;

    @Test
    void namesAllThatIsMissingAtOnce() {
        Warehouse warehouse = line.warehouse(9, "CUS-BARE");
        Parcel parcel = parcel(warehouse, "PL", null, null, "CUS-BARE");
        Response refused = Api.asAdministrator().get(path(parcel, "cn22", "sale"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder(
                        "customs-no-hs-code",
                        "customs-no-origin",
                        "customs-no-weight",
                        "customs-no-value",
                        "customs-no-currency",
                        "customs-no-sender");
    }

    @Test
    void drawsEachFormOnItsOwnPaperWithTheWaybillForAScanner() throws IOException {
        Warehouse warehouse = abroad(line.warehouse(9, "CUS-ONE"), "CN");
        known("CUS-ONE");
        Parcel parcel = parcel(warehouse, "PL", "EUR", new BigDecimal("12.50"), "CUS-ONE");
        onePage(parcel, "cn22", 74, 105);
        assertThat(onePage(parcel, "cn23", 210, 148)).contains(parcel.waybillNo());
        assertThat(onePage(parcel, "invoice", 210, 297)).contains("P-" + parcel.parcelNo());
        Api.asAdministrator()
                .get(path(parcel, "cn24", "sale"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("cn22, cn23, invoice"));
    }

    @Test
    void whatACn22CannotCarryTakesACn23OfSeveralPages() throws IOException {
        String[] skus = IntStream.rangeClosed(1, 7).mapToObj(n -> "CUS-L" + n).toArray(String[]::new);
        Warehouse warehouse = abroad(line.warehouse(9, skus), "CN");
        known(skus);
        Parcel parcel = parcel(warehouse, "US", "USD", new BigDecimal("100"), skus);
        Api.asAdministrator()
                .get(path(parcel, "cn22", "sale"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("customs-cn22-lines", "customs-cn22-value")));
        try (PDDocument pdf = Loader.loadPDF(pdf(path(parcel, "cn23", "gift")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void goodsThatStayInTheCountryNeedNoPapers() {
        Warehouse warehouse = abroad(line.warehouse(9, "CUS-HOME"), "PL");
        known("CUS-HOME");
        Parcel parcel = parcel(warehouse, "PL", "EUR", BigDecimal.TEN, "CUS-HOME");
        Api.asAdministrator()
                .get(path(parcel, "cn23", "sale"))
                .then()
                .statusCode(422)
                .body("code", equalTo("customs-same-country"));
    }

    private List<String> onePage(Parcel parcel, String form, double width, double height) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(path(parcel, form, "sale")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var page = pdf.getPage(0).getMediaBox();
            assertThat((double) page.getWidth()).isCloseTo(width * POINTS_PER_MM, within(0.5));
            assertThat((double) page.getHeight()).isCloseTo(height * POINTS_PER_MM, within(0.5));
            return BarcodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(0, 300)).stream()
                    .map(ReadBarcode::text)
                    .toList();
        }
    }

    private static String path(Parcel parcel, String form, String category) {
        return "/api/v1/parcels/" + parcel.parcelNo() + "/customs.pdf?form=" + form + "&category=" + category;
    }

    private static byte[] pdf(String path) {
        Response answer = Api.asAdministrator().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asByteArray();
    }

    private static Warehouse abroad(Warehouse warehouse, String country) {
        Api.asAdministrator()
                .body(Map.of(
                        "code",
                        warehouse.code(),
                        "sender",
                        Map.of(
                                "name",
                                "Tea & Mug 茶与杯",
                                "address",
                                "Lagerstraße 7",
                                "city",
                                "Hamburg",
                                "country",
                                country)))
                .put("/api/v1/warehouses/{code}", warehouse.code())
                .then()
                .statusCode(200);
        return warehouse;
    }

    private void known(String... skus) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sku : skus) {
                sql.statement(
                                "update item set hs_code = '0902.10', origin_country = 'CN', weight_grams = 150 where sku = :sku")
                        .bind("sku", sku)
                        .update();
            }
        });
    }

    private Parcel parcel(
            Warehouse warehouse,
            String country,
            @Nullable String currency,
            @Nullable BigDecimal price,
            String... skus) {
        Map<String, Object> order = Map.of(
                "warehouse",
                warehouse.code(),
                "channel",
                "shop",
                "carrier",
                carrier(),
                "channelOrderNo",
                UUID.randomUUID().toString().substring(0, 8),
                "recipient",
                Map.of("name", "Łukasz Erdoğan", "address", "ul. Polna 3", "city", "Warszawa", "country", country),
                "lines",
                List.of(skus).stream().map(sku -> line(sku, currency, price)).toList());
        String no = Api.asAdministrator()
                .body(order)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        line.pick(warehouse, no);
        return packing.pack(warehouse.id(), no, new PackAct(null, 900), line.desk(warehouse));
    }

    private String carrier() {
        String code = "CU" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code, "Post", null, null, null, List.of(new NewRange(code, "", 8, "none", 1L, 100L))))
                .code();
    }

    private static Map<String, Object> line(String sku, @Nullable String currency, @Nullable BigDecimal price) {
        return price == null || currency == null
                ? Map.of("sku", sku, "quantity", 1)
                : Map.of("sku", sku, "quantity", 1, "price", Map.of("amount", price, "currency", currency));
    }
}
