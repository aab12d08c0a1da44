package org.stowage.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.carrier.SimulatedCarrier;
import org.stowage.carrier.SimulatedPush;
import org.stowage.carrier.SimulatedStep;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.shipping.PackingLine;
import org.stowage.site.Warehouse;

/** A parcel from the van to the customer's door: what its carrier pushes and answers, what pages and programs read of it. */
@QuarkusTest
class TrackingIT {

    private static final String SKU = "TRACK-TEA";
    private static final String KEY = "a key that nobody guesses";

    @Inject
    PackingLine line;

    @Inject
    Sql sql;

    private SimulatedCarrier sf;
    private Warehouse warehouse;
    private String carrier;
    private String clerk;

    @BeforeEach
    void open() throws IOException {
        sf = SimulatedCarrier.start(0, "sf", SimulatedCarrier.SECRET, 1_000);
        warehouse = line.warehouse(20, SKU);
        carrier = "T" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of("code", carrier, "name", "Carrier " + carrier, "kind", "sf"))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        Map<String, String> values =
                Map.of("customer", "C", "checkword", SimulatedCarrier.SECRET, "monthly-card", "M", "push-secret", KEY);
        Api.asAdministrator()
                .body(Map.of("endpoint", sf.address().toString(), "values", values))
                .put("/api/v1/carriers/{code}/account", carrier)
                .then()
                .statusCode(200);
        Api.asAdministrator()
                .body(Map.of("scanHours", 24, "stuckDays", 3, "deliverDays", 30))
                .put("/api/v1/carriers/{code}/watch", carrier)
                .then()
                .statusCode(200);
        clerk = PageCall.tokenOf("clerk", warehouse.code(), "zh-CN");
    }

    @AfterEach
    void close() {
        sf.close();
    }

    @Test
    void alarmsAndClaimsCountTheSameDays() {
        Api.asAdministrator()
                .get("/api/v1/carriers/{code}/terms", carrier)
                .then()
                .statusCode(200)
                .body("stuckDays", equalTo(3))
                .body("transitDays", equalTo(30));
        Api.asAdministrator()
                .body(Map.of("transitDays", 9, "claimDays", Map.of("late", 60)))
                .put("/api/v1/carriers/{code}/terms", carrier)
                .then()
                .statusCode(200)
                .body("stuckDays", equalTo(3))
                .body("transitDays", equalTo(9));
        assertThat(PageCall.open(PageCall.tokenOf("manager", warehouse.code(), "en"), "/tracking"))
                .containsPattern("id=\"deliver-" + carrier + "\"[^>]*value=\"9\"")
                .containsPattern("id=\"stuck-" + carrier + "\"[^>]*value=\"3\"");
    }

    @Test
    void aParcelIsFollowedFromTheVanToTheDoor() throws Exception {
        String no = left();
        String number = track(no).getString("waybillNo");
        until("watched", () -> count("parcel_track", no) == 1);
        assertThat(alarms(no)).isEmpty();

        // a day later nobody has scanned it
        change(no, "handed_over_at = now() - interval '25 hours'");
        assertThat(alarms(no)).containsExactly("late-pick-up");
        String audit = PageCall.open(clerk, "/tracking");
        assertThat(audit).contains(no, number, "已交接未揽收");
        assertThat(PageCall.open(clerk, "/")).contains("个在途包裹需要处理", "href=\"/tracking\"");

        // the carrier tells by itself, all that happened each time: each event is one
        sf.pushes(new SimulatedPush("sf", pushUrl(), KEY));
        Instant morning = Instant.now().minus(Duration.ofHours(10));
        assertThat(sf.move(number, SimulatedStep.ACCEPTED, morning)).isEqualTo(200);
        assertThat(sf.move(number, SimulatedStep.MOVING, morning.plusSeconds(3_600)))
                .isEqualTo(200);
        assertThat(codes(no)).containsExactly("in-transit", "accepted");
        assertThat(alarms(no)).isEmpty();

        // an older one that comes late is kept, and changes nothing; a code that nobody knows is shown as it is
        said(no, "exception", morning.plusSeconds(60), "customs").then().statusCode(200);
        assertThat(track(no).getString("code")).isEqualTo("in-transit");
        assertThat(sf.move(number, SimulatedStep.ODD, morning.plusSeconds(7_200)))
                .isEqualTo(200);
        assertThat(track(no).getString("code")).isEqualTo("in-transit");
        assertThat(track(no).getString("events[0].rawCode")).isEqualTo("9999");
        assertThat(PageCall.open(clerk, "/tracking/parcels/" + no)).contains("运输中", "未知", "9999");

        // it says no more by itself: it is asked, and what is final ends the asking
        sf.pushes(null);
        sf.move(number, SimulatedStep.SIGNED, morning.plusSeconds(10_800));
        change(no, "next_at = now()");
        until("delivered", () -> "delivered".equals(track(no).getString("code")));
        until("asked no more", () -> one("select next_at is null and lease is null", no));
        assertThat(track(no).getString("events[0].source")).isEqualTo("poll");
        said(no, "in-transit", morning.plusSeconds(20_000), "a late line")
                .then()
                .statusCode(200);
        assertThat(track(no).getString("code")).isEqualTo("delivered");
        assertThat(sql.statement("""
                        select count(*) from outbox where event = 'parcel.tracked' and subject = :no and warehouse_id = :warehouse
                        """)
                        .bind("no", no)
                        .bind("warehouse", warehouse.id())
                        .one(Long.class))
                .isEqualTo(track(no).getList("events").size());
    }

    @Test
    void aParcelOfSeveralBoxesHasArrivedWhenEachHas() throws Exception {
        String no = left();
        String number = track(no).getString("waybillNo");
        until("watched", () -> count("parcel_track", no) == 1);
        String child = "C-" + number;
        insert(no, """
                insert into parcel_piece (warehouse_id, parcel_id, box, no)
                select p.warehouse_id, p.id, b.box, case b.box when 1 then p.waybill_no else :child end
                  from parcel p, (values (1), (2)) as b (box)
                """, child);
        String old = "V-" + number;
        insert(no, """
                insert into waybill (carrier_id, no, warehouse_id, parcel_id, state, request_id)
                select p.carrier_id, :child, p.warehouse_id, p.id, 'void', gen_random_uuid() from parcel p
                """, old);
        Instant noon = Instant.now().minus(Duration.ofHours(5));
        assertThat(byNumber(child, "in-transit", noon).statusCode()).isEqualTo(200);
        assertThat(byNumber(number, "delivered", noon.plusSeconds(60)).statusCode())
                .isEqualTo(200);
        assertThat(track(no).getString("code")).isEqualTo("in-transit");
        assertThat(one("select final_at is null and t.waybill_no = p.waybill_no", no))
                .isTrue();
        // of a number that was given back nobody of ours hears
        assertThat(byNumber(old, "delivered", noon.plusSeconds(90)).asString()).contains("not-found");
        assertThat(byNumber(child, "delivered", noon.plusSeconds(120)).statusCode())
                .isEqualTo(200);
        assertThat(track(no).getString("code")).isEqualTo("delivered");
        assertThat(one("select final_at is not null", no)).isTrue();
    }

    private Response byNumber(String number, String code, Instant at) {
        Map<String, Object> event =
                Map.of("carrier", carrier, "waybillNo", number, "code", code, "at", at.toString(), "text", "by number");
        return Api.asAdministrator()
                .body(Map.of("warehouse", warehouse.code(), "events", List.of(event)))
                .post("/api/v1/tracking");
    }

    private void insert(String no, String select, String child) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(select + " where p.warehouse_id = :warehouse and p.parcel_no = :no")
                        .bind("child", child)
                        .bind("warehouse", warehouse.id())
                        .bind("no", no)
                        .update());
    }

    @Test
    void whatNobodySignedIsNotBelieved() throws IOException {
        String no = left();
        String number = track(no).getString("waybillNo");
        String forged = """
                {"Body":{"WaybillRoute":[{"mailno":"%s","acceptTime":"2026-11-20 10:00:00","remark":"x","opCode":"80"}]}}
                """.formatted(number);
        assertThat(push(carrier, "?key=wrong", forged)).isEqualTo(401);
        assertThat(push(carrier, "", forged)).isEqualTo(401);
        assertThat(push("NO-SUCH-CARRIER", "?key=x", forged)).isEqualTo(404);
        assertThat(push(carrier, "?key=" + KEY.replace(" ", "%20"), "{")).isEqualTo(400);
        assertThat(push(carrier, "?key=" + KEY.replace(" ", "%20"), "x".repeat((1 << 20) + 1)))
                .isEqualTo(413);
        String dumb = "D" + carrier;
        Api.asAdministrator()
                .body(Map.of("code", dumb, "name", "no secret", "kind", "sf"))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        assertThat(push(dumb, "?key=", forged)).isEqualTo(404);
        // another carrier's number, signed well: not ours to believe
        Api.asAdministrator()
                .body(Map.of("values", Map.of("push-secret", KEY)))
                .put("/api/v1/carriers/{code}/account", dumb)
                .then()
                .statusCode(200);
        assertThat(push(dumb, "?key=" + KEY.replace(" ", "%20"), forged)).isEqualTo(200);
        assertThat(track(no).getList("events")).isEmpty();
        String stranger = PageCall.tokenOf("clerk", line.warehouse(1, SKU).code(), "en");
        assertThat(Api.as(stranger).get("/api/v1/parcels/{no}/track", no).statusCode())
                .isEqualTo(404);
        assertThat(PageCall.get(stranger, "/tracking/parcels/" + no).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyAlarmComesAndGoes() {
        String no = left();
        until("watched", () -> count("parcel_track", no) == 1);
        Map<String, String> states = Map.of(
                "lost", "code = 'lost', at = now(), first_scan_at = now(), moved_at = now()",
                "damaged", "code = 'damaged', at = now()",
                "failed-attempt", "code = 'failed-attempt', at = now()",
                "returning", "code = 'returning', at = now()",
                "exception", "code = 'exception', at = now()",
                "reported", "code = null, first_scan_at = null, reported_at = now() - interval '25 hours'",
                "late-pick-up", "code = null, first_scan_at = null, handed_over_at = now() - interval '25 hours'",
                "overdue", "code = 'in-transit', first_scan_at = now(), due_at = now() - interval '1 hour'",
                "stuck", "code = 'in-transit', first_scan_at = now(), moved_at = now() - interval '4 days'");
        String calm =
                "code = null, at = null, first_scan_at = null, moved_at = null, reported_at = null, due_at = null, "
                        + "handed_over_at = now(), seen_at = null";
        states.forEach((alarm, state) -> {
            change(no, calm);
            assertThat(alarms(no)).as("before " + alarm).isEmpty();
            change(no, state);
            assertThat(alarms(no)).containsExactly(alarm);
            assertThat(PageCall.open(clerk, "/tracking?code=" + alarm)).contains(no);
        });
        // somebody looks after it, once however often it is sent; what happens then brings it back
        change(no, calm);
        change(no, Objects.requireNonNull(states.get("stuck")));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(key)
                    .body(Map.of("note", "trace 4711 opened"))
                    .post("/api/v1/parcels/{no}/track/seen", no)
                    .then()
                    .statusCode(200);
        }
        assertThat(alarms(no)).isEmpty();
        said(no, "failed-attempt", Instant.now().minus(Duration.ofHours(2)), "nobody there")
                .then()
                .statusCode(200);
        assertThat(alarms(no)).containsExactly("failed-attempt");
        assertThat(PageCall.open(clerk, "/tracking")).contains("trace 4711 opened");
    }

    @Test
    void aFileAndAPersonMayTellToo() {
        String no = left();
        String number = track(no).getString("waybillNo");
        String file = """
                parcel,carrier,waybillNo,code,rawCode,at,place,text
                %s,,,accepted,,2026-11-20T10:00:00Z,Shenzhen,picked up
                ,%s,%s,,36,2026-11-20T12:00:00Z,,left the depot
                %s,,,arrived,,2026-11-20T13:00:00Z,,not our word
                ,%s,NO-SUCH,delivered,,2026-11-20T13:00:00Z,,not our number
                """.formatted(no, carrier, number, no, carrier);
        JsonPath first = imported(file);
        assertThat(first.getInt("created")).isEqualTo(2);
        assertThat(first.getList("rejected.code")).containsExactlyInAnyOrder("track-code-unknown", "not-found");
        assertThat(imported(file).getInt("unchanged")).isEqualTo(2);
        assertThat(codes(no)).containsExactly("in-transit", "accepted");
        Response form = PageCall.send(
                clerk, "/tracking/parcels/" + no + "/events", Map.of("code", "delivered", "text", "told by telephone"));
        assertThat(form.statusCode()).isLessThan(300);
        assertThat(track(no).getString("code")).isEqualTo("delivered");
        // the same line without its code, as it comes once it is no longer the youngest, is the same line
        Map<String, Object> bare = Map.of("parcel", no, "at", "2026-11-20T12:00:00Z", "text", "left the depot");
        assertThat(Api.asAdministrator()
                        .body(Map.of("warehouse", warehouse.code(), "events", List.of(bare)))
                        .post("/api/v1/tracking")
                        .jsonPath()
                        .getInt("known"))
                .isEqualTo(1);
        assertThat(said(no, "beamed", Instant.now(), "x").asString()).contains("track-code-unknown");
    }

    /** Packed with a number of the simulated carrier, and handed over. */
    private String left() {
        String order = line.picked(warehouse, carrier, NewLine.of(SKU, 1));
        String no = pack(order);
        until(
                "a number",
                () -> "held"
                        .equals(Api.asAdministrator()
                                .get("/api/v1/parcels/{no}/waybill", no)
                                .jsonPath()
                                .getString("state")));
        pack(order);
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse", warehouse.code(), "carrier", carrier, "parcels", List.of(no), "handover", true))
                .post("/api/v1/manifests")
                .then()
                .statusCode(201);
        return no;
    }

    private static String pack(String order) {
        return Api.asAdministrator()
                .body(Map.of("grams", 100))
                .post("/api/v1/orders/{no}/pack", order)
                .then()
                .statusCode(201)
                .extract()
                .path("no");
    }

    private JsonPath track(String no) {
        return Api.asAdministrator().get("/api/v1/parcels/{no}/track", no).jsonPath();
    }

    private List<String> codes(String no) {
        return track(no).getList("events.code");
    }

    private List<String> alarms(String no) {
        return Api.asAdministrator()
                .get("/api/v1/tracking/alarms?warehouse={code}", warehouse.code())
                .jsonPath()
                .getList("items.findAll { it.parcelNo == '" + no + "' }.code");
    }

    private Response said(String no, String code, Instant at, String text) {
        Map<String, Object> event = Map.of("parcel", no, "code", code, "at", at.toString(), "text", text);
        return Api.asAdministrator()
                .body(Map.of("warehouse", warehouse.code(), "events", List.of(event)))
                .post("/api/v1/tracking");
    }

    private JsonPath imported(String text) {
        return given().header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "tracking.csv", text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/tracking?warehouse={code}", warehouse.code())
                .jsonPath();
    }

    private URI pushUrl() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/carriers/" + carrier + "/tracking");
    }

    private static int push(String code, String query, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/carriers/" + code + "/tracking" + query)
                .statusCode();
    }

    private void change(String no, String set) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("update parcel_track t set " + set + """
                                 from parcel p where p.warehouse_id = t.warehouse_id and p.id = t.parcel_id
                                  and t.warehouse_id = :warehouse and p.parcel_no = :no
                                """)
                        .bind("warehouse", warehouse.id())
                        .bind("no", no)
                        .update());
    }

    private long count(String table, String no) {
        return sql.statement("select count(*) from " + table + """
                         t join parcel p on p.warehouse_id = t.warehouse_id and p.id = t.parcel_id
                         where p.warehouse_id = :warehouse and p.parcel_no = :no
                        """)
                .bind("warehouse", warehouse.id())
                .bind("no", no)
                .one(Long.class);
    }

    private boolean one(String select, String no) {
        return sql.statement(select + """
                         from parcel_track t join parcel p on p.warehouse_id = t.warehouse_id and p.id = t.parcel_id
                         where p.warehouse_id = :warehouse and p.parcel_no = :no
                        """)
                .bind("warehouse", warehouse.id())
                .bind("no", no)
                .one(Boolean.class);
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(30);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
