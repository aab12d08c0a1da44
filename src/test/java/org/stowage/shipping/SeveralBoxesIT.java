package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.RouteMarks;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.printing.PrintJobs;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;
import org.stowage.waybill.HeldNumber;
import org.stowage.waybill.WaybillState;

/** A parcel of three boxes: three numbers, three labels, three scans at the door. */
@QuarkusTest
class SeveralBoxesIT {

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    Parcels parcels;

    @Inject
    PieceSql pieces;

    @Inject
    PrintJobs prints;

    @Inject
    Devices devices;

    @Inject
    ScanDesk scans;

    @Inject
    Sql sql;

    private Warehouse warehouse;
    private Carrier carrier;
    private @Nullable UUID session;

    @BeforeEach
    void open() {
        warehouse = line.warehouse(20, "WAY-TEA");
        carrier = bench.carrier();
    }

    @Test
    void eachBoxIsScannedAtTheDoorAndTheLastOneBringsTheParcelOn() {
        Parcel closed = closed();
        List<String> nos = numbers(closed);
        assertThat(nos).hasSize(3).startsWith(closed.waybillNo());

        scan("C-LOAD");
        scan(carrier.code());
        assertThat(told(scan("P-" + closed.parcelNo()))).isEqualTo("boxes-missing");
        assertThat(text(scan(nos.get(1)))).contains(nos.get(0), nos.get(2)).doesNotContain(" " + nos.get(1) + ",");
        assertThat(told(scan(nos.get(1)))).isEqualTo("box-scanned");
        assertThat(bench.now(closed).status()).isEqualTo(ParcelStatus.CLOSED);
        Response whole = Api.asAdministrator()
                .body(Map.of("parcels", List.of(closed.parcelNo())))
                .post("/api/v1/manifests/" + manifest() + "/parcels");
        assertThat(whole.asString()).contains("boxes-missing", nos.get(0), nos.get(2));
        scan(String.valueOf(nos.get(0)));
        assertThat(bench.now(closed).status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(told(scan(nos.get(2)))).isEqualTo("load.on");
        assertThat(bench.now(closed).status()).isEqualTo(ParcelStatus.LOADED);
        assertThat(told(scan(nos.get(2)))).isEqualTo("parcel-on-manifest");

        scan("C-DONE");
        type("1");
        assertThat(scan("C-CONFIRM").expects()).isEmpty();
        assertThat(bench.now(closed).status()).isEqualTo(ParcelStatus.HANDED_OVER);
        assertThat(verdicts(nos.get(0) + "\n")).containsExactlyEntriesOf(Map.of(nos.get(0), "picked-up"));
        assertThat(verdicts(nos.get(0) + "\n" + nos.get(1) + "\n"))
                .containsOnly(
                        Map.entry(nos.get(0), "picked-up"),
                        Map.entry(nos.get(1), "picked-up"),
                        Map.entry(nos.get(2), "not-on-their-list"));
    }

    @Test
    void theNumberOfBoxesOutlivesANewNumber() {
        Parcel closed = closed();
        List<String> old = numbers(closed);
        world.script(closed.parcelNo(), Act.FINE, Act.CHILDREN);
        Api.asAdministrator()
                .body(Map.of("reason", "new address"))
                .post("/api/v1/parcels/" + closed.parcelNo() + "/waybill/retry")
                .then()
                .statusCode(200);
        Parcel again = bench.when(closed, now -> now.status() == ParcelStatus.LABELLED);
        assertThat(world.boxes(closed.parcelNo())).isEqualTo(3);
        assertThat(numbers(again)).hasSize(3).doesNotContainAnyElementsOf(old);
        assertThat(packing.pack(warehouse.id(), bench.orderNo(again), new PackAct(null, 900), line.desk(warehouse))
                        .status())
                .isEqualTo(ParcelStatus.CLOSED);
    }

    @Test
    void aReprintAndABatchBringTheLabelOfEachBox() {
        Parcel closed = closed();
        Api.asAdministrator()
                .body(Map.of("reason", "wet"))
                .post("/api/v1/parcels/" + closed.parcelNo() + "/reprint")
                .then()
                .statusCode(201);
        for (String box : List.of("", "/2", "/3")) {
            assertThat(prints.list(warehouse.id(), null, closed.document() + box, Long.MAX_VALUE, 9))
                    .as("labels of box %s", box)
                    .hasSize(2);
        }
        Parcel other = closed();
        List<String> labels = Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "documents",
                        List.of(other.document() + "/2", closed.document()),
                        "printer",
                        printer()))
                .post("/api/v1/print/batches")
                .then()
                .statusCode(201)
                .extract()
                .path("lines.document");
        assertThat(labels)
                .hasSize(6)
                .containsSubsequence(other.document(), other.document() + "/2", other.document() + "/3");
    }

    @Test
    void aBoxIsScannedForItsOwnParcelOnly() {
        Parcel closed = closed();
        List<String> nos = numbers(closed);
        Parcel other = closed();
        // another carrier numbers its boxes alike
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update parcel_piece set no = :no where warehouse_id = :warehouse and parcel_id = :parcel and box = 2
                        """)
                        .bind("no", nos.get(1))
                        .bind("warehouse", warehouse.id())
                        .bind("parcel", other.id())
                        .update());
        QuarkusTransaction.requiringNew()
                .run(() -> pieces.scanned(warehouse.id(), closed.id(), List.of(nos.get(1)), 1));
        assertThat(numbers(closed)).containsExactly(nos.get(0), nos.get(2));
        assertThat(numbers(other)).hasSize(3);
    }

    @Test
    void fewerNumbersThanBoxesAreToldAndOneNumberIsNoSeveralBoxes() {
        Parcel closed = closed();
        Api.asAdministrator()
                .body(Map.of("reason", "new address"))
                .post("/api/v1/parcels/" + closed.parcelNo() + "/waybill/retry")
                .then()
                .statusCode(200);
        Parcel again = bench.when(closed, now -> now.status() == ParcelStatus.LABELLED);
        assertThat(numbers(again)).isEmpty();
        List<String> told = QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                        select problem_code from waybill_request
                         where warehouse_id = :warehouse and parcel_id = :parcel and problem_code is not null
                        """)
                        .bind("warehouse", warehouse.id())
                        .bind("parcel", again.id())
                        .list(String.class));
        assertThat(told).containsExactly("too-few-numbers");
        for (List<String> further : List.of(List.of("N2", "N3"), List.<String>of())) {
            HeldNumber held = new HeldNumber(UUID.randomUUID(), "N1", further, RouteMarks.NONE, null, null);
            QuarkusTransaction.requiringNew().run(() -> pieces.number(again, held));
        }
        assertThat(numbers(again)).isEmpty();
    }

    @Test
    void theNumberOfAnotherParcelsBoxIsRefused() {
        world.lend(numbers(closed()).get(1));
        PackDesk desk = line.desk(warehouse);
        Parcel next = bench.full(warehouse, carrier, desk);
        world.script(next.parcelNo(), Act.DUPLICATE);
        packing.pack(warehouse.id(), bench.orderNo(next), new PackAct(null, 900), desk);
        bench.when(next, now -> now.waybill() == WaybillState.REFUSED);
        assertThat(bench.live(next)).isEmpty();
    }

    @Test
    void theDeskIsToldHowManyBoxesTheGoodsFill() {
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        scan("C-PACK");
        scan("O-" + order);
        Reply all = scan("WAY-TEA");
        Parcel parcel = parcels.get(
                warehouse.id(),
                all.fields().stream()
                        .filter(field -> field.name().equals("parcel"))
                        .map(field -> String.valueOf(field.value()))
                        .findFirst()
                        .orElseThrow());
        world.script(parcel.parcelNo(), Act.CHILDREN);
        assertThat(told(type("100"))).isEqualTo("invalid-boxes");
        assertThat(told(type("3"))).isEqualTo("pack.boxes-said");
        scan("C-CONFIRM");
        type("900");
        bench.when(parcel, now -> now.status() == ParcelStatus.LABELLED);
        assertThat(world.boxes(parcel.parcelNo())).isEqualTo(3);
        assertThat(numbers(parcel)).hasSize(3);
    }

    private Parcel closed() {
        PackDesk desk = line.desk(warehouse);
        Parcel full = bench.full(warehouse, carrier, desk);
        world.script(full.parcelNo(), Act.CHILDREN);
        String order = bench.orderNo(full);
        packing.pack(warehouse.id(), order, new PackAct(null, 900, 3), desk);
        bench.when(full, now -> now.status() == ParcelStatus.LABELLED);
        assertThat(world.boxes(full.parcelNo())).isEqualTo(3);
        return packing.pack(warehouse.id(), order, new PackAct(null, 900), line.desk(warehouse));
    }

    private List<String> numbers(Parcel parcel) {
        return QuarkusTransaction.requiringNew().call(() -> pieces.open(parcel.warehouseId(), parcel.id()));
    }

    private Map<String, String> verdicts(String list) {
        List<Map<String, String>> lines = RestAssured.given()
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "list.csv", ("waybill\n" + list).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/manifests/" + manifest() + "/picked-up")
                .then()
                .statusCode(201)
                .extract()
                .path("lines");
        return lines.stream().collect(Collectors.toMap(row -> row.get("no"), row -> row.get("verdict")));
    }

    private String manifest() {
        return Api.asAdministrator()
                .get("/api/v1/manifests?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].no");
    }

    /** One that is paused: what goes to it stays to be looked at. */
    private long printer() {
        var where = new DeviceAddress(LinkKind.SIMULATED, UUID.randomUUID().toString(), "simulated-printer");
        long id =
                devices.create(warehouse.id(), null, "boxes", "printer", where).id();
        Api.asAdministrator()
                .body(Map.of("reason", "to look at"))
                .post("/api/v1/printers/" + id + "/pause?warehouse=" + warehouse.code())
                .then()
                .statusCode(200);
        return id;
    }

    private static String told(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }

    private static String text(Reply reply) {
        return Objects.requireNonNull(reply.message()).text();
    }

    private Reply scan(String raw) {
        return send(raw, Source.SCAN);
    }

    private Reply type(String raw) {
        return send(raw, Source.KEY);
    }

    private Reply send(String raw, Source source) {
        Reply reply = scans.scan(
                new ScanRequest(UUID.randomUUID(), session, warehouse.code(), null, null, raw, source, Instant.now()));
        session = reply.session();
        return reply;
    }
}
