package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.picking.Floored;

@QuarkusTest
class OrderIT {

    @Inject
    Floored floored;

    @Test
    void keepsAnOrderThatIsShortAndAnswersTheSameOrderTheSameWay() {
        String in = floored.warehouse();
        String sku = floored.item();
        Map<String, Object> order = order(in, sku, 3);

        Response first = send(order);
        first.then()
                .statusCode(201)
                .body("orderNo", startsWith(in + "-O"))
                .body("status", equalTo("short"))
                .body("lines[0].sku", equalTo(sku))
                .body("lines[0].promised", equalTo(0));

        Response again = send(order);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.<String>path("orderNo")).isEqualTo(first.path("orderNo"));

        Map<String, Object> other = new HashMap<>(order);
        other.put("carrier", "ELSE");
        send(other).then().statusCode(422).body("code", equalTo("order-exists-with-other-content"));
    }

    @Test
    void namesEveryFaultAtOnce() {
        String in = floored.warehouse();
        Map<String, Object> bad = new HashMap<>(order(in, "NO-SUCH-SKU", 1));
        bad.put("type", "gift");
        bad.put("recipient", Map.of("name", "A", "country", "XX"));
        bad.put("codAmount", Map.of("amount", "-1", "currency", "EURO"));
        bad.put(
                "lines",
                List.of(Map.of("sku", "NO-SUCH-SKU", "quantity", -2), Map.of("sku", floored.item(), "quantity", 1.5)));

        send(bad)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/type",
                                "/recipient/country",
                                "/recipient/city",
                                "/recipient/address",
                                "/codAmount/amount",
                                "/codAmount/currency",
                                "/lines/0/sku",
                                "/lines/0/quantity",
                                "/lines/1/quantity"));
        Api.asAdministrator()
                .get("/api/v1/orders?channel={c}", bad.get("channel"))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void refusesASoldOutOrderThatAsksForItAndStoresNothing() {
        String in = floored.warehouse();
        Map<String, Object> order = new HashMap<>(order(in, floored.item(), 1));
        order.put("ifShort", "refuse");
        send(order).then().statusCode(422).body("code", equalTo("sold-out"));
        Api.asAdministrator()
                .get("/api/v1/orders?channel={c}", order.get("channel"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anotherWarehousesOrderIsNotFound() {
        String mine = floored.warehouse();
        String other = floored.warehouse();
        String no = send(order(other, floored.item(), 1)).path("orderNo");
        String token = Api.tokenOf(Map.of(
                "login",
                "clerk-" + UUID.randomUUID(),
                "name",
                "Clerk",
                "roles",
                List.of("clerk"),
                "warehouses",
                List.of(mine)));

        Api.as(token).post("/api/v1/orders/{no}/cancel", no).then().statusCode(404);
        Api.as(token)
                .body(Map.of("code", "address", "reason", "unclear"))
                .post("/api/v1/orders/{no}/holds", no)
                .then()
                .statusCode(404);
        Api.as(token).post("/api/v1/orders/{no}/pick", no).then().statusCode(404);
        Api.as(token).get("/api/v1/orders").then().statusCode(200).body("items.orderNo", hasSize(0));
        Api.as(token)
                .body(order(other, floored.item(), 1))
                .post("/api/v1/orders")
                .then()
                .statusCode(404);
    }

    @Test
    void holdsAndCancelsOnceHoweverOftenItIsSent() {
        String in = floored.warehouse();
        String sku = floored.item();
        floored.put(in, sku, 5, "A-1");
        String no = send(order(in, sku, 2)).path("orderNo");
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            keyed(key)
                    .body(Map.of("code", "address", "reason", "unclear"))
                    .post("/api/v1/orders/{no}/holds", no)
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("held"))
                    .body("holds.code", contains("address"));
        }
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "select", Map.of("orders", List.of(no))))
                .post("/api/v1/waves")
                .then()
                .statusCode(201)
                .body("orders", equalTo(0))
                .body("why[0].status", equalTo("held"));
        Api.asAdministrator()
                .delete("/api/v1/orders/{no}/holds/address", no)
                .then()
                .statusCode(200)
                .body("status", equalTo("promised"));
        String cancel = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            keyed(cancel)
                    .post("/api/v1/orders/{no}/cancel", no)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"));
        }
    }

    @Test
    void refusesUnknownFieldsAndModes() {
        String in = floored.warehouse();
        Map<String, Object> order = new HashMap<>(order(in, floored.item(), 1));
        order.put("colour", "red");
        send(order).then().statusCode(400);
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "mode", "zone"))
                .post("/api/v1/waves")
                .then()
                .statusCode(422)
                .body("code", equalTo("mode-not-offered"))
                .body("detail", containsString("order, batch"));
        Api.asAdministrator().get("/api/v1/orders?colour=red").then().statusCode(400);
        Api.asAdministrator().get("/api/v1/waves/{no}", in + "-W999").then().statusCode(404);
    }

    private static Response send(Map<String, Object> order) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/orders");
    }

    private static io.restassured.specification.RequestSpecification keyed(String key) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> order(String in, String sku, int quantity) {
        return Map.of(
                "warehouse",
                in,
                "channel",
                "shop-" + UUID.randomUUID(),
                "channelOrderNo",
                "1",
                "placedAt",
                "2026-11-20T08:00:00+08:00",
                "recipient",
                Map.of("token", "abc", "tokenKind", "oaid"),
                "declaredValue",
                Map.of("amount", "12.50", "currency", "CNY"),
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity)));
    }
}
