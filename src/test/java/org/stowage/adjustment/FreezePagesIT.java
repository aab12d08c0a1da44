package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;

/** Goods taken out of use, and brought back, in the office. */
@QuarkusTest
class FreezePagesIT {

    @Inject
    House house;

    private String in = "";
    private String milk = "";
    private String clerk = "";

    @BeforeEach
    void aWarehouseWithALot() {
        in = house.warehouse();
        milk = house.item(2);
        house.set(milk, "lot_controlled");
        house.put(in, house.item(1), 1, "A-1");
        house.post(
                ADMINISTRATOR,
                "adjustments",
                Map.of(
                        "warehouse",
                        in,
                        "reasonCode",
                        "found",
                        "lines",
                        List.of(line("location", "A-1", "sku", milk, "lot", "L-1", "quantity", 5))),
                201);
        clerk = PageCall.tokenOf("clerk", in, "en");
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void aFreezeTellsHowManyOrdersItStopsBeforeItIsDone() {
        String order = ordered("1", 3);
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201);
        house.post(ADMINISTRATOR, "orders/" + order + "/pick", Map.of(), 200);
        String waiting = ordered("2", 2);

        assertThat(PageCall.open(clerk, "/freezes")).contains("Nothing is frozen");
        Map<String, Object> form = new HashMap<>(Map.of("sku", milk, "lot", "L-1", "reason", "glass <i>"));
        Response told = PageCall.send(clerk, "/freezes", form);
        assertThat(told.asString()).contains("stops 1 order that holds", order, waiting, "value=\"1\"");
        assertThat(PageCall.open(clerk, "/freezes")).contains("Nothing is frozen");

        form.put("told", "0");
        PageCall.send(clerk, "/freezes", form).then().statusCode(409);
        form.put("told", "1");
        String key = UUID.randomUUID().toString();
        String page = PageCall.send(clerk, "/freezes", key, form).header("HX-Redirect");
        assertThat(PageCall.send(clerk, "/freezes", key, form).header("HX-Redirect"))
                .isEqualTo(page);
        assertThat(PageCall.open(clerk, page))
                .contains("glass &lt;i&gt;", ">5<", order, "Frozen")
                .doesNotContain("Lift the freeze");
        assertThat(PageCall.open(clerk, "/freezes")).contains(milk, ">5<");

        String manager = PageCall.tokenOf("manager", in, "zh-CN");
        String lift = page.replaceAll("\\?.*", "") + "/lift";
        PageCall.send(clerk, lift, Map.of("note", "x")).then().statusCode(403);
        PageCall.send(PageCall.tokenOf("manager", house.warehouse(), "en"), lift, Map.of("note", "x"))
                .then()
                .statusCode(404);
        PageCall.send(manager, lift, Map.of("note", "laboratory: clean")).then().statusCode(200);
        assertThat(PageCall.open(manager, page)).contains("laboratory: clean", "已解冻");
        assertThat(PageCall.open(manager, "/freezes?lifted=true")).contains(milk);
        house.post(ADMINISTRATOR, "orders/" + order + "/pack", Map.of("grams", 500), 201);
    }

    @Test
    void everyFaultIsNamedAndStrangersFindNothing() {
        String answer = PageCall.send(clerk, "/freezes", Map.of("location", "NOWHERE", "sku", "NOBODY"))
                .asString();
        assertThat(answer).contains("/location", "/sku", "/reason");
        assertThat(PageCall.send(clerk, "/freezes", Map.of("reason", "x")).asString())
                .contains("data-field=\"/location\"");
        PageCall.get(PageCall.tokenOf("counter", in, "en"), "/freezes").then().statusCode(403);
        PageCall.get(clerk, "/freezes?warehouse=" + house.warehouse()).then().statusCode(404);
        PageCall.get(clerk, "/freezes/999999999").then().statusCode(404);
    }

    @Test
    void sixtyFreezesCostFewStatements() {
        for (int i = 0; i < 60; i++) {
            house.post(
                    ADMINISTRATOR,
                    "freezes",
                    Map.of("warehouse", in, "location", "A-1", "sku", milk, "reason", "number " + i),
                    201);
        }
        assertThat(PageCall.open(clerk, "/freezes"))
                .contains("number 59", "before=")
                .doesNotContain("number 9<");
    }

    private String ordered(String no, int quantity) {
        Map<String, Object> range = Map.of("prefix", "F" + in, "digits", 6, "from", 1, "to", 9999);
        if (no.equals("1")) {
            house.post(
                    ADMINISTRATOR,
                    "carriers",
                    Map.of("code", "F-" + in, "name", "Post", "kind", "range", "ranges", List.of(range)),
                    201);
        }
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop",
                        "channelOrderNo",
                        in + "-" + no,
                        "carrier",
                        "F-" + in,
                        "recipient",
                        Map.of("token", "t-1", "tokenKind", "test"),
                        "lines",
                        List.of(Map.of("sku", milk, "quantity", quantity))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }
}
