package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FreezeIT {

    @Inject
    House house;

    private String in = "";
    private String milk = "";

    @BeforeEach
    void aWarehouseWithTwoLots() {
        in = house.warehouse();
        milk = house.item(2);
        house.set(milk, "lot_controlled");
        house.put(in, house.item(1), 1, "A-1");
        house.put(in, house.item(1), 1, "A-2");
        found("A-1", "L-1", 5);
        found("A-2", "L-2", 5);
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void aFrozenLotIsNotSoldAndServesWhoWaitsWhenItIsLifted() {
        String order = ordered("1", 8);
        int freeze = house.post(ADMINISTRATOR, "freezes", frozen("sku", milk, "lot", "L-1"), 201)
                .body("shortOrders", contains(order))
                .body("stoppedOrders", empty())
                .body("freeze.lot", equalTo("L-1"))
                .extract()
                .path("freeze.id");
        status(order, "short");
        house.get(house.token(in, "picker"), "freezes?warehouse=" + in, 200).body("items", hasSize(1));
        house.post(house.token(in, "clerk"), "freezes/" + freeze + "/lift?warehouse=" + in, null, 403);
        house.post(house.token(house.warehouse(), "manager"), "freezes/" + freeze + "/lift?warehouse=" + in, null, 404);
        house.post(ADMINISTRATOR, "freezes/" + freeze + "/lift?warehouse=" + in, null, 200)
                .body("liftedAt", notNullValue());
        status(order, "promised");
        house.get(ADMINISTRATOR, "freezes?warehouse=" + in, 200).body("items", empty());
        house.get(ADMINISTRATOR, "freezes?lifted=true&warehouse=" + in, 200).body("items", hasSize(1));
    }

    @Test
    void whatIsFrozenIsNamedAndFound() {
        house.post(ADMINISTRATOR, "freezes", frozen(), 422).body("code", equalTo("nothing-to-freeze"));
        house.post(ADMINISTRATOR, "freezes", frozen("location", "NOWHERE", "sku", "NOBODY", "lot", "L-1"), 422)
                .body("errors", hasSize(2));
        String other = house.item(1);
        house.set(other, "lot_controlled");
        house.post(ADMINISTRATOR, "freezes", frozen("lot", "L-1"), 201).body("freeze.sku", equalTo(milk));
        foundOf(other, "A-2", "L-2", 1);
        house.post(ADMINISTRATOR, "freezes", frozen("lot", "L-2"), 422).body("code", equalTo("ambiguous-lot"));
        house.post(house.token(in, "picker"), "freezes", frozen("sku", milk), 403);
    }

    @Test
    void anOrderWithFrozenGoodsInItsToteIsStoppedUntilTheFreezeIsLifted() {
        String order = ordered("1", 3);
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201);
        house.post(ADMINISTRATOR, "orders/" + order + "/pick", Map.of(), 200);
        int freeze = house.post(ADMINISTRATOR, "freezes", frozen("sku", milk, "lot", "L-1"), 201)
                .body("stoppedOrders", contains(order))
                .extract()
                .path("freeze.id");
        house.post(ADMINISTRATOR, "orders/" + order + "/pack", Map.of("grams", 500), 422)
                .body("code", equalTo("stopped-frozen"));
        house.get(ADMINISTRATOR, "recalls?warehouse=" + in + "&sku=" + milk + "&lot=L-1", 200)
                .body("onHand", is(5))
                .body("shipped", is(0))
                .body("orders", hasSize(1))
                .body("orders[0].orderNo", equalTo(order))
                .body("orders[0].picked", is(3));
        house.post(ADMINISTRATOR, "freezes/" + freeze + "/lift?warehouse=" + in, null, 200);
        house.post(ADMINISTRATOR, "orders/" + order + "/pack", Map.of("grams", 500), 201);
    }

    @Test
    void aRecallTellsWhereItIsAndWhoHasIt() {
        String packed = ordered("1", 2);
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201);
        house.post(ADMINISTRATOR, "orders/" + packed + "/pick", Map.of(), 200);
        house.post(ADMINISTRATOR, "orders/" + packed + "/pack", Map.of("grams", 500), 201);
        String waiting = ordered("2", 1);
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201);
        Map<String, Object> asked = Map.of("warehouse", in, "sku", milk, "lot", "L-1", "reason", "glass");
        house.post(house.token(in, "clerk"), "recalls", asked, 403);
        house.post(ADMINISTRATOR, "recalls", asked, 201)
                .body("freeze.lot", equalTo("L-1"))
                .body("onHand", is(5))
                .body("shipped", is(0))
                .body("orders", is(1));
        String found = "recalls?warehouse=" + in + "&sku=" + milk + "&lot=L-1";
        house.get(ADMINISTRATOR, found, 200)
                .body("orders.orderNo", contains(packed))
                .body("orders[0].parcels[0].quantity", is(2))
                .body("orders[0].parcels[0].shippedAt", nullValue());
        // its walk goes on with the other lot
        status(waiting, "released");
        house.get(house.token(in, "auditor"), "recalls?warehouse=" + in + "&sku=" + milk, 200)
                .body("orders[0].recipient.token", equalTo("***"));
        house.get(house.token(house.warehouse(), "manager"), "recalls?warehouse=" + in + "&sku=" + milk, 404);
        house.get(ADMINISTRATOR, "recalls?warehouse=" + in, 422);
    }

    private void found(String location, String lot, int units) {
        foundOf(milk, location, lot, units);
    }

    private void foundOf(String sku, String location, String lot, int units) {
        Map<String, Object> line = line("location", location, "sku", sku, "lot", lot, "quantity", units);
        house.post(
                ADMINISTRATOR,
                "adjustments",
                Map.of("warehouse", in, "reasonCode", "found", "lines", List.of(line)),
                201);
    }

    private Map<String, Object> frozen(Object... names) {
        Map<String, Object> asked = line(names);
        asked.put("warehouse", in);
        asked.put("reason", "glass in it");
        return asked;
    }

    private String ordered(String no, int quantity) {
        Map<String, Object> range = Map.of("prefix", "Q" + in, "digits", 6, "from", 1, "to", 9999);
        if (no.equals("1")) {
            house.post(
                    ADMINISTRATOR,
                    "carriers",
                    Map.of("code", "C-" + in, "name", "Post", "kind", "range", "ranges", List.of(range)),
                    201);
        }
        return house.post(
                        ADMINISTRATOR,
                        "orders",
                        Map.of(
                                "warehouse",
                                in,
                                "channel",
                                "shop",
                                "channelOrderNo",
                                in + "-" + no,
                                "placedAt",
                                "2026-11-20T08:00:00Z",
                                "carrier",
                                "C-" + in,
                                "recipient",
                                Map.of("token", "t-1", "tokenKind", "test"),
                                "lines",
                                List.of(Map.of("sku", milk, "quantity", quantity))),
                        201)
                .extract()
                .path("orderNo");
    }

    private void status(String order, String status) {
        house.get(ADMINISTRATOR, "orders/" + order, 200).body("status", equalTo(status));
    }
}
