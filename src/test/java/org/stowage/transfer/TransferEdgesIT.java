package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.stowage.transfer.Yards.ADMINISTRATOR;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
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
import org.stowage.stock.Condition;

/** Transfers where something goes wrong between the two houses. */
@QuarkusTest
class TransferEdgesIT {

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
    void whatIsMissingAfterItCameBackIsTheSourcesOwnClaim() {
        yards.put(east, tea, 5, "A-1");
        String no = shipped(4);
        yards.act(no, "cancel");
        String ofEast = yards.token(List.of(east), "manager");
        String ofWest = yards.token(List.of(west), "manager");
        int claim = yards.post(ofEast, "/" + no + "/close", null, 200).extract().path("claims[0].id");
        String settle = "/" + no + "/claims/" + claim + "/settle";
        yards.post(ofWest, settle, line("settlement", "found"), 404);
        yards.post(ofEast, settle, line("settlement", "found"), 200).body("lines[0].received", is(4));
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(5);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void aDamagedSurplusUnitGoesBackAsItIs() {
        yards.put(east, tea, 9, "A-1");
        String no = shipped(3);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 3)), 200);
        int claim = yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/receive",
                        lines(line("sku", tea, "quantity", 1, "condition", "damaged", "over", true)),
                        200)
                .extract()
                .path("claims[0].id");
        yards.post(ADMINISTRATOR, "/" + no + "/claims/" + claim + "/settle", line("settlement", "returned"), 200);
        agree();
        assertThat(yards.at(west, tea))
                .as("the good ones stay")
                .allSatisfy(balance -> assertThat(balance.condition()).isEqualTo(Condition.GOOD));
        assertThat(yards.onHand(west, tea)).isEqualTo(3);
    }

    @Test
    void aSerialIsSaidOnceAndOnOneLine() {
        String phone = yards.bySerial();
        yards.put(east, phone, 2, "A-1", null, List.of("S1" + phone, "S2" + phone));
        String no = yards.released(east, west, line("sku", phone, "quantity", 2));
        String carton = yards.lpn("C");
        yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/pick",
                        line(
                                "lpn",
                                carton,
                                "lines",
                                List.of(line("sku", phone, "quantity", 2, "serials", twice("S1" + phone)))),
                        422)
                .body("code", equalTo("serial-twice"));
        yards.pick(no, carton, line("sku", phone, "quantity", 2, "serials", List.of("S1" + phone, "S2" + phone)));
        yards.pack(no, carton);
        yards.act(no, "ship");
        String receive = "/" + no + "/receive";
        yards.post(
                        ADMINISTRATOR,
                        receive,
                        lines(line("sku", phone, "quantity", 2, "serials", twice("S1" + phone))),
                        422)
                .body("code", equalTo("serial-twice"));
        Map<String, Object> first = line("sku", phone, "quantity", 1, "serials", List.of("S1" + phone));
        yards.post(ADMINISTRATOR, receive, lines(first, first), 422).body("code", equalTo("serial-twice"));
        yards.post(
                ADMINISTRATOR,
                receive,
                lines(line("sku", phone, "quantity", 1, "over", true, "serials", List.of("X1\nX2"))),
                422);
        yards.post(ADMINISTRATOR, receive, lines(first), 200).body("lines[0].inTransit", is(1));
        agree();
    }

    @Test
    void whatNobodyCanMeanIsRefusedBeforeAnythingIsBooked() {
        yards.put(east, tea, 5, "A-1");
        String asked = yards.requested(east, west, line("sku", tea, "quantity", 2));
        yards.post(ADMINISTRATOR, "/" + asked + "/approve", lines(line("lineNo", 1, "quantity", -1)), 422);
        yards.act(asked, "approve");
        yards.act(asked, "release");
        yards.post(ADMINISTRATOR, "/" + asked + "/pick", lines(line("sku", tea, "quantity", -1)), 422);
        yards.post(ADMINISTRATOR, "/" + asked + "/pick", line("lpn", "X".repeat(41)), 422);
        yards.act(asked, "pick");
        yards.post(ADMINISTRATOR, "/" + asked + "/pack", line("lpn", " "), 422);
        yards.act(asked, "ship");
        for (long units : List.of(0L, -1L, 1_000_000_001L, Long.MAX_VALUE)) {
            yards.post(
                    ADMINISTRATOR,
                    "/" + asked + "/receive",
                    lines(line("sku", tea, "quantity", units, "over", true)),
                    422);
        }
        int claim = yards.post(ADMINISTRATOR, "/" + asked + "/close", null, 200)
                .extract()
                .path("claims[0].id");
        yards.post(ADMINISTRATOR, "/" + asked + "/claims/" + claim + "/settle", line("note", "x"), 422);
        yards.post(ADMINISTRATOR, "/" + asked + "/cancel", line("why", "x".repeat(501)), 422);
        agree();
    }

    @Test
    void aCartonThatWasFilledAnewMeanwhileIsNotTakenFromItsHouse() {
        yards.put(east, tea, 9, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 3));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 3));
        yards.pack(no, carton);
        yards.act(no, "ship");
        String next = yards.released(east, west, line("sku", tea, "quantity", 2));
        yards.pick(next, carton, line("sku", tea, "quantity", 2));
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 422)
                .body("code", equalTo("unit-not-empty"));
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 3)), 200);
        yards.pack(next, carton);
        yards.act(next, "ship");
        yards.post(ADMINISTRATOR, "/" + next + "/receive", line("lpn", carton), 200);
        agree();
        assertThat(yards.onHand(west, tea)).isEqualTo(5);
    }

    @Test
    void aLoadedCartonThatIsOpenedAgainIsLoadedAgain() {
        yards.put(east, tea, 9, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 3));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 2));
        yards.pack(no, carton);
        yards.post(ADMINISTRATOR, "/" + no + "/load", line("lpn", carton), 200);
        yards.pick(no, carton, line("sku", tea, "quantity", 1));
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton), 200)
                .body("status", equalTo("packed"))
                .body("cartons[0].loaded", is(false));
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton, "into", carton), 422)
                .body("code", equalTo("unit-in-itself"));
    }

    @Test
    void whatIsLostAtStagingShortensTheTransfer() {
        yards.put(east, tea, 9, "A-1");
        String leaves = staged(4);
        String stays = staged(3);
        lose(1, cartonOf(leaves));
        lose(1, cartonOf(stays));
        agree();
        yards.post(ADMINISTRATOR, "/" + leaves + "/ship", null, 200).body("lines[0].sent", is(3));
        agree();
        yards.post(ADMINISTRATOR, "/" + leaves + "/receive", line("lpn", cartonOf(leaves)), 200)
                .body("lines[0].received", is(3));
        yards.act(leaves, "close");
        yards.act(stays, "cancel");
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(4);
        assertThat(yards.free(east, tea)).isEqualTo(4);
        assertThat(yards.onHand(west, tea)).isEqualTo(3);
    }

    @Test
    void twoHousesThatSendEachOtherTheSameAtOnceDoNotWaitForEachOther() throws Exception {
        yards.put(east, tea, 40, "A-1");
        yards.put(west, tea, 40, "A-1");
        List<Callable<Integer>> race = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String from = n % 2 == 0 ? east : west;
            String to = n % 2 == 0 ? west : east;
            Map<String, Object> asked = line(
                    "from",
                    from,
                    "to",
                    to,
                    "direct",
                    true,
                    "location",
                    "A-1",
                    "lines",
                    List.of(line("sku", tea, "quantity", 2)));
            race.add(() -> Yards.once(ADMINISTRATOR, UUID.randomUUID().toString(), "", asked)
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(race.size())) {
            for (Future<Integer> done : threads.invokeAll(race)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsOnly(201);
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(40);
    }

    private String staged(long units) {
        String no = yards.released(east, west, line("sku", tea, "quantity", units));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", units));
        yards.pack(no, carton);
        return no;
    }

    private String shipped(long units) {
        String no = staged(units);
        yards.act(no, "ship");
        return no;
    }

    private String cartonOf(String no) {
        return yards.get(ADMINISTRATOR, "/" + no, 200).extract().path("cartons[0].lpn");
    }

    private void lose(int units, String lpn) {
        ValidatableResponse done = RestAssured.given()
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(line(
                        "warehouse",
                        east,
                        "reasonCode",
                        "misbooked",
                        "lines",
                        List.of(line("sku", tea, "lpn", lpn, "quantity", -units))))
                .post("/api/v1/adjustments")
                .then()
                .log()
                .ifValidationFails();
        done.statusCode(201).body("status", equalTo("posted"));
    }

    @SafeVarargs
    private static Map<String, Object> lines(Map<String, Object>... lines) {
        return line("lines", List.of(lines));
    }

    private static List<String> twice(String serial) {
        return List.of(serial, serial);
    }

    private void agree() {
        assertThat(yards.proof(east, west).checks())
                .allSatisfy(
                        check -> assertThat(check.mismatches()).as(check.name()).isEmpty());
    }
}
