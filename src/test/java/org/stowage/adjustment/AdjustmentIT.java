package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;

@QuarkusTest
class AdjustmentIT {

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
        clerk = house.token(in, "clerk");
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void aSmallLossIsBookedAtOnceAndAFoundUnitToo() {
        house.post(clerk, "adjustments", document("lost", line("location", "A-1", "sku", tea, "quantity", -3)), 201)
                .body("status", equalTo("posted"))
                .body("adjustmentNo", startsWith(in + "-A"))
                .body("value.amount", equalTo(30.0f))
                .body("lines[0].quantity", is(-3));
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(197);
        house.post(clerk, "adjustments", document("found", line("location", "a-1", "sku", tea, "counted", 199)), 201)
                .body("lines[0].quantity", is(2));
        Map<String, Object> seen = document("lost", line("location", "A-1", "sku", tea, "counted", 199));
        house.post(house.token(in, "counter"), "adjustments", seen, 201).body("value", nullValue());
        house.post(clerk, "adjustments", document("found", line("location", "A-1", "sku", tea, "counted", 199)), 201)
                .body("lines", empty());
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(199);
    }

    @Test
    void aDearOneWaitsForASecondPersonAndNobodyApprovesTheirOwn() {
        String manager = house.token(in, "manager");
        String number = house.post(
                        manager,
                        "adjustments",
                        document("theft", line("location", "A-1", "sku", tea, "quantity", -150)),
                        201)
                .body("status", equalTo("waiting"))
                .extract()
                .path("adjustmentNo");
        assertThat(house.onHand(in, "A-1", tea)).as("nothing is booked yet").isEqualTo(200);
        house.get(clerk, "adjustments?warehouse=" + in + "&status=waiting", 200).body("items", hasSize(1));

        String second = PageCall.tokenOf("manager", in, "en");
        assertThat(PageCall.open(second, "/adjustments?status=waiting")).contains(number);
        assertThat(PageCall.open(second, "/adjustments/" + number)).contains("Approve and book");
        house.post(manager, "adjustments/" + number + "/approve", null, 403).body("code", equalTo("own-adjustment"));
        house.post(clerk, "adjustments/" + number + "/approve", null, 403);
        house.post(house.token(house.warehouse(), "manager"), "adjustments/" + number + "/approve", null, 404);
        String other = house.token(in, "manager");
        house.post(other, "adjustments/" + number + "/approve", Map.of("note", "seen on video"), 200)
                .body("status", equalTo("posted"))
                .body("decisionNote", equalTo("seen on video"));
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(50);
        house.post(other, "adjustments/" + number + "/reject", null, 409).body("code", equalTo("already-decided"));
    }

    @Test
    void aRejectedOneChangesNothing() {
        String number = house.post(
                        clerk, "scraps", document("expired", line("location", "A-1", "sku", tea, "quantity", 101)), 201)
                .body("status", equalTo("waiting"))
                .extract()
                .path("adjustmentNo");
        house.post(ADMINISTRATOR, "adjustments/" + number + "/reject", Map.of("note", "count again"), 200)
                .body("status", equalTo("rejected"));
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(200);
    }

    @Test
    void ofManyWhoDecideAtOnceOneDecides() throws Exception {
        String number = house.post(
                        clerk,
                        "adjustments",
                        document("lost", line("location", "A-1", "sku", tea, "quantity", -150)),
                        201)
                .extract()
                .path("adjustmentNo");
        List<Callable<Integer>> race = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String act = i % 2 == 0 ? "approve" : "reject";
            race.add(() -> Api.asAdministrator()
                    .post("/api/v1/adjustments/{no}/" + act, number)
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> done : threads.invokeAll(race)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).hasSize(6);
        assertThat(answers.stream().filter(answer -> answer == 409)).hasSize(5);
        assertThat(house.onHand(in, "A-1", tea)).isIn(50L, 200L);
    }

    @Test
    void everyFaultOfEveryLineIsNamedAndNothingIsKept() {
        house.post(
                        clerk,
                        "adjustments",
                        document(
                                "other",
                                line("location", "A-1", "sku", "NOBODY", "quantity", 1),
                                line("location", "NOWHERE", "sku", tea, "quantity", 0),
                                line("location", "A-1", "sku", tea, "quantity", -201),
                                line("location", "A-1", "sku", tea, "owner", "STRANGER", "quantity", 1, "counted", 2),
                                line("location", "A-1", "sku", tea, "lpn", "NO-UNIT", "quantity", 1, "lot", "L-9")),
                        422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/note",
                                "/lines/0/sku",
                                "/lines/1/quantity",
                                "/lines/1/location",
                                "/lines/2/quantity",
                                "/lines/3/quantity",
                                "/lines/3/owner",
                                "/lines/4/lpn",
                                "/lines/4/lot"));
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(200);
        house.get(clerk, "adjustments?warehouse=" + in, 200).body("items", empty());
        house.post(house.token(in, "picker"), "adjustments", document("lost"), 403);
        house.post(
                house.token(house.warehouse(), "clerk"),
                "adjustments",
                document("lost", line("location", "A-1", "sku", tea, "quantity", -1)),
                404);
    }

    @Test
    void nobodyFindsAKit() {
        String set = house.item(1);
        Map<String, Object> part = Map.of("sku", tea, "quantity", 2);
        house.post(ADMINISTRATOR, "items", Map.of("sku", set, "name", "Set", "parts", List.of(part)), 201);
        house.post(clerk, "adjustments", document("found", line("location", "A-1", "sku", set, "quantity", 1)), 422)
                .body("code", equalTo("kit-not-stocked"))
                .body("errors.pointer", contains("/lines/0/sku"));
    }

    @Test
    void damagedGoodsAreNotSoldUntilTheyAreGoodAgain() {
        house.post(
                        house.token(in, "picker"),
                        "conversions",
                        document("damaged", line("location", "A-1", "sku", tea, "quantity", 195, "to", "damaged")),
                        201)
                .body("status", equalTo("posted"));
        String sold = "orders";
        house.post(ADMINISTRATOR, sold, order("D-1", 10), 201).body("lines[0].promised", is(5));
        house.post(
                clerk,
                "conversions",
                document(
                        "reworked",
                        line("location", "A-1", "sku", tea, "condition", "damaged", "quantity", 5, "to", "good")),
                201);
        assertThat(house.onHand(in, "A-1", tea)).isEqualTo(200);
        house.post(
                        clerk,
                        "conversions",
                        document("damaged", line("location", "A-1", "sku", tea, "quantity", 1, "to", "good")),
                        422)
                .body("code", equalTo("other-condition-missing"));
    }

    @Test
    void ownersSeeAndTouchTheirOwnGoodsOnly() {
        String acme = "ACME-" + System.nanoTime();
        Api.asAdministrator()
                .body(Map.of("code", acme, "name", "Acme"))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        String theirs = Api.tokenOf(Map.of(
                "login",
                "acme-" + System.nanoTime(),
                "name",
                "A",
                "roles",
                List.of("manager"),
                "owners",
                List.of(acme)));
        house.post(theirs, "adjustments", document("lost", line("location", "A-1", "sku", tea, "quantity", -1)), 404)
                .body("code", equalTo("unknown-owner"));
        house.post(
                theirs,
                "adjustments",
                document("found", line("location", "A-1", "sku", tea, "owner", acme, "quantity", 4)),
                201);
        String own = house.post(
                        clerk,
                        "adjustments",
                        document("lost", line("location", "A-1", "sku", tea, "quantity", -1)),
                        201)
                .extract()
                .path("adjustmentNo");
        house.get(theirs, "adjustments/" + own, 404);
        house.get(theirs, "adjustments?warehouse=" + in, 200).body("items", hasSize(1));
        house.post(
                theirs,
                "moves",
                Map.of(
                        "warehouse",
                        in,
                        "lines",
                        List.of(line("sku", tea, "from", "A-1", "to", "DOCK-1", "quantity", 1))),
                404);
        Api.as(theirs)
                .body(Map.of("prefix", "4012345"))
                .put("/api/v1/warehouses/{in}/company-prefix", in)
                .then()
                .statusCode(403);
        house.post(theirs, "freezes", Map.of("warehouse", in, "sku", tea, "reason", "x"), 403);
    }

    private Map<String, Object> order(String no, int quantity) {
        return Map.of(
                "warehouse",
                in,
                "channel",
                "shop",
                "channelOrderNo",
                in + no,
                "placedAt",
                "2026-11-20T08:00:00Z",
                "recipient",
                Map.of("token", "t-1", "tokenKind", "test"),
                "lines",
                List.of(Map.of("sku", tea, "quantity", quantity)));
    }

    @SafeVarargs
    private Map<String, Object> document(String reason, Map<String, Object>... lines) {
        return Map.of("warehouse", in, "reasonCode", reason, "lines", List.of(lines));
    }
}
