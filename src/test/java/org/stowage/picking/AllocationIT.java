package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;

@QuarkusTest
class AllocationIT {

    @Inject
    Floored floored;

    private String in = "";
    private String tea = "";

    @BeforeEach
    void aWarehouse() {
        in = floored.warehouse();
        tea = floored.item();
    }

    @AfterEach
    void booksAgree() {
        assertThat(floored.booksAgree()).isTrue();
    }

    @Test
    void aWaveTakesOneWordAChainOrWhatTheWarehouseHas() {
        floored.put(in, tea, 9, "A-1");
        order(1, 0);
        wave(Map.of("strategy", "lifo")).body("orders", equalTo(1)).body("why[0].code", equalTo("lifo"));
        order(1, 0);
        wave(Map.of("strategy", List.of("full-units", "zone-order:FAST"))).body("why[0].code", equalTo("zone-order"));
        Api.asAdministrator()
                .body(Map.of("strategy", List.of("single-lot", "fifo")))
                .put("/api/v1/warehouses/{in}/allocation-policy", in)
                .then()
                .statusCode(200);
        Api.asAdministrator()
                .get("/api/v1/warehouses/{in}/allocation-policy", in)
                .then()
                .body("strategy", equalTo(List.of("single-lot", "fifo")));
        order(1, 0);
        String no = wave(Map.of())
                .body("why[0].code", equalTo("single-lot"))
                .extract()
                .path("waveNo");
        Api.asAdministrator().get("/api/v1/waves/{no}", no).then().body("strategy", equalTo("single-lot,fifo"));
    }

    @Test
    void everyUnknownOrRepeatedWordIsNamed() {
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "strategy", List.of("newest", "fefo", "fefo")))
                .post("/api/v1/waves")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-strategy", "policy-twice")));
    }

    @Test
    void aShortLineSaysWhyInTheWavesAnswerAndAtTheOrder() {
        floored.put(in, tea, 4, "STAGE-1");
        String no = order(3, 0);
        wave(Map.of())
                .body("linesShort", equalTo(1))
                .body("why[0].code", equalTo("no-stock-in-pick-locations"))
                .body("why[0].detail.units.'no-stock-in-pick-locations'", equalTo(4));
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", no)
                .then()
                .body("lines[0].why.code", hasItem("no-stock-in-pick-locations"))
                .body("lines[0].why[0].detail", containsString("3"));
    }

    @Test
    void aManagerStealsForAnUrgentOrderOnceWhateverIsSentTwice() {
        floored.put(in, tea, 2, "A-1");
        String slow = order(2, 0);
        String urgent = order(2, 5);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(key)
                    .body(Map.of("reason", "promised to the customer by phone"))
                    .post("/api/v1/orders/{no}/steal", urgent)
                    .then()
                    .statusCode(200)
                    .body("from", hasSize(1))
                    .body("from[0].orderNo", equalTo(slow))
                    .body("from[0].promised", equalTo(2));
        }
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", slow)
                .then()
                .body("status", equalTo("short"))
                .body("events.code", hasItem("robbed"));
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", urgent)
                .then()
                .body("status", equalTo("released"))
                .body("events.code", hasItem("stole"));
    }

    @Test
    void onlyAManagerStealsAndOnlyInTheirWarehouse() {
        String no = order(1, 0);
        String clerk = Api.tokenOf(
                Map.of("login", "clerk-" + in, "name", "Clerk", "roles", List.of("clerk"), "warehouses", List.of(in)));
        String other = floored.warehouse();
        String stranger = Api.tokenOf(Map.of(
                "login", "boss-" + in, "name", "Boss", "roles", List.of("manager"), "warehouses", List.of(other)));
        assertThat(Api.as(clerk)
                        .body(Map.of("reason", "x"))
                        .post("/api/v1/orders/{no}/steal", no)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.as(stranger)
                        .body(Map.of("reason", "x"))
                        .post("/api/v1/orders/{no}/steal", no)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(stranger)
                        .body(Map.of("strategy", List.of("fifo")))
                        .put("/api/v1/warehouses/{in}/allocation-policy", in)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theWavesPageShowsTheChainAndWhyALineIsShort() {
        floored.put(in, tea, 4, "STAGE-1");
        order(3, 0);
        String no = wave(Map.of("strategy", List.of("full-units", "fefo")))
                .extract()
                .path("waveNo");
        String page = PageCall.open(TestDatabaseResource.TOKEN, "/waves/" + no);
        assertThat(page).contains("Whole pallets and cases first", "First to expire, first out", "out of a picker");
    }

    @Test
    void aPlaceThatAProgramOrAFileBlocksSendsTheWalkElsewhere() {
        for (String face : List.of("A-1", "A-22", "A-333")) {
            floored.put(in, tea, 2, face);
        }
        String no = order(2, 0);
        wave(Map.of()).body("why[0].location", equalTo("A-1"));
        Api.asAdministrator()
                .body(Map.of("location", "A-1", "blocked", true))
                .put("/api/v1/warehouses/{in}/locations/A-1", in)
                .then()
                .statusCode(200);
        assertThat(open(no, "A-22")).isEqualTo(2);
        Api.asAdministrator()
                .contentType(ContentType.MULTIPART)
                .multiPart(
                        "file",
                        "file.csv",
                        "warehouse,location,blocked\n%s,A-22,yes\n"
                                .formatted(in)
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/v1/imports/locations")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        assertThat(open(no, "A-333")).isEqualTo(2);
    }

    private long open(String order, String location) {
        return floored.number("""
                select coalesce(sum(a.quantity), 0)::bigint from allocation a
                  join outbound_order o on o.warehouse_id = a.warehouse_id and o.id = a.order_id
                  join location l on l.warehouse_id = a.warehouse_id and l.id = a.location_id
                 where o.order_no = :order and a.status = 'open' and l.code = '%s'
                """.formatted(location), order);
    }

    private ValidatableResponse wave(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("warehouse", in);
        return Api.asAdministrator().body(body).post("/api/v1/waves").then().statusCode(201);
    }

    private String order(int units, int priority) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop-" + UUID.randomUUID(),
                        "channelOrderNo",
                        "1",
                        "priority",
                        priority,
                        "recipient",
                        Map.of("token", "abc"),
                        "lines",
                        List.of(Map.of("sku", tea, "quantity", units))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }
}
