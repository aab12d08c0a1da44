package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PageCall;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.outbound.Recipient;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Waves;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

/** Waybill first: the wave's labels are printed before anybody walks, and begin the work of picker and packer. */
@QuarkusTest
class WaybillFirstIT {

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    ParcelSql parcels;

    @Inject
    PlannedLabelSql labels;

    @Inject
    PlannedWalkSql walks;

    @Inject
    Orders orders;

    @Inject
    Waves waves;

    @Inject
    Picking picking;

    @Inject
    PrintJobs prints;

    @Inject
    Devices devices;

    @Inject
    ScanDesk scans;

    @Inject
    Carriers carriers;

    @Inject
    LineFloor floor;

    @Inject
    Books books;

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
    void aWavesLabelsComeOutAsOneBatchAndBeginThePackersWork() {
        long printer = printer();
        String first = order();
        String second = order();
        release(first, second);
        Parcel one = labelled(first);
        Parcel two = labelled(second);
        assertThat(one.status()).isEqualTo(ParcelStatus.OPEN);
        assertThat(one.packedBy()).isZero();
        List<Map<String, Object>> waiting = queue(printer);
        assertThat(waiting).extracting(row -> row.get("document")).containsExactly(one.document(), two.document());
        assertThat(waiting).extracting(row -> row.get("turn")).containsExactly(1, 2);
        assertThat(waiting).extracting(row -> row.get("turns")).containsExactly(2, 2);
        assertThat(view(first)).containsEntry("waybillNo", one.waybillNo()).containsEntry("label", true);

        says(scan("C-PACK"), "good", "order");
        assertThat(scan(no(one)).message()).isNotNull();
        assertThat(bench.now(one).packedBy()).isZero();
        picking.pickAll(warehouse.id(), first, List.of(), "test:" + UUID.randomUUID(), 1);
        Reply found = says(scan(no(one)), "good", "piece");
        assertThat(found.fields()).anyMatch(field -> first.equals(field.value()));
        says(scan("WAY-TEA"), "good", "box");
        says(scan("C-CONFIRM"), "good", "weight");
        says(type("480"), "good", "parcel");
        says(scan(no(two)), "bad", "parcel");
        assertThat(scan(no(one)).expects()).isEmpty();

        Parcel closed = bench.now(one);
        assertThat(closed.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(closed.waybillState()).isEqualTo("used");
        assertThat(world.bookings(one.parcelNo())).isEqualTo(1);
        assertThat(bench.live(one)).containsExactly(one.waybillNo());
        assertThat(jobs(one))
                .singleElement()
                .satisfies(job -> assertThat(job.copy()).isEqualTo(1));
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aStoppedOrdersLabelMakesNoWaveDue() {
        String order = order();
        String wave = release(order);
        Parcel parcel = labelled(order);
        orders.stop(warehouse.id(), List.of(id(order)), "frozen", 1);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(
                                "update parcel set label_no = null where warehouse_id = :warehouse and id = :id")
                        .bind("warehouse", warehouse.id())
                        .bind("id", parcel.id())
                        .update());
        assertThat(QuarkusTransaction.requiringNew().call(() -> labels.due(Duration.ZERO)))
                .noneMatch(due -> due.waveNo().equals(wave));
        orders.liftStops(warehouse.id(), List.of(id(order)), "frozen");
        assertThat(labelled(order).waybillNo()).isEqualTo(parcel.waybillNo());
    }

    @Test
    void anAddressThatIsNotReachedDropsOutBeforeAnybodyWalks() {
        String good = order();
        String bad = line.order(
                warehouse,
                carrier.code(),
                Recipient.of("Ann Lee", "13812341234", "CN", ScriptedCarrier.ISLAND, "Pier 1"),
                NewLine.of("WAY-TEA", 3));
        String wave = release(good, bad);
        Parcel labelled = labelled(good);
        when(() -> status(bad) == OrderStatus.PROBLEM);
        assertThat(parcel(bad)).isNull();
        assertThat(orders.events(warehouse.id(), id(bad)))
                .anyMatch(event -> event.code().equals("waybill-refused"));
        assertThat(count("select count(*) from allocation where warehouse_id = :warehouse and status = 'open'"))
                .isEqualTo(1);
        assertThat(count("select sum(quantity) from promise where warehouse_id = :warehouse and status = 'open'"))
                .isEqualTo(4);
        assertThat(view(wave, bad)).containsEntry("problem", "E110: No delivery to this island");

        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update outbound_order set recipient = recipient || '{"city":"杭州市"}' where order_no = :no
                        """).bind("no", bad).update());
        release(bad);
        Parcel again = labelled(bad);
        assertThat(world.live(again.parcelNo())).containsExactly(again.waybillNo());
        assertThat(bench.live(labelled)).containsExactly(labelled.waybillNo());
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void nobodyWalksBeforeAllCarriersOfTheWalkHaveAnswered() {
        String quick = order();
        carrier = bench.carrier("manual");
        String slow = order();
        release(quick, slow);
        when(() -> parcel(slow) != null);
        Parcel asked = bench.when(Objects.requireNonNull(parcel(slow)), now -> now.waybillNo() == null);
        Reply refused = scan("C-PICK");
        assertThat(Objects.requireNonNull(refused.message()).code()).isEqualTo("walks-held");
        assertThatThrownBy(() -> picking.pickAll(warehouse.id(), quick, List.of(), "test:" + UUID.randomUUID(), 1))
                .hasMessageContaining("walk-held");
        assertThat(held(Duration.ofMinutes(2))).isZero();
        assertThat(held(Duration.ZERO)).as("begins without the answer").isEqualTo(1);
        assertThat(alarms("unanswered"))
                .as("a number that a person types is waited for")
                .isEmpty();

        when(() -> Api.asAdministrator()
                        .body(Map.of("no", "HAND" + asked.id()))
                        .post("/api/v1/carriers/" + carrier.code() + "/bookings/" + asked.parcelNo())
                        .statusCode()
                == 200);
        labelled(slow);
        assertThat(says(scan("C-PICK"), "good", "tote").message()).isNotNull();
    }

    @Test
    void aWalkThatBeganWithoutTheAnswerIsAnAlarm() {
        String order = line.order(
                warehouse,
                carrier.code(),
                Recipient.of("Ann Lee", "13812341234", "CN", ScriptedCarrier.SEA, "Pier 1"),
                NewLine.of("WAY-TEA", 1));
        release(order);
        when(() -> parcel(order) != null);
        Parcel asked = Objects.requireNonNull(parcel(order));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update parcel set created_at = created_at - interval '1 hour' where warehouse_id = :warehouse
                        """).bind("warehouse", warehouse.id()).update());
        assertThat(alarms("unanswered")).containsExactly(asked.parcelNo());
    }

    @Test
    void whatIsCancelledOrShortBeforeItIsPackedGivesItsNumberBack() {
        String cancelled = order();
        String tooFew = order();
        String ranged = line.order(warehouse, range(), NewLine.of("WAY-TEA", 1));
        release(cancelled, tooFew, ranged);
        Parcel first = labelled(cancelled);
        Parcel second = labelled(tooFew);
        Parcel third = labelled(ranged);
        line.stop(warehouse, cancelled);
        line.stop(warehouse, ranged);
        QuarkusTransaction.requiringNew().run(() -> orders.toProblem(warehouse.id(), 1, List.of(id(tooFew))));
        for (Parcel gone : List.of(first, second, third)) {
            bench.when(gone, now -> now.waybillState().equals("void") && now.status() == ParcelStatus.CANCELLED);
            assertThat(bench.live(gone)).isEmpty();
            assertThat(world.live(gone.parcelNo())).isEmpty();
        }
    }

    @Test
    void aPartTakenBackCostsOnlyTheNumberOfWhichTheCarrierWasToldMore() {
        String asked = line.order(warehouse, carrier.code(), NewLine.of("WAY-TEA", 2));
        String ranged = line.order(warehouse, range(), NewLine.of("WAY-TEA", 2));
        release(asked, ranged);
        Parcel first = labelled(asked);
        Parcel second = labelled(ranged);
        floor.cancel(warehouse, asked, 1, 1L);
        floor.cancel(warehouse, ranged, 1, 1L);
        bench.when(first, now -> now.waybillState().equals("void") && now.status() == ParcelStatus.CANCELLED);
        assertThat(bench.live(first)).isEmpty();
        for (String order : List.of(asked, ranged)) {
            picking.pickAll(warehouse.id(), order, List.of(), "test:" + order, 1);
            assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
            packing.pack(warehouse.id(), order, new PackAct(null, 100), line.desk(warehouse));
        }
        bench.when(Objects.requireNonNull(parcel(asked)), now -> now.waybillNo() != null);
        assertThat(no(bench.now(second))).isEqualTo(no(second));
        assertThat(floor.liveNumbers(warehouse, asked)).isEqualTo(1);
        assertThat(books.check().ok()).isTrue();
    }

    /** Its label was printed with its wave, and says what is collected. */
    @Test
    void anAmountThatIsNotCollectedAnyMoreLeavesWithItsLabel() {
        String ranged = line.order(warehouse, range(), NewLine.of("WAY-TEA", 2));
        floor.change("update outbound_order set cod_amount = 12, currency = 'CNY' where order_no = :value", ranged);
        floor.change("""
                update order_line l set price = 12 from outbound_order o
                 where o.order_no = :value and l.warehouse_id = o.warehouse_id and l.order_id = o.id
                """, ranged);
        release(ranged);
        Parcel before = labelled(ranged);
        floor.cancel(warehouse, ranged, 1, 1L);
        assertThat(bench.now(before).status()).isEqualTo(ParcelStatus.CANCELLED);
        assertThat(floor.liveNumbers(warehouse, ranged)).isZero();
        picking.pickAll(warehouse.id(), ranged, List.of(), "test:" + ranged, 1);
        packing.pack(warehouse.id(), ranged, new PackAct(null, 100), line.desk(warehouse));
        assertThat(floor.liveNumbers(warehouse, ranged)).isEqualTo(1);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aDeskThatLeavesItLeavesTheNumberToo() {
        String order = order();
        release(order);
        Parcel planned = labelled(order);
        PackDesk desk = line.desk(warehouse);
        assertThatThrownBy(() -> packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk))
                .hasMessageContaining("order-not-picked");
        assertThatThrownBy(() -> packing.pack(warehouse.id(), order, new PackAct(null, 300), line.desk(warehouse)))
                .hasMessageContaining("order-not-picked");
        picking.pickAll(warehouse.id(), order, List.of(), "test:" + UUID.randomUUID(), 1);
        packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk);
        packing.leave(warehouse.id(), planned.id(), desk);
        assertThat(bench.now(planned).waybillNo()).isEqualTo(planned.waybillNo());
        bench.fiveHoursPass(planned);
        List<String> alarms = Api.asAdministrator()
                .get("/api/v1/waybill-alarms?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.code == 'unclosed' }.parcelNo");
        assertThat(alarms).containsExactly(planned.parcelNo());
        Parcel closed = packing.pack(warehouse.id(), order, new PackAct(null, 300), line.desk(warehouse));
        assertThat(closed.id()).isEqualTo(planned.id());
        assertThat(closed.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(bench.live(closed)).containsExactly(planned.waybillNo());
        assertThat(jobs(closed)).hasSize(1);
    }

    @Test
    void anotherWeightIsKeptOrToldAsTheCarrierWantsIt() {
        Api.asAdministrator()
                .body(Map.of("moment", "release", "weight", "update"))
                .put("/api/v1/carriers/" + carrier.code() + "/waybill-moment")
                .then()
                .statusCode(200);
        String order = order();
        waves.release(warehouse.id(), warehouse.code(), 1, NewWave.ofOrders(List.of(order)));
        Parcel planned = labelled(order);
        picking.pickAll(warehouse.id(), order, List.of(), "test:" + UUID.randomUUID(), 1);
        Parcel weighed = packing.pack(warehouse.id(), order, new PackAct(null, 2_500), line.desk(warehouse));
        assertThat(weighed.waybillNo()).isNull();
        Parcel after = bench.when(weighed, now -> now.status() == ParcelStatus.LABELLED);
        assertThat(after.waybillNo()).isNotEqualTo(planned.waybillNo());
        assertThat(world.live(planned.parcelNo())).containsExactly(after.waybillNo());
        assertThat(bench.live(after)).containsExactly(after.waybillNo());
        assertThat(jobs(after)).hasSize(2);
        assertThat(packing.pack(warehouse.id(), order, new PackAct(null, 2_500), line.desk(warehouse))
                        .status())
                .isEqualTo(ParcelStatus.CLOSED);
    }

    @Test
    void aWaveOnTheFloorMayStillGetItsWaybillsFirst() {
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        String wave = bench.wave(warehouse, order);
        assertThat(parcel(order)).isNull();
        Api.asAdministrator()
                .body(Map.of("moment", "release"))
                .put("/api/v1/waves/" + wave + "/waybill-moment")
                .then()
                .statusCode(200);
        Parcel planned = labelled(order);
        String stranger =
                PageCall.tokenOf("manager", line.warehouse(1, "WAY-TEA").code(), "en");
        assertThat(Api.as(stranger).get("/api/v1/waves/" + wave + "/waybills").statusCode())
                .isEqualTo(404);
        says(scan("C-PACK"), "good", "order");
        Reply found = says(scan("WAY-TEA"), "good", "box");
        assertThat(Objects.requireNonNull(found.message()).code()).isEqualTo("pack.label-in-stack");
        assertThat(found.fields())
                .as("a single piece finds its order though its waybill is printed")
                .anyMatch(field -> planned.parcelNo().equals(field.value()));
    }

    @Test
    void whomNobodyMayTakeIsNamedOnTheWaveUntilSomebodyMay() {
        Api.asAdministrator()
                .body(Map.of(
                        "carrier",
                        carrier.code(),
                        "service",
                        "land",
                        "level",
                        "standard",
                        "warehouse",
                        warehouse.code(),
                        "currency",
                        "CNY",
                        "zones",
                        List.of(Map.of(
                                "name", "all", "regions", List.of("*"), "bands", List.of(Map.of("price", "5"))))))
                .post("/api/v1/tariffs")
                .then()
                .statusCode(201);
        Api.asAdministrator()
                .body(Map.of("code", "nobody", "kind", "exclude", "warehouse", warehouse.code(), "note", "on strike"))
                .post("/api/v1/carrier-rules")
                .then()
                .statusCode(201);
        String order = line.order(warehouse, null, NewLine.of("WAY-TEA", 1));
        String wave = release(order);
        when(() -> String.valueOf(view(wave, order).get("problem")).contains("on strike"));
        assertThat(view(wave, order)).doesNotContainKey("parcel").containsEntry("state", "none");
        Api.asAdministrator()
                .delete("/api/v1/carrier-rules/nobody?warehouse=" + warehouse.code())
                .then()
                .statusCode(200);
        // it is tried again by itself; nobody waits for that here
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("update planned_order set next_at = now() where warehouse_id = :warehouse")
                        .bind("warehouse", warehouse.id())
                        .update());
        Parcel planned = labelled(order);
        assertThat(planned.carrierId()).isEqualTo(carrier.id());
        assertThat(planned.service()).isEqualTo("land");
        assertThat(view(wave, order)).doesNotContainKey("problem");
    }

    @Test
    void anUnknownMomentIsRefused() {
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse.code(), "waybillMoment", "never"))
                .post("/api/v1/waves")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/waybillMoment"));
    }

    private String order() {
        return line.order(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
    }

    private String range() {
        String code = "R" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        var numbers = List.of(new NewCarrier.NewRange(code, "", 8, "none", 1L, 100L));
        return carriers.create(new NewCarrier(code, code, null, null, null, numbers))
                .code();
    }

    private String release(String... nos) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "mode",
                        "batch",
                        "waybillMoment",
                        "release",
                        "select",
                        Map.of("orders", List.of(nos))))
                .post("/api/v1/waves")
                .then()
                .statusCode(201)
                .extract()
                .path("waveNo");
    }

    /** Its number is there and its label was asked for. */
    private Parcel labelled(String orderNo) {
        when(() -> parcel(orderNo) != null);
        return bench.when(Objects.requireNonNull(parcel(orderNo)), Parcel::hasItsLabel);
    }

    private @Nullable Parcel parcel(String orderNo) {
        long order = id(orderNo);
        return QuarkusTransaction.requiringNew().call(() -> parcels.ofOrder(warehouse.id(), order)).stream()
                .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> view(String orderNo) {
        return view(bench.wave(warehouse, orderNo), orderNo);
    }

    private Map<String, Object> view(String wave, String orderNo) {
        List<Map<String, Object>> rows = Api.asAdministrator()
                .get("/api/v1/waves/" + wave + "/waybills")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return rows.stream()
                .filter(row -> orderNo.equals(row.get("order")))
                .findFirst()
                .orElseThrow();
    }

    private long printer() {
        var where = new DeviceAddress(LinkKind.SIMULATED, UUID.randomUUID().toString(), "simulated-printer");
        long id =
                devices.create(warehouse.id(), null, "shared", "printer", where).id();
        Api.asAdministrator()
                .body(Map.of("reason", "the day has not begun"))
                .post("/api/v1/printers/" + id + "/pause?warehouse=" + warehouse.code())
                .then()
                .statusCode(200);
        return id;
    }

    private List<Map<String, Object>> queue(long printer) {
        return Api.asAdministrator()
                .get("/api/v1/printers/" + printer + "/queue?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .path("waiting");
    }

    private List<PrintJob> jobs(Parcel parcel) {
        return prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 10);
    }

    private static String no(Parcel parcel) {
        return String.valueOf(parcel.waybillNo());
    }

    private OrderStatus status(String orderNo) {
        return orders.find(warehouse.id(), orderNo).orElseThrow().status();
    }

    private long id(String orderNo) {
        return orders.find(warehouse.id(), orderNo).orElseThrow().id();
    }

    private long count(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement.replaceFirst("select (\\S+)", "select $1::bigint"))
                        .bind("warehouse", warehouse.id())
                        .one(Long.class));
    }

    private static void when(BooleanSupplier arrived) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!QuarkusTransaction.requiringNew().call(arrived::getAsBoolean)) {
            assertThat(Instant.now()).isBefore(end);
            WaybillBench.sleep();
        }
    }

    /** Walks of this warehouse that would begin though not all carriers have answered. */
    private long held(Duration patience) {
        return QuarkusTransaction.requiringNew().call(() -> walks.settled(patience)).stream()
                .filter(walk -> walk.warehouseId() == warehouse.id() && walk.late())
                .count();
    }

    private List<String> alarms(String code) {
        return Api.asAdministrator()
                .get("/api/v1/waybill-alarms?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.code == '" + code + "' }.parcelNo");
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

    private static Reply says(Reply reply, String tone, String expects) {
        assertThat(reply.tone().name()).as("%s", reply).isEqualToIgnoringCase(tone);
        assertThat(reply.expects()).as("%s", reply).first().isEqualTo(expects);
        return reply;
    }
}
