package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.site.Warehouse;

/** What a browser prints: page sizes, places on a sheet, and codes that a scanner reads from the drawn page. */
@QuarkusTest
class ParcelPaperIT {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @Inject
    PackingLine line;

    @Inject
    Packing packing;

    @Inject
    Carriers carriers;

    @Test
    void theLabelHasThePaperThatIsAskedFor() throws IOException {
        Warehouse warehouse = line.warehouse(50, "PAPER-TEA");
        Parcel parcel = parcel(warehouse, carrier(), "");
        onePage(parcel, "a6", 105, 148);
        onePage(parcel, "4x6", 101.6, 152.4);
        onePage(parcel, "a4", 210, 297);
        Api.asAdministrator()
                .get("/api/v1/parcels/{no}/label?paper=a5", parcel.parcelNo())
                .then()
                .statusCode(422)
                .body("code", equalTo("paper-unknown"));
    }

    @Test
    void aSheetBeginsAtThePlaceThatIsFree() throws IOException {
        Warehouse warehouse = line.warehouse(50, "PAPER-TEA");
        String carrier = carrier();
        List<Parcel> parcels =
                List.of(parcel(warehouse, carrier, ""), parcel(warehouse, carrier, ""), parcel(warehouse, carrier, ""));
        String nos = String.join("&no=", parcels.stream().map(Parcel::parcelNo).toList());
        byte[] bytes = pdf("/api/v1/parcels/labels?paper=a4&start=3&slips=true&no=" + nos);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages())
                    .as("two sheets of labels, three slips")
                    .isEqualTo(5);
            assertThat(codes(pdf, 0))
                    .contains(parcels.get(0).waybillNo(), parcels.get(1).waybillNo())
                    .doesNotContain(parcels.get(2).waybillNo());
            assertThat(codes(pdf, 1)).contains(parcels.get(2).waybillNo());
        }
    }

    @Test
    void thePackingSlipNamesTheOrderForAScanner() throws IOException {
        Warehouse warehouse = line.warehouse(50, "PAPER-TEA");
        Parcel parcel = parcel(warehouse, carrier(), "Happy birthday 生日快乐");
        for (Map.Entry<String, double[]> paper : Map.of(
                        "a4", new double[] {210, 297}, "a6", new double[] {105, 148}, "4x6", new double[] {101.6, 152.4
                        })
                .entrySet()) {
            byte[] bytes = pdf("/api/v1/parcels/" + parcel.parcelNo() + "/packing-slip?paper=" + paper.getKey());
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                isOf(pdf, paper.getValue()[0], paper.getValue()[1]);
                assertThat(codes(pdf, 0)).anyMatch(code -> code.startsWith("O-" + warehouse.code() + "-O"));
            }
        }
    }

    @Test
    void theBrowserPrintersPaperIsTheUsualOne() throws IOException {
        Warehouse warehouse = line.warehouse(50, "PAPER-TEA");
        Parcel parcel = parcel(warehouse, carrier(), "");
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "name",
                        "Print dialog",
                        "kind",
                        "printer",
                        "profile",
                        "browser",
                        "link",
                        "browser",
                        "address",
                        "a6"))
                .post("/api/v1/devices")
                .then()
                .statusCode(201);
        try (PDDocument pdf = Loader.loadPDF(pdf("/api/v1/parcels/" + parcel.parcelNo() + "/label"))) {
            isOf(pdf, 105, 148);
        }
    }

    private void onePage(Parcel parcel, String paper, double width, double height) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("/api/v1/parcels/" + parcel.parcelNo() + "/label?paper=" + paper))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            isOf(pdf, width, height);
            assertThat(codes(pdf, 0)).contains(parcel.waybillNo());
        }
    }

    private static void isOf(PDDocument pdf, double width, double height) {
        var page = pdf.getPage(0).getMediaBox();
        assertThat((double) page.getWidth()).isCloseTo(width * POINTS_PER_MM, within(0.5));
        assertThat((double) page.getHeight()).isCloseTo(height * POINTS_PER_MM, within(0.5));
    }

    private static List<String> codes(PDDocument pdf, int page) throws IOException {
        return BarcodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(page, 300)).stream()
                .map(ReadBarcode::text)
                .toList();
    }

    private static byte[] pdf(String path) {
        Response answer = Api.asAdministrator().get(path);
        assertThat(answer.statusCode())
                .as(answer.contentType().contains("json") ? answer.asString() : path)
                .isEqualTo(200);
        return answer.asByteArray();
    }

    private Parcel parcel(Warehouse warehouse, String carrier, String gift) {
        String no = Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "channel",
                        "shop",
                        "channelOrderNo",
                        UUID.randomUUID().toString().substring(0, 8),
                        "carrier",
                        carrier,
                        "giftMessage",
                        gift,
                        "recipient",
                        Map.of("name", "Łukasz Erdoğan", "address", "ul. Polna 3", "city", "Warszawa", "country", "PL"),
                        "lines",
                        List.of(Map.of("sku", "PAPER-TEA", "quantity", 2))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        line.pick(warehouse, no);
        return packing.pack(warehouse.id(), no, new PackAct(null, 400), line.desk(warehouse));
    }

    private String carrier() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "none", 1L, 100L))))
                .code();
    }
}
