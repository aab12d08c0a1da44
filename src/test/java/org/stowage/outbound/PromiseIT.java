package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;

/** Pools, safety stock, unpaid orders and sourcing, as programs see them. */
@QuarkusTest
class PromiseIT {

    @Inject
    Floored floored;

    @Inject
    Sql sql;

    @Test
    void aPoolAndSafetyStockAreSetAndOfferedToTheirChannel() {
        String in = floored.warehouse();
        String sku = floored.item();
        floored.put(in, sku, 10, "A-1");
        Map<String, Object> pool = Map.of(
                "warehouse",
                in,
                "code",
                "P-" + sku,
                "sku",
                sku,
                "channel",
                "tmall",
                "endsAt",
                Instant.now().plusSeconds(3600).toString(),
                "setAside",
                6);
        Api.asAdministrator()
                .body(pool)
                .post("/api/v1/stock/pools")
                .then()
                .statusCode(201)
                .body("open", equalTo(true), "setAside", equalTo(6));
        Api.asAdministrator()
                .body(pool)
                .post("/api/v1/stock/pools")
                .then()
                .statusCode(422)
                .body("code", equalTo("pool-exists"));
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "sku", sku, "safety", 1, "lowMark", 2))
                .put("/api/v1/stock/policies")
                .then()
                .statusCode(200)
                .body("safety", equalTo(1), "available", equalTo(3));
        offered(in, sku, "tmall", 9);
        offered(in, sku, "shop", 3);
        Api.asAdministrator()
                .body(Map.of("setAside", 2))
                .put("/api/v1/stock/pools/{code}?warehouse={in}", "P-" + sku, in)
                .then()
                .statusCode(200)
                .body("setAside", equalTo(2));
        offered(in, sku, "shop", 7);
        Api.asAdministrator()
                .get("/api/v1/stock/pools?warehouse={in}&sku={sku}", in, sku)
                .then()
                .body("items.code", contains("P-" + sku));
        assertThat(sql.statement("select count(*) from audit where act = 'pool.open' and subject = :code")
                        .bind("code", "P-" + sku)
                        .one(Long.class))
                .isEqualTo(1);
        assertThat(PageCall.open(PageCall.tokenOf("manager", in, "en"), "/stock/items/" + sku))
                .contains("Safety stock", "P-" + sku, "Channel tmall");
        assertThat(PageCall.open(PageCall.tokenOf("manager", in, "zh-CN"), "/stock/items/" + sku))
                .contains("安全库存", "渠道 tmall");
    }

    @Test
    void aFaultyPoolNamesEveryFaultAndAnotherWarehouseIsNotFound() {
        String in = floored.warehouse();
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "sku", "NO-SUCH", "setAside", -1))
                .post("/api/v1/stock/pools")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/channel", "/setAside", "/endsAt", "/sku"));
        String token = Api.tokenOf(Map.of(
                "login",
                "mgr-" + UUID.randomUUID(),
                "name",
                "M",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(in)));
        String other = floored.warehouse();
        Api.as(token)
                .get("/api/v1/stock/availability?warehouse={w}", other)
                .then()
                .statusCode(404);
        Api.as(token)
                .body(Map.of("channel", "", "chain", List.of("nearest")))
                .put("/api/v1/sourcing/rules")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangedPoolNamesEveryFaultToo() {
        String in = floored.warehouse();
        String sku = floored.item();
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "sku",
                        sku,
                        "code",
                        "P-" + sku,
                        "channel",
                        "c",
                        "endsAt",
                        "2900-01-01T00:00:00Z"))
                .post("/api/v1/stock/pools")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/setAside", "/endsAt"));
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "sku",
                        sku,
                        "code",
                        "P-" + sku,
                        "channel",
                        "c",
                        "setAside",
                        1,
                        "endsAt",
                        Instant.now().plusSeconds(3600).toString()))
                .post("/api/v1/stock/pools")
                .then()
                .statusCode(201);
        Api.asAdministrator()
                .body(Map.of("setAside", -1, "endsAt", "2900-01-01T00:00:00Z"))
                .put("/api/v1/stock/pools/{code}?warehouse={in}", "P-" + sku, in)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/setAside", "/endsAt"));
    }

    @Test
    void aPolicyIsAnsweredForASkuWithBlanksAroundIt() {
        String in = floored.warehouse();
        String sku = floored.item();
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "sku", " " + sku + " ", "safety", 1))
                .put("/api/v1/stock/policies")
                .then()
                .statusCode(200)
                .body("sku", equalTo(sku), "owner", equalTo("OWN"), "safety", equalTo(1));
    }

    @Test
    void aKitIsOfferedAsOftenAsItsScarcestPartMakesIt() {
        String in = floored.warehouse();
        String cup = floored.item();
        String tea = floored.item();
        String set = "SET-" + UUID.randomUUID();
        floored.put(in, cup, 9, "A-1");
        Api.asAdministrator()
                .body(Map.of(
                        "sku",
                        set,
                        "name",
                        "Set",
                        "parts",
                        List.of(Map.of("sku", cup, "quantity", 2), Map.of("sku", tea, "quantity", 1))))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        offered(in, set, "shop", 0);
        floored.put(in, tea, 30, "A-1");
        offered(in, set, "shop", 4);
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "sku", cup, "safety", 3))
                .put("/api/v1/stock/policies")
                .then()
                .statusCode(200);
        offered(in, set, "shop", 3);
        Api.asAdministrator()
                .get("/api/v1/stock/availability?warehouse={in}&limit=2", in)
                .then()
                .body("items", hasSize(2), "items.kit", contains(false, false), "nextCursor", notNullValue());
        Api.asAdministrator()
                .get("/api/v1/stock/availability?warehouse={in}", in)
                .then()
                .body(
                        "items.sku",
                        contains(cup, tea, set),
                        "items[2].kit",
                        equalTo(true),
                        "items[2].sellable",
                        equalTo(4));
    }

    @Test
    void whatAWarehouseUsuallyKeepsBackHoldsForItemsOfWhichNothingElseIsSaid() {
        String in = floored.warehouse();
        String tea = floored.item();
        String cup = floored.item();
        floored.put(in, tea, 10, "A-1");
        floored.put(in, cup, 10, "A-1");
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "sku", cup, "safety", 0))
                .put("/api/v1/stock/policies")
                .then()
                .statusCode(200);
        Api.asAdministrator()
                .body(Map.of("safety", 4, "lowMark", -1))
                .put("/api/v1/warehouses/{in}/stock-policy", in)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lowMark"));
        Api.asAdministrator()
                .body(Map.of("safety", 4))
                .put("/api/v1/warehouses/{in}/stock-policy", in)
                .then()
                .statusCode(200)
                .body("safety", equalTo(4), "lowMark", equalTo(0));
        offered(in, tea, "shop", 6);
        offered(in, cup, "shop", 10);
        String milk = floored.item();
        Api.asAdministrator()
                .get("/api/v1/stock/policies/{sku}?warehouse={in}", milk, in)
                .then()
                .body("safety", equalTo(4), "own", equalTo(false));
        floored.put(in, milk, 5, "A-1");
        offered(in, milk, "shop", 1);
        Api.asAdministrator()
                .get("/api/v1/stock/policies?warehouse={in}", in)
                .then()
                .body("items.sku", contains(cup), "items[0].own", equalTo(true));
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator()
                    .delete("/api/v1/stock/policies/{sku}?warehouse={in}", cup, in)
                    .then()
                    .statusCode(200)
                    .body("safety", equalTo(4), "own", equalTo(false));
        }
        offered(in, cup, "shop", 6);
        Api.asAdministrator()
                .delete("/api/v1/stock/policies/NONE?warehouse={in}", in)
                .then()
                .statusCode(404);
        String other = Api.tokenOf(Map.of(
                "login",
                "p-" + in,
                "name",
                "P",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(floored.warehouse())));
        Api.as(other).get("/api/v1/warehouses/{in}/stock-policy", in).then().statusCode(404);
        Api.as(other).get("/api/v1/stock/policies?warehouse={in}", in).then().statusCode(404);
        Api.as(other)
                .delete("/api/v1/stock/policies/{sku}?warehouse={in}", cup, in)
                .then()
                .statusCode(404);
        Api.asAdministrator()
                .body(Map.of())
                .put("/api/v1/warehouses/{in}/stock-policy", in)
                .then()
                .statusCode(200);
        offered(in, milk, "shop", 5);
    }

    @Test
    void whoServesAnotherOwnerSeesNothingOfTheHousesAvailabilityAndPools() {
        String in = floored.warehouse();
        String sku = floored.item();
        floored.put(in, sku, 10, "A-1");
        Map<String, Object> pool = Map.of(
                "warehouse",
                in,
                "code",
                "P-" + sku,
                "sku",
                sku,
                "channel",
                "c",
                "setAside",
                1,
                "endsAt",
                Instant.now().plusSeconds(3600).toString());
        Api.asAdministrator().body(pool).post("/api/v1/stock/pools").then().statusCode(201);
        String owner = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of("code", owner, "name", "Rents a shelf"))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        String renter = Api.tokenOf(Map.of(
                "login",
                "rent-" + UUID.randomUUID(),
                "name",
                "R",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(in),
                "owners",
                List.of(owner)));

        for (String list : List.of("availability", "pools")) {
            Api.asAdministrator()
                    .get("/api/v1/stock/{list}?warehouse={in}", list, in)
                    .then()
                    .body("items", hasSize(1));
            Api.as(renter)
                    .get("/api/v1/stock/{list}?warehouse={in}", list, in)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Api.as(renter).body(pool).post("/api/v1/stock/pools").then().statusCode(404);
        Api.as(renter)
                .body(Map.of("setAside", 0))
                .put("/api/v1/stock/pools/{code}?warehouse={in}", "P-" + sku, in)
                .then()
                .statusCode(404);
        Api.as(renter)
                .body(Map.of("warehouse", in, "sku", sku, "safety", 1))
                .put("/api/v1/stock/policies")
                .then()
                .statusCode(404);
        assertThat(PageCall.open(renter, "/stock/items/" + sku)).doesNotContain("P-" + sku);
    }

    @Test
    void aChainOfNothingIsRefusedAndRegionsArePaged() {
        Map<String, Object> rule = new HashMap<>(Map.of("channel", "IT-" + UUID.randomUUID()));
        rule.put("chain", Collections.singletonList(null));
        Api.asAdministrator()
                .body(rule)
                .put("/api/v1/sourcing/rules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/chain"));
        rule.put("chain", List.of("nearest", "complete"));
        Api.asAdministrator()
                .body(rule)
                .put("/api/v1/sourcing/rules")
                .then()
                .statusCode(200)
                .body("chain", contains("nearest", "complete"));
        Api.asAdministrator()
                .get("/api/v1/sourcing/rules?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.asAdministrator().get("/api/v1/sourcing/rules?limit=501").then().statusCode(422);

        String in = floored.warehouse();
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "regions",
                        List.of(
                                Map.of("country", "FR", "distanceKm", 2, "cost", 1),
                                Map.of("country", "DE", "province", "Bayern", "distanceKm", 1, "cost", 1))))
                .put("/api/v1/sourcing/regions")
                .then()
                .statusCode(200)
                .body("items.country", contains("DE", "FR"));
        String next = Api.asAdministrator()
                .get("/api/v1/sourcing/regions?warehouse={in}&limit=1", in)
                .then()
                .body("items.province", contains("BAYERN"))
                .extract()
                .path("nextCursor");
        Api.asAdministrator()
                .get("/api/v1/sourcing/regions?warehouse={in}&limit=1&cursor={next}", in, next)
                .then()
                .statusCode(200)
                .body("items.country", contains("FR"));
    }

    @Test
    void whoSeesNoWarehouseIsToldToNameOneAndATooLongOrderIsRefusedAtTheDoor() {
        Map<String, Object> order = order(floored.item(), 1);
        String blind = Api.tokenOf(Map.of(
                "login",
                "blind-" + UUID.randomUUID(),
                "name",
                "B",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(floored.warehouse())));
        sql.statement("""
                        update operator_role set warehouse_id = 999999999
                         where operator_id in (select id from operator where login like 'blind-%')
                        """).update();
        Api.as(blind)
                .body(order)
                .post("/api/v1/orders/sourcing")
                .then()
                .statusCode(422)
                .body("code", equalTo("warehouse-needed"));
        order.put("lines", Collections.nCopies(10_001, Map.of("sku", "X")));
        for (String path : List.of("/api/v1/orders", "/api/v1/orders/sourcing")) {
            Api.asAdministrator()
                    .body(order)
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("too-many-lines"), "errors.pointer", contains("/lines"));
        }
    }

    @Test
    void anUnpaidOrderIsPromisedWhenItIsPaid() {
        String in = floored.warehouse();
        String sku = floored.item();
        floored.put(in, sku, 1, "A-1");
        Map<String, Object> order = order(sku, 1);
        order.put("warehouse", in);
        order.put("reserveMinutes", 30);
        Response sent = send(order);
        sent.then().statusCode(201).body("status", equalTo("unpaid"), "lines[0].promised", equalTo(1));
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator()
                    .body(Map.of("paidAt", "2026-11-22T05:00:00Z"))
                    .post("/api/v1/orders/{no}/paid", sent.<String>path("orderNo"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("promised"));
        }
        send(order).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void anOrderWithoutWarehouseIsSourcedAndSaysWhy() {
        String near = floored.warehouse();
        String far = floored.warehouse();
        String sku = floored.item();
        floored.put(near, sku, 1, "A-1");
        floored.put(far, sku, 5, "A-1");
        String token = Api.tokenOf(Map.of(
                "login",
                "src-" + UUID.randomUUID(),
                "name",
                "S",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(near, far)));
        regions(token, near, 10);
        regions(token, far, 900);

        Map<String, Object> both = order(sku, 3);
        Api.as(token)
                .body(both)
                .post("/api/v1/orders/sourcing")
                .then()
                .statusCode(200)
                .body("warehouse", equalTo(far), "by", equalTo("complete"), "candidates", hasSize(2))
                .body("candidates[1].units", equalTo(1), "candidates[1].distanceKm", equalTo(10));
        String no = Api.as(token)
                .body(both)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        assertThat(no).startsWith(far + "-O");
        Api.as(token)
                .body(both)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("orderNo", equalTo(no));
        Api.as(token)
                .body(order(sku, 1))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("orderNo", containsString(near + "-O"), "status", equalTo("promised"));
        Api.as(token)
                .get("/api/v1/orders/{no}", no)
                .then()
                .statusCode(200)
                .body("events.find { it.code == 'sourced' }.detail.warehouse", equalTo(far));
        assertThat(PageCall.open(token, "/orders/" + no)).contains("Why it is sent from here", "900 km", "1 unit");
    }

    private static void regions(String token, String warehouse, int km) {
        Api.as(token)
                .body(Map.of(
                        "warehouse",
                        warehouse,
                        "regions",
                        List.of(Map.of("country", "DE", "distanceKm", km, "cost", 4.5))))
                .put("/api/v1/sourcing/regions")
                .then()
                .statusCode(200)
                .body("items.distanceKm", contains(km));
    }

    private static void offered(String in, String sku, String channel, int units) {
        Api.asAdministrator()
                .get("/api/v1/stock/availability?warehouse={in}&sku={sku}&channel={c}", in, sku, channel)
                .then()
                .statusCode(200)
                .body("items.available", contains(units));
    }

    private static Response send(Map<String, Object> order) {
        return Api.asAdministrator().body(order).post("/api/v1/orders");
    }

    private static Map<String, Object> order(String sku, int units) {
        return new HashMap<>(Map.of(
                "channel",
                "IT-" + UUID.randomUUID(),
                "channelOrderNo",
                "1",
                "recipient",
                Map.of("name", "A", "country", "DE", "city", "Kiel", "address", "Weg 1"),
                "lines",
                List.of(Map.of("sku", sku, "quantity", units))));
    }
}
