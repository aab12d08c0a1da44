package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

@QuarkusTest
class PickIT {

    @Inject
    Floored floored;

    private String in = "";
    private String tea = "";
    private String cup = "";
    private String session = "";
    private String picker = "";

    @BeforeEach
    void aWarehouse() {
        in = floored.warehouse();
        tea = floored.item();
        cup = floored.item();
        floored.scannable(tea);
        floored.scannable(cup);
        session = "";
        picker = Api.tokenOf(Map.of(
                "login",
                "picker-" + UUID.randomUUID(),
                "name",
                "Picker",
                "roles",
                List.of("picker"),
                "warehouses",
                List.of(in)));
    }

    @AfterEach
    void booksAgree() {
        assertThat(floored.booksAgree()).isTrue();
    }

    @Test
    void walksAnOrderFromToteToDropAndTheLedgerFollows() {
        floored.put(in, tea, 5, "A-1");
        floored.put(in, cup, 2, "A-02");
        String no = released(Map.of(tea, 3, cup, 1));

        expect(scan("C-PICK"), "tote", "tone", "good");
        expect(scan("H-TOTE-" + in), "location", "tone", "good");
        Map<String, Object> wrong = scan("L-A-02");
        assertThat(message(wrong)).isEqualTo("wrong-location");
        assertThat(text(wrong)).contains("A-1");
        expect(scan("L-A-1"), "item", "tone", "good");
        assertThat(message(scan(cup))).isEqualTo("wrong-item");
        expect(scan(tea), "item", "tone", "good");
        assertThat(message(scan("C-QTY-9"))).isEqualTo("over-quantity");
        expect(scan("C-ALL"), "location", "tone", "good");
        expect(scan("L-A-02"), "item", "tone", "good");
        expect(scan(cup), "drop", "tone", "good");
        assertThat(message(scan("L-A-1"))).isEqualTo("not-a-drop-location");
        Map<String, Object> end = scan("L-PACK-1");
        assertThat(end.get("tone")).isEqualTo("done");

        assertThat(status(no)).isEqualTo("picked");
        assertThat(floored.number("""
                        select sum(s.on_hand)::bigint from stock s
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id and l.code = 'PACK-1'
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.order_no = :order
                         where s.handling_unit_id > 0 and s.allocated = 0
                        """, no)).isEqualTo(4);
        assertThat(floored.number("""
                        select sum(p.quantity)::bigint from picked p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id and l.code = 'PACK-1'
                         where o.order_no = :order
                        """, no)).isEqualTo(4);
    }

    @Test
    void aShortPickIsFetchedElsewhereAtOnceAndTheRestIsAProblem() {
        floored.put(in, tea, 4, "A-1");
        floored.put(in, tea, 1, "A-02");
        String no = released(Map.of(tea, 4));
        scan("C-PICK");
        scan("H-TOTE-" + in);
        scan("L-A-1");
        scan(tea);
        scan(tea);
        Map<String, Object> why = scan("C-SHORT");
        assertThat(why.get("step")).isEqualTo("short");
        assertThat(why.get("tone")).isEqualTo("ask");
        Map<String, Object> elsewhere = scan("R-LESS");
        assertThat(message(elsewhere)).isEqualTo("short-missing");
        assertThat(elsewhere.get("step")).isEqualTo("location");
        scan("L-A-02");
        expect(scan(tea), "drop", "tone", "good");
        scan("L-PACK-1");

        assertThat(status(no)).isEqualTo("problem");
        assertThat(floored.number("""
                        select count(*) from task t join outbound_order o on o.warehouse_id = t.warehouse_id
                         where o.order_no = :order and t.kind = 'count' and t.status = 'open'
                        """, no)).isEqualTo(1);
    }

    @Test
    void aScanForACancelledOrderSaysSoAndTheWayOn() {
        floored.put(in, tea, 4, "A-1");
        String no = released(Map.of(tea, 2));
        scan("C-PICK");
        scan("H-TOTE-" + in);
        scan("L-A-1");
        scan(tea);
        Api.asAdministrator()
                .post("/api/v1/orders/{no}/cancel", no)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelling"));

        Map<String, Object> told = scan(tea);
        assertThat(message(told)).isEqualTo("order-stopped");
        assertThat(told.get("tone")).isEqualTo("ask");
        assertThat(text(told)).contains(no).contains("put-back");
        expect(scan("C-CONFIRM"), "drop", "tone", "good");
        assertThat(scan("L-PROBLEM-1").get("tone")).isEqualTo("done");
        assertThat(status(no)).isEqualTo("cancelling");
        assertThat(floored.number("""
                        select sum(s.allocated)::bigint from stock s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.order_no = :order
                        """, no)).isZero();
    }

    @Test
    void aToteThatWasEmptiedOnItsWayIsSetDownAllTheSame() {
        floored.put(in, tea, 2, "A-1");
        released(Map.of(tea, 2));
        scan("C-PICK");
        scan("H-TOTE-" + in);
        scan("L-A-1");
        scan(tea);
        expect(scan(tea), "drop", "tone", "good");
        floored.emptied("TOTE-" + in, in, tea, 2, "A-1");

        assertThat(scan("L-PACK-1").get("tone")).isEqualTo("done");
        assertThat(message(scan("C-PICK"))).isEqualTo("nothing-to-pick");
    }

    @Test
    void theWalkGoesOnInAnotherSession() {
        floored.put(in, tea, 4, "A-1");
        released(Map.of(tea, 2));
        scan("C-PICK");
        scan("H-TOTE-" + in);
        scan("L-A-1");
        scan(tea);
        session = "";
        expect(scan("C-PICK"), "location", "tone", "good");
        scan("L-A-1");
        expect(scan(tea), "drop", "tone", "good");
    }

    @Test
    void aProgramThatFollowsFieldsAndExpectsGetsThrough() {
        floored.put(in, tea, 5, "A-1");
        floored.put(in, cup, 2, "A-02");
        String no = released(Map.of(tea, 2, cup, 2));
        Map<String, Object> reply = scan("C-PICK");
        for (int scans = 0; scans < 30 && !expects(reply).isEmpty(); scans++) {
            reply = scan(raw(reply));
            assertThat(reply.get("tone")).as("%s", reply).isNotEqualTo("bad");
        }
        assertThat(reply.get("tone")).isEqualTo("done");
        assertThat(status(no)).isEqualTo("picked");
    }

    @Test
    void picksAWholeOrderWithoutScansOnceHoweverOftenItIsSent() {
        floored.put(in, tea, 5, "A-1");
        String no = released(Map.of(tea, 3));
        Api.asAdministrator()
                .body(Map.of("lines", List.of(Map.of("sku", tea, "quantity", 9))))
                .post("/api/v1/orders/{no}/pick", no)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-allocated"));
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            io.restassured.RestAssured.given()
                    .header("Authorization", "Bearer " + org.stowage.TestDatabaseResource.TOKEN)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .post("/api/v1/orders/{no}/pick", no)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("picked"))
                    .body("lines[0].picked", equalTo(3));
        }
        Api.asAdministrator()
                .post("/api/v1/orders/{no}/pick", no)
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-allocated"));
        assertThat(message(scan("C-PICK"))).isEqualTo("nothing-to-pick");
    }

    private String released(Map<String, Integer> quantities) {
        List<Map<String, Object>> lines = new ArrayList<>();
        quantities.forEach((sku, quantity) -> lines.add(Map.of("sku", sku, "quantity", quantity)));
        String no = Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop-" + UUID.randomUUID(),
                        "channelOrderNo",
                        "1",
                        "recipient",
                        Map.of("token", "abc"),
                        "lines",
                        lines))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("status", equalTo("promised"))
                .extract()
                .path("orderNo");
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "select", Map.of("orders", List.of(no))))
                .post("/api/v1/waves")
                .then()
                .statusCode(201)
                .body("orders", equalTo(1));
        return no;
    }

    private String status(String no) {
        return Api.asAdministrator()
                .get("/api/v1/orders?warehouse={in}", in)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.orderNo == '" + no + "' }.status");
    }

    private Map<String, Object> scan(String raw) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "warehouse",
                in,
                "raw",
                raw,
                "source",
                "scan",
                "happenedAt",
                Instant.now().toString()));
        if (!session.isEmpty()) {
            request.put("session", session);
        }
        Map<String, Object> reply = Api.as(picker)
                .body(request)
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        session = String.valueOf(reply.get("session"));
        return reply;
    }

    private static void expect(Map<String, Object> reply, String step, String key, String value) {
        assertThat(reply).as("%s", reply).containsEntry("step", step).containsEntry(key, value);
    }

    @SuppressWarnings("unchecked")
    private static List<String> expects(Map<String, Object> reply) {
        return (List<String>) java.util.Objects.requireNonNullElse(reply.get("expects"), List.of());
    }

    /** As docs/dialogs says: what the step expects first, from the field of its name. */
    private static String raw(Map<String, Object> reply) {
        return switch (expects(reply).getFirst()) {
            case "tote" -> "H-" + field(reply, "tote");
            case "location" ->
                "L-" + (field(reply, "toLocation").isEmpty() ? field(reply, "location") : field(reply, "toLocation"));
            case "piece" -> field(reply, "sku");
            default -> "C-CONFIRM";
        };
    }

    private static String field(Map<String, Object> reply, String name) {
        return JsonPath.from(json(reply)).getString("fields.find { it.name == '" + name + "' }?.value ?: ''");
    }

    private static String message(Map<String, Object> reply) {
        return String.valueOf(JsonPath.from(json(reply)).getString("message.code"));
    }

    private static String text(Map<String, Object> reply) {
        return String.valueOf(JsonPath.from(json(reply)).getString("message.text"));
    }

    private static String json(Map<String, Object> reply) {
        try {
            return new ObjectMapper().writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
