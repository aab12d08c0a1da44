package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;

/** Corrections as people write, read and decide them in the office. */
@QuarkusTest
class AdjustmentPagesIT {

    @Inject
    House house;

    private String in = "";
    private String tea = "";
    private String clerk = "";

    @BeforeEach
    void aWarehouse() {
        in = house.warehouse();
        tea = house.item(10);
        house.put(in, tea, 200, "A-1");
        clerk = PageCall.tokenOf("clerk", in, "en");
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void aSmallLossIsForetoldThenBookedAndSentTwiceBookedOnce() {
        Map<String, Object> form = form("adjust", "lost", "L-A-1", tea, "-3");
        Response told = send(form, UUID.randomUUID().toString());
        assertThat(told.asString()).contains("booked at once", "30.00", "value=\"posted\"");
        assertThat(house.onHand(in, "A-1", tea)).as("told, not done").isEqualTo(200);

        form.put("told", "posted");
        String key = UUID.randomUUID().toString();
        String page = send(form, key).header("HX-Redirect");
        assertThat(page).startsWith("/adjustments/" + in + "-A");
        assertThat(send(form, key).header("HX-Redirect")).isEqualTo(page);
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(197);
        assertThat(PageCall.open(clerk, page)).contains("Booked", "No order turned short", "adjustment-note.pdf");
        house.get(clerk, "adjustments?warehouse=" + in, 200).body("items", hasSize(1));
    }

    @Test
    void aDearLossSaysWhyItWaitsAndASecondPersonDecidesOnItsPage() {
        Map<String, Object> form = form("adjust", "theft", "A-1", tea, "-150");
        assertThat(send(form, UUID.randomUUID().toString()).asString())
                .contains("wait for a second person", "value=\"waiting\"");
        form.put("told", "posted");
        send(form, UUID.randomUUID().toString()).then().statusCode(409);
        form.put("told", "waiting");
        String page = send(form, UUID.randomUUID().toString()).header("HX-Redirect");
        assertThat(PageCall.open(clerk, page)).contains("asked for it yourself").doesNotContain("Approve and book");

        String manager = PageCall.tokenOf("manager", in, "en");
        assertThat(PageCall.open(manager, "/")).contains("adjustments wait for a second person");
        assertThat(PageCall.open(manager, "/adjustments?status=waiting&kind=adjust"))
                .contains(page)
                .contains("Value up to which one person books");
        String order = ordered(100);
        Map<String, Object> note = Map.of("note", "seen on video <b>");
        PageCall.send(clerk, page + "/approve?warehouse=" + in, note).then().statusCode(403);
        PageCall.send(PageCall.tokenOf("manager", house.warehouse(), "en"), page + "/approve", note)
                .then()
                .statusCode(404);
        PageCall.send(manager, page + "/approve", note).then().statusCode(200);
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(50);
        assertThat(PageCall.open(manager, page))
                .contains("1 order turned short by it", order, "seen on video &lt;b&gt;")
                .doesNotContain("Approve and book");
        PageCall.send(manager, page + "/reject", note).then().statusCode(409);
    }

    @Test
    void everyFaultStandsInOneAnswerNoNumberIsUsedUpAndNothingIsKept() {
        Map<String, Object> form = new HashMap<>(form("adjust", "", "A-1", "NOBODY", "three"));
        form.put("location", List.of("A-1", "NOWHERE", "A-1"));
        form.put("sku", List.of("NOBODY", tea, tea));
        form.put("quantity", List.of("three", "1", "-201"));
        form.put("lot", List.of("", "", ""));
        String answer = send(form, UUID.randomUUID().toString()).asString();
        assertThat(answer)
                .contains("data-field=\"/reasonCode\"")
                .contains("data-field=\"/lines/0/sku\"", "data-field=\"/lines/0/quantity\"")
                .contains("data-field=\"/lines/1/location\"", "data-field=\"/lines/2/quantity\"");
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(200);
        house.get(clerk, "adjustments?warehouse=" + in, 200).body("items", hasSize(0));
    }

    @Test
    void scrapAndConversionAreWrittenOnTheSameSheet() {
        Map<String, Object> convert = new HashMap<>(form("convert", "damaged", "A-1", tea, "4"));
        convert.put("to", "damaged");
        convert.put("told", "posted");
        send(convert, UUID.randomUUID().toString()).then().statusCode(200);
        Map<String, Object> scrap = new HashMap<>(form("scrap", "damaged", "A-1", tea, "4"));
        scrap.put("condition", "damaged");
        scrap.put("counted", "7");
        scrap.put("told", "posted");
        send(scrap, UUID.randomUUID().toString()).then().statusCode(200);
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(196);
        assertThat(PageCall.open(clerk, "/adjustments?kind=scrap"))
                .contains(in + "-A")
                .doesNotContain(">Conversion</td>");
        assertThat(table().lines()).hasSize(3);
        PageCall.get(clerk, "/adjustments?kind=nonsense").then().statusCode(422);
    }

    @Test
    void sixtyDocumentsCostFewStatementsAndTheRestIsBehindThem() {
        List<String> numbers = new ArrayList<>();
        Map<String, Object> asked = Map.of(
                "warehouse",
                in,
                "reasonCode",
                "lost",
                "note",
                "=1+1",
                "lines",
                List.of(line("location", "A-1", "sku", tea, "quantity", -1)));
        for (int i = 0; i < 60; i++) {
            numbers.add(house.post(clerk, "adjustments", asked, 201).extract().path("adjustmentNo"));
        }
        String page = PageCall.open(clerk, "/adjustments");
        assertThat(page).contains(numbers.get(59), numbers.get(10), "before=").doesNotContain(numbers.get(9) + "\"");
        String before = page.replaceAll("(?s).*before=(\\d+).*", "$1");
        assertThat(PageCall.open(clerk, "/adjustments?before=" + before)).contains(numbers.get(9), numbers.get(0));
        assertThat(table()).contains("'=1+1", ",-1,").doesNotContain(",=1+1");
    }

    @Test
    void onlyWhoMayReadsAndTheThresholdIsSetByTheAdministrator() {
        String counter = PageCall.tokenOf("counter", in, "zh-CN");
        assertThat(PageCall.open(counter, "/adjustments")).contains("库存调整").doesNotContain("单人可记账的最高金额");
        PageCall.get(PageCall.tokenOf("picker", in, "en"), "/adjustments")
                .then()
                .statusCode(403);
        PageCall.get(PageCall.tokenOf("auditor", in, "en"), "/adjustments/new")
                .then()
                .statusCode(403);
        Map<String, Object> form = form("adjust", "theft", "A-1", tea, "-150");
        Response hidden =
                PageCall.send(counter, "/adjustments/new", UUID.randomUUID().toString(), form);
        // the page's key may have any digits
        assertThat(hidden.asString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4,12}){4}", ""))
                .contains("value=\"waiting\"")
                .doesNotContain("1500");

        Map<String, Object> rule = Map.of("mostValue", "5.50", "mostUnits", "x", "currency", "eur");
        String manager = PageCall.tokenOf("manager", in, "en");
        PageCall.send(manager, "/adjustments/rule", rule).then().statusCode(403);
        assertThat(PageCall.send(ADMINISTRATOR, "/adjustments/rule?warehouse=" + in, rule)
                        .asString())
                .contains("/mostUnits", "/currency");
        Map<String, Object> good = Map.of("mostValue", "5.50", "mostUnits", "7", "currency", "EUR");
        PageCall.send(ADMINISTRATOR, "/adjustments/rule?warehouse=" + in, good)
                .then()
                .statusCode(200);
        assertThat(PageCall.open(manager, "/adjustments")).contains("5.5", "EUR");
        assertThat(house.audited("adjustment.rule", in)).hasSize(1);
        house.get(manager, "warehouses/" + in + "/adjustment-rule", 200).body("mostUnits", equalTo(7));
    }

    private String table() {
        return Api.as(clerk)
                .get("/api/v1/adjustments.csv?warehouse={in}", in)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Response send(Map<String, Object> form, String key) {
        return PageCall.send(clerk, "/adjustments/new", key, form);
    }

    private static Map<String, Object> form(String kind, String reason, String location, String sku, String units) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", kind);
        form.put("reasonCode", reason);
        form.put("location", location);
        form.put("sku", sku);
        form.put("quantity", units);
        form.put("condition", "good");
        return form;
    }

    private String ordered(int units) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop",
                        "channelOrderNo",
                        in + "-1",
                        "recipient",
                        Map.of("token", "t-1", "tokenKind", "test"),
                        "lines",
                        List.of(Map.of("sku", tea, "quantity", units))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }
}
