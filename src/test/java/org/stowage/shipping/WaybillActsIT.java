package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.carrier.Carrier;
import org.stowage.printing.PrintJobs;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;

/** What the office does with waybills: by the API and on the page, each act once however often it is sent. */
@QuarkusTest
class WaybillActsIT {

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    PrintJobs prints;

    private Warehouse warehouse;
    private Carrier carrier;

    @BeforeEach
    void open() {
        warehouse = line.warehouse(20, "WAY-TEA");
        carrier = bench.carrier();
    }

    @Test
    void aNumberThatIsNotTakenBackIsAnAlarmUntilAManagerSaysThatItIsDead() {
        Parcel held = labelled(weigh());
        world.script(held.parcelNo(), Act.VOID_REFUSED, Act.VOID_REFUSED);
        String key = UUID.randomUUID().toString();
        Map<String, String> why = Map.of("reason", "new address");
        assertThat(post(key, held, "retry", why).statusCode()).isEqualTo(200);
        assertThat(post(key, held, "retry", why).header("Idempotency-Replayed")).isEqualTo("true");
        alarm(held, "void-refused");
        assertThat(state(held).getString("state")).isEqualTo("voiding");
        assertThat(state(held).getString("problemText")).contains("scanned at the depot");
        assertThat(bench.now(held).waybillNo()).isNull();

        String decided = UUID.randomUUID().toString();
        Map<String, String> dead = Map.of("decision", "write-off", "reason", "told them by telephone");
        assertThat(post(decided, held, "decision", dead).statusCode()).isEqualTo(200);
        assertThat(post(decided, held, "decision", dead).header("Idempotency-Replayed"))
                .isEqualTo("true");
        Parcel after = labelled(held);
        assertThat(after.waybillNo()).isNotEqualTo(held.waybillNo());
        assertThat(bench.live(after)).containsExactly(after.waybillNo());
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aNumberThatNobodyHearsOfMayBeWrittenOff() {
        Act[] deaf = new Act[200];
        Arrays.fill(deaf, Act.LOSE_REQUEST);
        Parcel asked = weigh(deaf);
        alarm(asked, "unclear");
        post(asked, "void", Map.of("reason", "mistake"));
        alarm(asked, "unclear");
        assertThat(bench.now(asked).waybillState()).isEqualTo("voiding");
        Map<String, String> keep = Map.of("decision", "keep", "reason", "x");
        assertThat(post(asked, "decision", keep).statusCode()).isEqualTo(422);
        Map<String, String> dead = Map.of("decision", "write-off", "reason", "they have nothing");
        bench.when(asked, now -> post(now, "decision", dead).statusCode() == 200);
        assertThat(bench.now(asked).waybillState()).isEqualTo("void");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void anOrderThatWasStoppedTakesNoOtherNumber() {
        Parcel refused = bench.when(weigh(Act.REFUSE), now -> now.waybillState().equals("refused"));
        line.stop(warehouse, bench.orderNo(refused));
        Response again = post(refused, "retry", Map.of("reason", "corrected"));
        assertThat(again.asString()).contains("order-stopped");
        assertThat(bench.states(refused)).containsExactly("refused");
    }

    @Test
    void anAnswerIsKeptThoughTheNextNumberFails() {
        Parcel held = labelled(weigh());
        Carrier empty = bench.carrier("range");
        post(held, "retry", Map.of("reason", "strike", "carrier", empty.code()));
        alarm(held, "unfinished");
        assertThat(bench.now(held).waybillState()).isEqualTo("void");
        assertThat(bench.states(held)).containsExactly("void");
        assertThat(world.live(held.parcelNo())).isEmpty();
        post(held, "retry", Map.of("reason", "back again", "carrier", carrier.code()));
        labelled(held);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aNumberThatIsNotTakenBackMayBeKept() {
        Parcel held = labelled(weigh());
        world.script(held.parcelNo(), Act.VOID_REFUSED);
        post(held, "void", Map.of("reason", "mistake"));
        alarm(held, "void-refused");
        post(held, "decision", Map.of("decision", "keep", "reason", "it was no mistake"));
        Parcel kept = labelled(held);
        assertThat(kept.waybillNo()).isEqualTo(held.waybillNo());
        assertThat(bench.live(kept)).containsExactly(held.waybillNo());
        assertThat(alarms()).isEmpty();
    }

    @Test
    void anotherCarrierIsAskedWhenTheFirstOneTookItsNumberBack() {
        Parcel held = labelled(weigh());
        Carrier other = bench.carrier();
        post(held, "retry", Map.of("reason", "strike", "carrier", other.code()));
        Parcel after = labelled(held);
        assertThat(after.carrierId()).isEqualTo(other.id());
        assertThat(world.live(held.parcelNo())).containsExactly(after.waybillNo());
        assertThat(post(held, "retry", Map.of("reason", "x", "carrier", "NOBODY"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAddressThatIsNotReachedIsMarkedAndShownOnThePage() {
        Parcel refused =
                bench.when(weigh(Act.UNREACHABLE), now -> now.waybillState().equals("refused"));
        alarm(refused, "unreachable");
        assertThat(state(refused).getBoolean("unreachable")).isTrue();
        String manager = PageCall.tokenOf("manager", warehouse.code(), "en");
        assertThat(PageCall.open(manager, "/waybills?warehouse=" + warehouse.code()))
                .contains(refused.parcelNo(), "Address not reached", "No delivery to this island");
        Response again =
                PageCall.send(manager, "/waybills/" + refused.parcelNo() + "/retry", Map.of("reason", "corrected"));
        assertThat(again.header("HX-Redirect")).isEqualTo("/waybills");
        labelled(refused);
        assertThat(PageCall.open(manager, "/waybills?warehouse=" + warehouse.code()))
                .contains("No tracking number needs anybody");
        assertThat(PageCall.send(manager, "/waybills/" + refused.parcelNo() + "/void", Map.of())
                        .statusCode())
                .isEqualTo(422);
        String picker = PageCall.tokenOf("picker", warehouse.code(), "en");
        assertThat(PageCall.get(picker, "/waybills").statusCode()).isEqualTo(403);
    }

    @Test
    void aParcelThatWasNeverClosedIsAnAlarmAndRecoveredOrVoided() {
        Parcel forgotten = labelled(weigh());
        Parcel other = labelled(weigh());
        bench.fiveHoursPass(forgotten);
        bench.fiveHoursPass(other);
        alarm(forgotten, "unclosed");
        post(forgotten, "decision", Map.of("decision", "recover", "reason", "found under the table"));
        assertThat(bench.now(forgotten).packedBy()).isZero();
        post(other, "void", Map.of("reason", "lost"));
        bench.when(other, now -> now.waybillState().equals("void"));
        assertThat(alarms()).isEmpty();
        assertThat(bench.live(forgotten)).containsExactly(forgotten.waybillNo());
    }

    @Test
    void theWayBackHasANumberOfItsOwn() {
        Parcel sent = labelled(weigh());
        String key = UUID.randomUUID().toString();
        Response asked = back(key, sent);
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(back(key, sent).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(back(UUID.randomUUID().toString(), sent).statusCode()).isEqualTo(202);
        bench.when(sent, now -> !world.of(now.parcelNo() + "-R").isEmpty());
        assertThat(world.of(sent.parcelNo() + "-R"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.returning()).isTrue());
        bench.when(sent, now -> wayBack(now) != null);
        bench.when(
                sent,
                now -> !prints.list(warehouse.id(), null, now.document() + "-R", Long.MAX_VALUE, 2)
                        .isEmpty());
        assertThat(prints.content(warehouse.id(), sent.document() + "-R")
                        .orElseThrow()
                        .data())
                .containsEntry("waybillNo", wayBack(sent))
                .containsEntry("returnCode", sent.document());
        assertThat(world.live(sent.parcelNo() + "-R")).containsExactly(wayBack(sent));
        assertThat(bench.now(sent).waybillNo()).isEqualTo(sent.waybillNo());
        assertThat(bench.live(sent)).containsExactly(sent.waybillNo());
    }

    @Test
    void aForeignWarehouseIsNotFound() {
        Parcel held = labelled(weigh());
        String stranger =
                PageCall.tokenOf("manager", line.warehouse(1, "WAY-TEA").code(), "en");
        assertThat(Api.as(stranger)
                        .get("/api/v1/parcels/" + held.parcelNo() + "/waybill")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(stranger)
                        .body(Map.of("reason", "x"))
                        .post("/api/v1/parcels/" + held.parcelNo() + "/waybill/void")
                        .statusCode())
                .isEqualTo(404);
    }

    private Parcel weigh(Act... script) {
        PackDesk desk = line.desk(warehouse);
        Parcel full = bench.full(warehouse, carrier, desk);
        world.script(full.parcelNo(), script);
        return packing.weigh(warehouse.id(), full.id(), null, 300, desk);
    }

    private Parcel labelled(Parcel parcel) {
        return bench.when(parcel, now -> now.status() == ParcelStatus.LABELLED);
    }

    private void alarm(Parcel parcel, String code) {
        bench.when(
                parcel,
                now -> alarms().stream()
                        .anyMatch(one ->
                                code.equals(one.get("code")) && now.parcelNo().equals(one.get("parcelNo"))));
    }

    private List<Map<String, Object>> alarms() {
        return Api.asAdministrator()
                .get("/api/v1/waybill-alarms?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private io.restassured.path.json.JsonPath state(Parcel parcel) {
        return Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel.parcelNo() + "/waybill")
                .jsonPath();
    }

    private static String wayBack(Parcel parcel) {
        return Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel.parcelNo() + "/return-waybill")
                .jsonPath()
                .getString("waybillNo");
    }

    private static Response back(String key, Parcel parcel) {
        return Api.asAdministrator(key).body(Map.of()).post("/api/v1/parcels/" + parcel.parcelNo() + "/return-waybill");
    }

    private static Response post(Parcel parcel, String act, Map<String, String> body) {
        return post(UUID.randomUUID().toString(), parcel, act, body);
    }

    private static Response post(String key, Parcel parcel, String act, Map<String, String> body) {
        return Api.asAdministrator(key).body(body).post("/api/v1/parcels/" + parcel.parcelNo() + "/waybill/" + act);
    }
}
