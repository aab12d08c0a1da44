package org.stowage.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.picking.Floored;

/** Channels and customer service change lines of an order that is under way. */
@QuarkusTest
class OrderLinesIT {

    private static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;

    @Inject
    Floored floor;

    private String in = "";
    private String tea = "";
    private String cup = "";

    @BeforeEach
    void aWarehouse() {
        in = floor.warehouse();
        tea = floor.item();
        cup = floor.item();
        floor.put(in, tea, 10, "A-1");
        floor.put(in, cup, 10, "A-02");
    }

    @AfterEach
    void booksAgree() {
        assertThat(floor.booksAgree()).isTrue();
    }

    @Test
    void aProgramTakesBackALineAndWhatIsCollectedGetsLess() {
        String no = order("100.00", "12.50");
        cut(no, 1, Map.of("quantity", 2, "reason", "two will do"))
                .statusCode(200)
                .body("status", equalTo("promised"))
                .body("quantity", equalTo(2))
                .body("ordered", equalTo(1))
                .body("goingBack", equalTo(0));
        assertThat(floor.number("select cod_amount::bigint from outbound_order o where o.order_no = :order", no))
                .isEqualTo(75);
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", no)
                .then()
                .statusCode(200)
                .body("lines[0].ordered", equalTo(1))
                .body("lines[0].cancelled", equalTo(2))
                .body("events.code", hasItem("line-cancelled"))
                .body("events.text", hasItem("2 × " + tea + ": two will do"));
        cut(no, 1, Map.of("quantity", 2)).statusCode(422).body("code", equalTo("line-has-fewer"));
        cut(no, 1, Map.of("quantity", 0)).statusCode(422);
        cut(no, 9, Map.of()).statusCode(404);
        cut(in + "-NOT-THERE", 1, Map.of()).statusCode(404);
        cut(no, 1, null).statusCode(200).body("ordered", equalTo(0));
        cut(no, 2, null).statusCode(200).body("status", equalTo("cancelled"));
        cut(no, 2, null).statusCode(422).body("code", equalTo("order-is-cancelled"));
    }

    @Test
    void whereNobodyKnowsHowMuchLessToCollectTheLineStays() {
        String no = order("100.00", null);
        cut(no, 1, Map.of("quantity", 1)).statusCode(422).body("code", equalTo("price-needed"));
        assertThat(floor.number(
                        "select sum(ordered)::bigint from order_line l join outbound_order o"
                                + " on o.warehouse_id = l.warehouse_id and o.id = l.order_id where o.order_no = :order",
                        no))
                .isEqualTo(4);
    }

    @Test
    void aProgramSwapsALine() {
        String no = order(null, null);
        swap(no, Map.of("sku", cup.toLowerCase(java.util.Locale.ROOT), "quantity", 1))
                .statusCode(200)
                .body("newLineNo", equalTo(3))
                .body("newSku", equalTo(cup))
                .body("promised", equalTo(1));
        swap(no, Map.of("sku", "NEVER-SEEN-" + in)).statusCode(422).body("errors[0].pointer", equalTo("/sku"));
        swap(no, Map.of("sku", cup, "lot", "NO-LOT")).statusCode(422).body("errors[0].pointer", equalTo("/lot"));
        swap(no, Map.of("sku", floor.item(), "ifShort", "refuse"))
                .statusCode(422)
                .body("code", equalTo("sold-out"));
        swap(no, Map.of("sku", cup, "ifShort", "maybe")).statusCode(422);
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", no)
                .then()
                .body("lines[2].replaces", equalTo(1))
                .body("lines[0].replaces", nullValue());
    }

    @Test
    void customerServiceDoesBothOnTheOrdersPage() {
        String no = order(null, null);
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/" + no))
                .contains("Cancel a line, or a part of it", "Swap for another item", "1 · " + tea + " × 3");
        PageCall.form(ADMINISTRATOR)
                .formParam("line", "1")
                .formParam("quantity", "x")
                .formParam("reason", "phone")
                .post("/orders/{no}/lines/cancel", no)
                .then()
                .statusCode(422)
                .body(containsString("quantity"));
        PageCall.form(ADMINISTRATOR)
                .formParam("line", "1")
                .formParam("quantity", "2")
                .formParam("reason", "<i>phone</i>")
                .post("/orders/{no}/lines/cancel", no)
                .then()
                .statusCode(200)
                .header("HX-Redirect", endsWith("/orders/" + no));
        PageCall.form(ADMINISTRATOR)
                .formParam("line", "2")
                .formParam("sku", tea)
                .formParam("reason", "phone")
                .post("/orders/{no}/lines/swap", no)
                .then()
                .statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/" + no))
                .contains("2 cancelled", "instead of line 2", "Line swapped", "&lt;i&gt;phone&lt;/i&gt;")
                .doesNotContain("<i>phone", "2 · " + cup);
    }

    private static io.restassured.response.ValidatableResponse cut(
            String no, int line, @Nullable Map<String, Object> body) {
        var call = Api.asAdministrator();
        return (body == null ? call : call.body(body))
                .post("/api/v1/orders/{no}/lines/{line}/cancel", no, line)
                .then();
    }

    private static io.restassured.response.ValidatableResponse swap(String no, Map<String, Object> body) {
        return Api.asAdministrator()
                .body(body)
                .post("/api/v1/orders/{no}/lines/1/swap", no)
                .then();
    }

    /** Three of the tea, one cup. */
    private String order(@Nullable String collects, @Nullable String price) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "warehouse",
                in,
                "channel",
                "shop-" + UUID.randomUUID(),
                "channelOrderNo",
                "1",
                "recipient",
                Map.of("token", "abc"),
                "lines",
                List.of(line(tea, 3, price), line(cup, 1, price))));
        if (collects != null) {
            order.put("codAmount", money(collects));
        }
        return Api.asAdministrator()
                .body(order)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }

    private static Map<String, Object> line(String sku, int quantity, @Nullable String price) {
        Map<String, Object> line = new HashMap<>(Map.of("sku", sku, "quantity", quantity));
        if (price != null) {
            line.put("price", money(price));
        }
        return line;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
