package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeParser;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.Element;
import org.stowage.barcode.ReadBarcode;
import org.stowage.kernel.Sql;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouses;

/** From goods that came in to labels of their lot, pallet and parcel: what a scanner reads there is what the ledger says. */
@QuarkusTest
class LabelsOfStockIT {

    private static final String IN = "LSA";
    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");
    private static final int DOTS = 8;
    private static final String GTIN = "09506000134352";

    @Inject
    PrintJobs jobs;

    @Inject
    Warehouses warehouses;

    @Inject
    Sql sql;

    @Test
    void labelsSayWhatTheLedgerSays() throws IOException {
        house();
        String receipt = receive("LS-TEA", 70, "LOT-2611A", "2027-06-30");
        receive("LS-MUG", 5, null, null);
        String pallet = unit("pallet");
        into(pallet, "LS-TEA", "LOT-2611A", 48);
        lots(receipt);
        pallet(pallet, receipt);
        String carton = unit("case");
        into(carton, "LS-TEA", "LOT-2611A", 12);
        assertThat(read("labels/logistic-a5.png?of=" + carton)).contains("(00)" + carton, "(01)19506000134359");
        into(carton, "LS-MUG", null, 2);
        assertThat(read("labels/logistic-a6.png?of=" + carton)).containsExactly("(00)" + carton);
        Map<String, Object> mixed = printed("units", Map.of("units", carton), "H-" + carton);
        assertThat(mixed)
                .containsEntry("sku", "Mixed")
                .containsEntry("name", "2 SKUs")
                .containsEntry("quantity", "14");
        assertThat(mixed).doesNotContainKey("lot").doesNotContainKey("receiptNo");
        refusals(pallet, carton);
        parcel();
    }

    private void lots(String receipt) throws IOException {
        assertThat(receipt).startsWith(IN);
        String gs1 = "(01)09506000134352(17)270630(10)LOT-2611A";
        assertThat(square("labels/lot.png?of=LS-TEA LOT-2611A")).containsExactly(gs1);
        assertThat(square("printables/lots.png?lots=LOT-2611A")).containsExactly(gs1);
        assertThat(printed("lots", Map.of("lots", "ls-tea LOT-2611A", "count", 2), gs1))
                .containsEntry("receivedOn", today())
                .containsEntry("expiresOn", "2027-06-30");
    }

    private void pallet(String pallet, String receipt) throws IOException {
        assertThat(read("labels/pallet.png?of=H-" + pallet)).containsOnly("H-" + pallet);
        assertThat(printed("units", Map.of("units", "(00)" + pallet), "H-" + pallet))
                .containsEntry("sku", "LS-TEA")
                .containsEntry("quantity", "48")
                .containsEntry("lot", "LOT-2611A")
                .containsEntry("expiresOn", "2027-06-30")
                .containsEntry("receiptNo", receipt)
                .containsEntry("receivedOn", today())
                .containsEntry("weight", "24.0 kg");
        assertThat(read("printables/units.png?units=" + pallet + "&design=logistic-a5&grams=31250"))
                .containsExactlyInAnyOrder(
                        "(00)" + pallet, "(02)" + GTIN + "(37)48", "(17)270630(3303)031250(10)LOT-2611A");
        into(pallet, "LS-TEA", "LOT-2611A", 1);
        assertThat(read("labels/logistic-4x6in.png?of=" + pallet))
                .as("the ledger moved on, and so does the label")
                .containsExactlyInAnyOrder("(00)" + pallet, "(02)" + GTIN + "(37)49");
    }

    private static void refusals(String pallet, String carton) {
        String empty = unit("pallet");
        own("PAL-" + IN);
        into("PAL-" + IN, "LS-MUG", null, 1);
        ask(
                        Map.of("units", String.join("\n", pallet, "NOPE", empty, "PAL-" + IN), "design", "logistic-a6"),
                        "units",
                        422)
                .then()
                .body("errors.code", contains("unknown-unit", "empty-unit", "no-sscc"));
        ask(Map.of("lots", "LS-TEA NOPE\nLS-MUG LOT-2611A"), "lots", 404)
                .then()
                .body("errors.code", contains("unknown-lot", "unknown-lot"));
        ask(Map.of("units", pallet, "design", "badge"), "units", 422)
                .then()
                .body("errors[0].pointer", equalTo("/design"));
        Api.asAdministrator().body(Map.of("code", "LSO", "name", "Other")).post("/api/v1/owners");
        String others = Api.tokenOf(Map.of(
                "login", "ls" + UUID.randomUUID(), "name", "O", "roles", List.of("clerk"), "owners", List.of("LSO")));
        for (String path : List.of("units.png?units=" + carton, "lots.png?lots=LOT-2611A")) {
            String address = "/api/v1/printables/" + path + "&warehouse=" + IN;
            Api.as(others).get(address).then().statusCode(404);
            Api.as(Api.tokenOf(Map.of(
                            "login",
                            "ls" + UUID.randomUUID(),
                            "name",
                            "F",
                            "roles",
                            List.of("clerk"),
                            "warehouses",
                            List.of("LSB"))))
                    .get(address)
                    .then()
                    .statusCode(404);
        }
    }

    /** An order's parcel: the list of its content, and the label of its way back. */
    private void parcel() throws IOException {
        String order = post(
                        "orders",
                        Map.of(
                                "warehouse",
                                IN,
                                "channel",
                                "ls",
                                "channelOrderNo",
                                "1",
                                "placedAt",
                                "2026-11-21T08:00:00Z",
                                "carrier",
                                "LSPOST",
                                "recipient",
                                Map.of(
                                        "name",
                                        "欧阳小明",
                                        "phone",
                                        "13812345678",
                                        "country",
                                        "CN",
                                        "city",
                                        "成都市",
                                        "address",
                                        "幸福街道88号1201室"),
                                "lines",
                                List.of(Map.of("sku", "LS-MUG", "quantity", 2))))
                .getString("orderNo");
        post("waves", Map.of("warehouse", IN, "select", Map.of("orders", List.of(order))));
        post("orders/" + order + "/pick", Map.of());
        String parcel = post("orders/" + order + "/pack", Map.of("grams", 610)).getString("no");
        assertThat(read("labels/carton-list.png?of=" + parcel)).containsOnly("P-" + parcel);
        assertThat(printed("units", Map.of("units", parcel, "design", "carton-list"), "LIST P-" + parcel))
                .containsEntry("orderNo", order)
                .containsEntry("cartonOf", "1 / 1")
                .containsEntry("receiver", "欧***")
                .containsEntry("weight", "0.61 kg");
        assertThat(Api.asAdministrator()
                        .get("/api/v1/labels/return.png?warehouse=" + IN + "&of=" + order)
                        .statusCode())
                .as("nothing comes back yet")
                .isEqualTo(404);
        String back = post(
                        "returns",
                        Map.of(
                                "channel",
                                "ls",
                                "channelReturnNo",
                                "LS-R1",
                                "orderNo",
                                order,
                                "reason",
                                "too small",
                                "lines",
                                List.of(Map.of("sku", "LS-MUG", "quantity", 1))))
                .getString("items[0].returnNo");
        assertThat(read("labels/return.png?of=" + back)).containsOnly("D-" + back);
        sql.statement("""
                        insert into waybill_request (warehouse_id, id, parcel_id, carrier_id, way_back, state, booking, no,
                                                     next_at, requested_by)
                        select p.warehouse_id, gen_random_uuid(), p.id, p.carrier_id, true, 'held', '{}', 'LSBACK000017', null, 1
                          from parcel p where p.parcel_no = :parcel
                        """).bind("parcel", parcel).update();
        assertThat(read("labels/return.png?of=ls-r1")).contains("D-" + back, "LSBACK000017");
        assertThat(read("labels/return.png?of=P-" + parcel)).contains("P-" + parcel, "LSBACK000017");
        post(
                "returns",
                Map.of(
                        "channel",
                        "ls",
                        "channelReturnNo",
                        "LS-R2",
                        "orderNo",
                        order,
                        "reason",
                        "broken",
                        "lines",
                        List.of(Map.of("sku", "LS-MUG", "quantity", 1))));
        for (String one : List.of("ls-r1", "ls-r2")) {
            assertThat(read("labels/return.png?of=" + one))
                    .as("one number does not bring two returns back")
                    .doesNotContain("LSBACK000017");
        }
    }

    private static void house() {
        post(
                "warehouses",
                Map.of(
                        "code",
                        IN,
                        "name",
                        "House LS",
                        "timezone",
                        ZONE.getId(),
                        "sender",
                        Map.of("name", "Stowage", "address", "1 Dock Road", "city", "London", "country", "GB")));
        Api.found("LSB");
        post("warehouses/" + IN + "/locations", Map.of("location", "A-1", "kind", "pick_face"));
        Api.asAdministrator().body(Map.of("prefix", "4012345")).put("/api/v1/warehouses/" + IN + "/company-prefix");
        post(
                "items",
                Map.of(
                        "sku",
                        "LS-TEA",
                        "name",
                        "Tea 绿茶",
                        "gtin",
                        GTIN,
                        "weightGrams",
                        500,
                        "lotControlled",
                        true,
                        "packs",
                        List.of(Map.of("code", "19506000134359", "quantity", 12))));
        post("items", Map.of("sku", "LS-MUG", "name", "Mug", "weightGrams", 300));
        post(
                "carriers",
                Map.of(
                        "code",
                        "LSPOST",
                        "name",
                        "Post",
                        "kind",
                        "range",
                        "ranges",
                        List.of(Map.of("prefix", "LS", "digits", 8, "checkDigit", "none", "from", 1, "to", 99))));
        post(
                "devices",
                Map.of(
                        "warehouse",
                        IN,
                        "name",
                        "Zebra",
                        "kind",
                        "printer",
                        "profile",
                        "simulated-printer",
                        "link",
                        "simulated",
                        "address",
                        "ls-" + UUID.randomUUID()));
    }

    @SuppressWarnings("NullAway") // a lot comes with its day
    private static String receive(String sku, int quantity, @Nullable String lot, @Nullable String expires) {
        Map<String, Object> line = lot == null
                ? Map.of("sku", sku, "quantity", quantity, "location", "A-1")
                : Map.of("sku", sku, "quantity", quantity, "location", "A-1", "lot", lot, "expiresOn", expires);
        return post("receipts", Map.of("warehouse", IN, "lines", List.of(line))).getString("receiptNo");
    }

    /** Its SSCC. */
    private static String unit(String kind) {
        return post("handling-units", Map.of("warehouse", IN, "kind", kind, "sscc", true, "location", "A-1"))
                .getString("lpn");
    }

    private static void own(String lpn) {
        post("handling-units", Map.of("warehouse", IN, "kind", "pallet", "lpn", lpn, "location", "A-1"));
    }

    private static void into(String unit, String sku, @Nullable String lot, int quantity) {
        Map<String, Object> line = lot == null
                ? Map.of("sku", sku, "from", "A-1", "to", "A-1", "toLpn", unit, "quantity", quantity)
                : Map.of("sku", sku, "lot", lot, "from", "A-1", "to", "A-1", "toLpn", unit, "quantity", quantity);
        post("moves", Map.of("warehouse", IN, "lines", List.of(line)));
    }

    /** What stands on the label that the printer got. */
    private Map<String, Object> printed(String kind, Map<String, Object> asked, String document) {
        ask(asked, kind, 201);
        return jobs.content(warehouses.scoped(IN).id(), document).orElseThrow().data();
    }

    private static Response ask(Map<String, Object> asked, String kind, int status) {
        Map<String, Object> labels = new HashMap<>(asked);
        labels.put("warehouse", IN);
        return Api.asAdministrator()
                .body(Map.of("labels", labels))
                .post("/api/v1/printables/" + kind + "/jobs")
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    /** Every bar code of a picture: GS1 ones with brackets. */
    private static List<String> read(String path) throws IOException {
        return read(picture(path));
    }

    /** The square code of a lot's label, for which ZXing must be shown where it is. */
    private static List<String> square(String path) throws IOException {
        return read(picture(path).getSubimage(36 * DOTS, 12 * DOTS, 23 * DOTS, 23 * DOTS));
    }

    private static BufferedImage picture(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Api.asAdministrator()
                .accept(ContentType.ANY)
                .queryParam("warehouse", IN)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()));
    }

    private static List<String> read(BufferedImage picture) {
        List<String> read = new ArrayList<>();
        for (ReadBarcode found : BarcodeReader.read(picture)) {
            Barcode barcode = BarcodeParser.parse(found.text(), found.aimIdentifier());
            read.add(
                    switch (barcode) {
                        case Barcode.Gs1Elements gs1 -> bracketed(gs1.elements());
                        // a GS1 symbol with nothing but the item's number
                        case Barcode.Gtin gtin when found.aimIdentifier().equals("]C1") -> "(01)" + gtin.gtin14();
                        case Barcode.Sscc sscc -> "(00)" + sscc.sscc();
                        default -> found.text();
                    });
        }
        return read;
    }

    private static String bracketed(List<Element> elements) {
        return elements.stream()
                .map(element -> "(" + element.ai() + ")" + element.value())
                .collect(Collectors.joining());
    }

    /** On the clock of the warehouse, which is a day ahead of most others. */
    private static String today() {
        return LocalDate.now(ZONE).toString();
    }

    private static JsonPath post(String path, Map<String, ?> body) {
        Response answer = Api.asAdministrator().body(body).post("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isBetween(200, 202);
        return answer.jsonPath();
    }
}
