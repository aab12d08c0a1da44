package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.stowage.transfer.Yards.ADMINISTRATOR;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;

@QuarkusTest
class TransferIT {

    @Inject
    Yards yards;

    private String east = "";
    private String west = "";
    private String tea = "";

    @BeforeEach
    void twoWarehouses() {
        east = yards.warehouse();
        west = yards.warehouse();
        tea = yards.item();
    }

    @Test
    void aLotInTwoCartonsOneLostOneUnitDamagedOneTooManyEndsByClaims() {
        yards.put(east, tea, 20, "A-1", "L-7", List.of());
        String no = yards.released(east, west, line("sku", tea, "lot", "L-7", "quantity", 10));
        agree();
        String first = yards.lpn("C");
        String second = yards.lpn("C");
        yards.pick(no, first, line("sku", tea, "quantity", 6));
        yards.pick(no, second, line("sku", tea, "quantity", 4));
        agree();
        yards.pack(no, first);
        yards.post(ADMINISTRATOR, "/" + no + "/ship", null, 422).body("code", equalTo("not-packed"));
        yards.pack(no, second);
        yards.act(no, "ship");
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(10);
        assertThat(yards.onHand(west, tea)).isZero();
        assertThat(yards.onRoad(east, west, tea)).isEqualTo(10);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", single(first, "damaged", false), 200)
                .body("status", equalTo("receiving"));
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", first), 200);
        agree();
        yards.post(ADMINISTRATOR, "/" + no + "/receive", single(first, "good", false), 422)
                .body("code", equalTo("more-than-sent"));
        yards.post(ADMINISTRATOR, "/" + no + "/receive", single(first, "good", true), 200);
        agree();
        ValidatableResponse closed = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200);
        closed.body("status", equalTo("closed"))
                .body("lines[0].sent", is(10))
                .body("lines[0].received", is(5))
                .body("lines[0].inTransit", is(0))
                .body("lines[0].claimed", is(5))
                .body("lines[0].over", is(1))
                .body("claims.kind", contains("damaged", "over", "short"));
        agree();
        assertThat(yards.onHand(west, tea)).isEqualTo(7);
        assertThat(yards.at(west, tea))
                .allSatisfy(balance -> assertThat(balance.lot()).isEqualTo("L-7"));
        assertThat(yards.at(west, tea))
                .anySatisfy(balance -> assertThat(balance.lpn()).isEqualTo(first));
        List<Integer> claims = closed.extract().path("claims.id");
        settle(no, claims.get(0), "carrier-pays");
        settle(no, claims.get(1), "found");
        yards.post(ADMINISTRATOR, "/" + no + "/claims/" + claims.get(1) + "/settle", line("settlement", "found"), 409)
                .body("code", equalTo("already-settled"));
        settle(no, claims.get(2), "lost");
        agree();
        assertThat(yards.onHand(east, tea))
                .as("the surplus unit had been taken there")
                .isEqualTo(9);
        assertThat(yards.onRoad(east, west, tea)).as("all is explained").isZero();
        yards.get(ADMINISTRATOR, "/" + no, 200).body("lines[0].claimed", is(5)).body("history.act", hasItem("closed"));
    }

    @Test
    void aLostCartonThatTurnsUpIsReceivedAndOneThatNeverLeftGoesBack() {
        yards.put(east, tea, 9, "A-1");
        for (String how : List.of("found", "returned")) {
            String no = shipped(3);
            ValidatableResponse closed = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200);
            settle(no, closed.extract().<Integer>path("claims[0].id"), how);
            agree();
            yards.get(ADMINISTRATOR, "/" + no, 200)
                    .body("lines[0].received", is(3))
                    .body("lines[0].claimed", is(0));
        }
        assertThat(yards.onHand(east, tea)).isEqualTo(6);
        assertThat(yards.onHand(west, tea)).isEqualTo(3);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void damagedUnitsAreUsableAfterAllOrGoBack() {
        yards.put(east, tea, 9, "A-1");
        for (String how : List.of("found", "returned")) {
            String no = shipped(2);
            ValidatableResponse came = yards.post(
                    ADMINISTRATOR,
                    "/" + no + "/receive",
                    line("lines", List.of(line("sku", tea, "quantity", 2, "condition", "damaged"))),
                    200);
            came.body("lines[0].claimed", is(2)).body("lines[0].received", is(0));
            settle(no, came.extract().<Integer>path("claims[0].id"), how);
            agree();
        }
        assertThat(yards.onHand(west, tea)).isEqualTo(2);
        assertThat(yards.onHand(east, tea)).isEqualTo(7);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void cancelledInEveryStateTheGoodsAreEverybodysAgain() {
        yards.put(east, tea, 5, "A-1");
        for (int acts = 0; acts <= 5; acts++) {
            String no = yards.requested(east, west, line("sku", tea, "quantity", 4));
            String carton = yards.lpn("C");
            List<Runnable> way = List.of(
                    () -> yards.act(no, "approve"),
                    () -> yards.act(no, "release"),
                    () -> yards.pick(no, carton, line("sku", tea, "quantity", 3)),
                    () -> yards.pick(no, carton, line("sku", tea, "quantity", 1)),
                    () -> yards.pack(no, carton));
            way.subList(0, acts).forEach(Runnable::run);
            yards.post(ADMINISTRATOR, "/" + no + "/cancel", line("why", "not needed"), 200)
                    .body("status", equalTo("cancelled"))
                    .body("cartons", empty());
            agree();
            assertThat(yards.free(east, tea)).isEqualTo(5);
            assertThat(yards.at(east, tea)).hasSize(1);
            yards.post(ADMINISTRATOR, "/" + no + "/cancel", null, 409).body("code", equalTo("not-in-this-state"));
        }
    }

    @Test
    void cancelledOnItsWayItComesBackToTheSource() {
        yards.put(east, tea, 5, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 4));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 4));
        yards.pack(no, carton);
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/cancel", null, 200).body("status", equalTo("coming-back"));
        agree();
        String ofWest = yards.token(List.of(west), "receiver");
        yards.post(ofWest, "/" + no + "/receive", line("lpn", carton), 404);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200)
                .body("lines[0].received", is(4));
        yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200).body("status", equalTo("cancelled"));
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(5);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void aSerialLivesInOnePlace() {
        String phone = yards.bySerial();
        yards.put(east, phone, 3, "A-1", null, List.of("S1" + phone, "S2" + phone, "S3" + phone));
        String no = yards.released(east, west, line("sku", phone, "quantity", 2));
        yards.post(ADMINISTRATOR, "/" + no + "/pick", null, 422).body("code", equalTo("serials-needed"));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", phone, "quantity", 2, "serials", List.of("S1" + phone, "S3" + phone)));
        yards.pack(no, carton);
        yards.act(no, "ship");
        agree();
        yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/receive",
                        line("lines", List.of(line("sku", phone, "quantity", 1, "serials", List.of("S2" + phone)))),
                        422)
                .body("code", equalTo("serial-not-sent"));
        yards.post(
                ADMINISTRATOR,
                "/" + no + "/receive",
                line("lines", List.of(line("sku", phone, "quantity", 1, "serials", List.of("S3" + phone)))),
                200);
        agree();
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200)
                .body("lines[0].received", is(2));
        agree();
        assertThat(yards.onHand(east, phone)).isEqualTo(1);
        assertThat(yards.onHand(west, phone)).isEqualTo(2);
    }

    @Test
    void aPalletArrivesWithItsCartons() {
        yards.put(east, tea, 8, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 8));
        String pallet = yards.lpn("P");
        for (int n = 0; n < 2; n++) {
            String carton = yards.lpn("C");
            yards.pick(no, carton, line("sku", tea, "quantity", 4));
            yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton, "into", pallet, "grams", 900), 200);
        }
        yards.post(ADMINISTRATOR, "/" + no + "/load", line("lpn", pallet), 200).body("status", equalTo("loaded"));
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", pallet), 200)
                .body("lines[0].received", is(8))
                .body("cartons.received", contains(true, true, true));
        agree();
        assertThat(yards.at(west, tea)).hasSize(2);
        yards.act(no, "close");
        yards.get(ADMINISTRATOR, "?warehouse=" + west + "&status=closed", 200).body("items", hasSize(1));
    }

    @Test
    void whatIsReleasedIsSoldToNobodyAndAnOrderTakesTheRest() {
        yards.put(east, tea, 10, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 7));
        assertThat(yards.order(east, tea, 5)).as("an order takes the rest").isEqualTo(3);
        assertThat(yards.free(east, tea)).isZero();
        agree();
        yards.put(east, tea, 5, "A-2");
        assertThat(yards.free(east, tea))
                .as("the order that waits is served first")
                .isEqualTo(3);
        String other = yards.requested(east, west, line("sku", tea, "quantity", 7));
        yards.act(other, "approve");
        yards.post(ADMINISTRATOR, "/" + other + "/release", null, 200).body("lines[0].allocated", is(3));
        assertThat(yards.free(east, tea)).isZero();
        agree();
        yards.post(ADMINISTRATOR, "/" + no + "/cancel", null, 200);
        agree();
        yards.post(ADMINISTRATOR, "/" + other + "/release", null, 200).body("lines[0].allocated", is(7));
    }

    @Test
    void twoRoomsOfOneHouseTakeOneAct() {
        yards.put(east, tea, 10, "A-1", "L-1", List.of());
        yards.put(west, tea, 1, "B-1");
        yards.post(ADMINISTRATOR, "", direct(4, "B-1"), 201)
                .body("status", equalTo("closed"))
                .body("lines[0].received", is(4));
        yards.post(ADMINISTRATOR, "", direct(7, "B-1"), 422).body("code", equalTo("direct-short"));
        agree();
        assertThat(yards.onHand(west, tea)).isEqualTo(5);
        assertThat(yards.free(west, tea)).isEqualTo(5);
        assertThat(yards.free(east, tea)).isEqualTo(6);
    }

    @Test
    void ofTwoAtOnceOneActs() throws Exception {
        yards.put(east, tea, 30, "A-1");
        String asked = yards.requested(east, west, line("sku", tea, "quantity", 5));
        assertThat(race(asked, List.of("approve", "approve", "approve", "approve")))
                .containsOnlyOnce(200);
        String no = yards.released(east, west, line("sku", tea, "quantity", 5));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.pack(no, carton);
        assertThat(race(no, List.of("ship", "cancel", "ship"))).contains(200);
        agree();
        String third = shipped(5);
        String lpn = yards.get(ADMINISTRATOR, "/" + third, 200).extract().path("cartons[0].lpn");
        List<Callable<Integer>> twice = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            twice.add(() -> Yards.once(
                            ADMINISTRATOR, UUID.randomUUID().toString(), "/" + third + "/receive", line("lpn", lpn))
                    .extract()
                    .statusCode());
        }
        assertThat(answers(twice)).containsOnlyOnce(200);
        agree();
    }

    @Test
    void eachSideDoesItsOwnActsAndStrangersSeeNothing() {
        yards.put(east, tea, 10, "A-1");
        String ofWest = yards.token(List.of(west), "manager");
        String ofEast = yards.token(List.of(east), "manager");
        String stranger = yards.token(List.of(yards.warehouse()), "manager");
        String picker = yards.token(List.of(east), "picker");
        Map<String, Object> wanted = line("from", east, "to", west, "lines", List.of(line("sku", tea, "quantity", 4)));
        yards.post(stranger, "", wanted, 404);
        yards.post(picker, "", wanted, 403);
        String no = yards.post(ofWest, "", wanted, 201).extract().path("transferNo");
        yards.get(stranger, "/" + no, 404);
        yards.get(ofEast, "/" + no, 200).body("askedBy", notNullValue());
        yards.post(ofWest, "/" + no + "/approve", null, 404);
        yards.post(ofEast, "/" + no + "/approve", line("lines", List.of(line("lineNo", 1, "quantity", 3))), 200)
                .body("lines[0].approved", is(3));
        yards.post(picker, "/" + no + "/release", null, 403);
        yards.post(ofEast, "/" + no + "/release", null, 200);
        yards.post(picker, "/" + no + "/pick", null, 200).body("status", equalTo("packed"));
        yards.post(ofWest, "/" + no + "/ship", null, 404);
        yards.post(ofEast, "/" + no + "/ship", null, 200);
        yards.post(ofEast, "/" + no + "/close", null, 404);
        yards.post(ofWest, "/" + no + "/receive", line("lines", List.of(line("sku", tea, "quantity", 3))), 200)
                .body("lines[0].received", is(3));
        yards.post(ofWest, "/" + no + "/close", null, 200);
        yards.get(ofWest, "?warehouse=" + east, 404);
        yards.get(ofWest, "?warehouse=" + west + "&limit=1", 200).body("items[0].transferNo", equalTo(no));
        agree();
    }

    @Test
    void whatIsOnItsWayTooLongIsToldOnce() {
        yards.put(east, tea, 6, "A-1");
        String fresh = shipped(2);
        String old = shipped(2);
        yards.leftDaysAgo(old, 4);
        assertThat(yards.late(west)).isEqualTo(1);
        assertThat(yards.late(east)).isZero();
        assertThat(yards.toldLate()).contains(old).doesNotContain(fresh);
        assertThat(yards.toldLate()).doesNotContain(old);
        yards.act(old, "close");
        assertThat(yards.late(west)).as("a claim now").isZero();
    }

    @Test
    void whatRunsOutHereAndLiesIdleThereIsSuggestedWithItsFigures() {
        yards.put(east, tea, 100, "A-1");
        yards.sold(east, tea, 28, "A-1");
        yards.put(west, tea, 60, "B-1");
        yards.sold(west, tea, 56, "B-1");
        String both = yards.token(List.of(east, west), "manager");
        String path = "/api/v1/transfer-suggestions?cover=14&lead=3&warehouse=";
        Api.as(both)
                .get(path + west)
                .then()
                .statusCode(200)
                .body("items.sku", contains(tea))
                .body("items[0].from", equalTo(east))
                .body("items[0].sold", is(56))
                .body("items[0].free", is(4))
                .body("items[0].spare", is(55))
                .body("items[0].quantity", is(30));
        Api.as(both).get(path + east).then().statusCode(200).body("items", empty());
        Api.as(yards.token(List.of(west), "manager"))
                .get(path + west)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(PageCall.open(both, "/transfers/suggestions?warehouse=" + west))
                .contains("lasts 2");
    }

    @Test
    void thePagesLeadFromRequestToClaim() {
        yards.put(east, tea, 6, "A-1");
        String both = yards.token(List.of(east, west), "manager");
        String page = PageCall.open(both, "/transfers/new?warehouse=" + west);
        assertThat(page).contains("New transfer").contains("value=\"" + west + "\"");
        Map<String, Object> wanted = line(
                "from",
                east,
                "to",
                west,
                "why",
                "<b>soon</b>",
                "sku",
                List.of(tea, ""),
                "quantity",
                List.of("4", ""),
                "lot",
                List.of("", ""));
        assertThat(PageCall.send(both, "/transfers", line("from", east, "to", "", "sku", tea))
                        .statusCode())
                .isEqualTo(422);
        String at = PageCall.send(both, "/transfers", wanted).header("HX-Redirect");
        assertThat(at).startsWith("/transfers/" + east + "-T");
        assertThat(PageCall.open(both, at)).contains("Approve").doesNotContain("<b>soon</b>");
        String carton = yards.lpn("C");
        form(both, at + "/approve", Map.of());
        form(both, at + "/release", Map.of());
        form(both, at + "/pick", Map.of("lpn", carton));
        form(both, at + "/pack", Map.of("lpn", carton));
        assertThat(PageCall.open(both, at)).contains(carton).contains("Ship");
        form(both, at + "/ship", Map.of());
        form(both, at + "/close", Map.of());
        String closed = PageCall.open(both, at);
        assertThat(closed).contains("Short").contains("Settle");
        String no = at.substring("/transfers/".length());
        int claim = yards.get(ADMINISTRATOR, "/" + no, 200).extract().path("claims[0].id");
        form(both, at + "/claims/" + claim, Map.of("settlement", "carrier_pays", "note", "said on the phone"));
        assertThat(PageCall.open(both, at)).contains("the carrier pays").doesNotContain(">Settle<");
        assertThat(PageCall.open(PageCall.tokenOf("auditor", west, "zh-CN"), at))
                .contains("承运商赔付");
        assertThat(PageCall.open(both, "/transfers?status=closed&warehouse=" + west))
                .contains(no);
        assertThat(PageCall.get(yards.token(List.of(yards.warehouse()), "manager"), at)
                        .statusCode())
                .isEqualTo(404);
        agree();
    }

    private static void form(String token, String path, Map<String, Object> fields) {
        assertThat(PageCall.send(token, path, fields).statusCode()).as(path).isLessThan(400);
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        yards.post(
                        ADMINISTRATOR,
                        "",
                        line(
                                "from",
                                east,
                                "to",
                                west,
                                "lines",
                                List.of(
                                        line("sku", "NOBODY", "quantity", 1),
                                        line("sku", tea, "lot", "NO-LOT", "quantity", 1),
                                        line("sku", tea, "owner", "STRANGER", "quantity", 1))),
                        422)
                .body("errors.pointer", contains("/lines/0/sku", "/lines/1/lot", "/lines/2/owner"));
        yards.post(
                        ADMINISTRATOR,
                        "",
                        line("from", east, "to", east, "lines", List.of(line("sku", tea, "quantity", 1))),
                        422)
                .body("code", equalTo("same-warehouse"));
    }

    private Map<String, Object> direct(long units, String location) {
        return line(
                "from",
                east,
                "to",
                west,
                "direct",
                true,
                "location",
                location,
                "lines",
                List.of(line("sku", tea, "quantity", units)));
    }

    private String shipped(long units) {
        String no = yards.released(east, west, line("sku", tea, "quantity", units));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", units));
        yards.pack(no, carton);
        yards.act(no, "ship");
        return no;
    }

    private Map<String, Object> single(String lpn, String condition, boolean over) {
        return line(
                "lpn", lpn, "lines", List.of(line("sku", tea, "quantity", 1, "condition", condition, "over", over)));
    }

    private void settle(String no, int claim, String how) {
        yards.post(ADMINISTRATOR, "/" + no + "/claims/" + claim + "/settle", line("settlement", how), 200);
    }

    private List<Integer> race(String no, List<String> acts) throws Exception {
        List<Callable<Integer>> race = new ArrayList<>();
        for (String act : acts) {
            race.add(() -> Yards.once(ADMINISTRATOR, UUID.randomUUID().toString(), "/" + no + "/" + act, null)
                    .extract()
                    .statusCode());
        }
        return answers(race);
    }

    private static List<Integer> answers(List<Callable<Integer>> race) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(race.size())) {
            for (Future<Integer> done : threads.invokeAll(race)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    /** The stock proof of both, the transfers' own check among it. */
    private void agree() {
        assertThat(yards.proof(east, west).checks())
                .anySatisfy(check -> assertThat(check.name()).startsWith("transfers-"))
                .allSatisfy(
                        check -> assertThat(check.mismatches()).as(check.name()).isEmpty());
    }
}
