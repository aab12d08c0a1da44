package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;

/** A lot must come back: one unit of it is on a shelf, one in a tote, one with a customer. */
@QuarkusTest
class RecallPagesIT {

    @Inject
    House house;

    private String in = "";
    private String milk = "";

    @BeforeEach
    void threeUnitsOfALot() {
        in = house.warehouse();
        milk = house.item(2);
        house.set(milk, "lot_controlled");
        house.put(in, house.item(1), 1, "A-1");
        found("L-1", 3);
        found("L-2", 4);
        Map<String, Object> range = Map.of("prefix", "R" + in, "digits", 6, "from", 1, "to", 9999);
        house.post(
                ADMINISTRATOR,
                "carriers",
                Map.of("code", "R-" + in, "name", "Post", "kind", "range", "ranges", List.of(range)),
                201);
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void tellsWhereEachUnitIsWhoHoldsItAndWhoGotIt() {
        String gone = picked("=Ada Lovelace");
        String parcel = house.post(ADMINISTRATOR, "orders/" + gone + "/pack", Map.of("grams", 500), 201)
                .extract()
                .path("no");
        house.post(
                ADMINISTRATOR,
                "manifests",
                Map.of("warehouse", in, "carrier", "R-" + in, "parcels", List.of(parcel), "handover", true),
                201);
        String held = picked("Grace Hopper");
        String manager = PageCall.tokenOf("manager", in, "en");
        String asked = "/recalls?sku=" + milk + "&lot=L-1";
        String page = PageCall.open(manager, asked);
        assertThat(page)
                .contains("A-1", "<dd>2</dd>", "<dd>1</dd>", "=Ada Lovelace", "Grace Hopper", gone, held, parcel)
                .contains("Freeze the lot", "letters.csv");
        String auditor = PageCall.open(PageCall.tokenOf("auditor", in, "zh-CN"), asked);
        assertThat(auditor)
                .contains(gone, "召回")
                .doesNotContain("Lovelace")
                .doesNotContain("Hopper")
                .doesNotContain("letters.csv");

        String letters = Api.as(manager)
                .get("/api/v1/recalls/letters.csv?warehouse={in}&sku={sku}&lot=L-1", in, milk)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(letters)
                .contains(gone, parcel, "'=Ada Lovelace", "12 St James Square")
                .doesNotContain(held)
                .doesNotContain(",=Ada");
        byte[] book = Api.as(manager)
                .get("/api/v1/reports/recall-letters.xlsx?warehouse={in}&sku={sku}&lot=L-1", in, milk)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(book))) {
            var rows = workbook.findSheet("Letters of a recall").orElseThrow().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(6)).as("a text, no formula").isEqualTo("=Ada Lovelace");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Api.as(house.token(in, "auditor"))
                .get("/api/v1/reports/recall-letters.xlsx?warehouse={in}&sku={sku}", in, milk)
                .then()
                .statusCode(403);
        assertThat(house.audited("recall.letters", milk))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"rows\": 1");
        Api.as(house.token(in, "auditor"))
                .get("/api/v1/recalls/letters.csv?warehouse={in}&sku={sku}", in, milk)
                .then()
                .statusCode(403);

        freeze(manager, asked);
        house.post(ADMINISTRATOR, "orders/" + held + "/pack", Map.of("grams", 500), 422);
    }

    private void freeze(String manager, String asked) {
        Map<String, Object> form = Map.of("sku", milk, "lot", "L-1", "reason", "glass");
        String key = UUID.randomUUID().toString();
        PageCall.send(PageCall.tokenOf("clerk", in, "en"), "/recalls", form)
                .then()
                .statusCode(403);
        assertThat(PageCall.send(manager, "/recalls", Map.of("sku", milk)).asString())
                .contains("/reason");
        String page = PageCall.send(manager, "/recalls", key, form).header("HX-Redirect");
        assertThat(page).startsWith(asked);
        PageCall.send(manager, "/recalls", key, form).then().statusCode(200);
        house.get(manager, "freezes?warehouse=" + in, 200).body("items.size()", org.hamcrest.Matchers.is(1));
    }

    @Test
    void asksForAnItemAndNamesWhatIsUnknown() {
        String manager = PageCall.tokenOf("manager", in, "en");
        assertThat(PageCall.open(manager, "/recalls")).contains("Name an item and its lot");
        assertThat(PageCall.open(manager, "/recalls?sku=" + milk)).contains("every lot", "L-2");
        PageCall.get(manager, "/recalls?sku=NOBODY").then().statusCode(422);
        PageCall.get(manager, "/recalls?sku=" + milk + "&serial=S-1").then().statusCode(404);
        PageCall.get(manager, "/recalls?sku=" + milk + "&warehouse=" + house.warehouse())
                .then()
                .statusCode(404);
        PageCall.get(PageCall.tokenOf("counter", in, "en"), "/recalls").then().statusCode(403);
    }

    @Test
    void aSingleUnitIsFoundByItsSerial() {
        String phone = house.item(100);
        house.set(phone, "serial_controlled");
        house.post(
                ADMINISTRATOR,
                "adjustments",
                Map.of(
                        "warehouse",
                        in,
                        "reasonCode",
                        "found",
                        "lines",
                        List.of(line("location", "A-1", "sku", phone, "quantity", 1, "serials", List.of("SN-7" + in)))),
                201);
        assertThat(PageCall.open(PageCall.tokenOf("manager", in, "en"), "/recalls?sku=" + phone + "&serial=SN-7" + in))
                .contains("Unit SN-7" + in, "It is at A-1");
    }

    private void found(String lot, int units) {
        Map<String, Object> line = line("location", "A-1", "sku", milk, "lot", lot, "quantity", units);
        house.post(
                ADMINISTRATOR,
                "adjustments",
                Map.of("warehouse", in, "reasonCode", "found", "lines", List.of(line)),
                201);
    }

    /** One unit of the older lot, in a tote. */
    private String picked(String name) {
        String order = Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop",
                        "channelOrderNo",
                        in + "-" + name,
                        "carrier",
                        "R-" + in,
                        "recipient",
                        Map.of("name", name, "country", "GB", "city", "London", "address", "12 St James Square"),
                        "lines",
                        List.of(Map.of("sku", milk, "quantity", 1))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201);
        house.post(ADMINISTRATOR, "orders/" + order + "/pick", Map.of(), 200);
        return order;
    }
}
