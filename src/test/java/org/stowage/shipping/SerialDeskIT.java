package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.barcode.CheckDigits;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Waves;
import org.stowage.site.Locations;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.SerialMove;
import org.stowage.stock.Serials;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

/** Units with a number of their own: which ones are in the parcel is what the ledger says, or they do not go in. */
@QuarkusTest
class SerialDeskIT {

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers carriers;

    @Inject
    ScanDesk desk;

    @Inject
    Packing packing;

    @Inject
    Parcels parcels;

    @Inject
    Waves waves;

    @Inject
    Picking picking;

    @Inject
    Serials serials;

    @Inject
    StockLedger ledger;

    @Inject
    Items items;

    @Inject
    Locations locations;

    @Inject
    Warehouses warehouses;

    @Inject
    SlipSql slips;

    @Inject
    ParcelSerialSql units;

    @Inject
    Sql sql;

    @Inject
    Books books;

    private @Nullable UUID session;

    @Test
    void theDeskReadsEachUnitAndRefusesAllOthersByName() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        receive(warehouse, sku, "S1", "S2", "S3");
        String carrier = carriers.code();
        String order = line.order(warehouse, carrier, NewLine.of(sku, 2));
        pick(warehouse, order, sku, "S1", "S2");

        scan(warehouse, "C-PACK");
        says(scan(warehouse, "O-" + order), "good", "piece");
        says(scan(warehouse, "C-QTY-2"), "good", "piece");
        assertThat(code(says(scan(warehouse, sku), "bad", "piece"))).isEqualTo("pack.serial-each");
        says(scan(warehouse, "C-QTY-1"), "good", "piece");
        Reply asked = says(scan(warehouse, sku), "good", "serial");
        assertThat(field(asked, "serial")).isEqualTo("S1");
        assertThat(code(says(scan(warehouse, "S9"), "bad", "serial"))).isEqualTo("serial-unknown");
        Reply shelf = says(scan(warehouse, "S3"), "bad", "serial");
        assertThat(Objects.requireNonNull(shelf.message()).text()).contains("S3", "A-01-1");
        says(scan(warehouse, "S2"), "good", "piece");
        says(scan(warehouse, sku), "good", "serial");
        Reply twice = says(scan(warehouse, "S2"), "bad", "serial");
        assertThat(code(twice)).isEqualTo("serial-packed");
        says(scan(warehouse, "C-NO"), "good", "piece");
        says(scan(warehouse, sku), "good", "serial");
        says(scan(warehouse, "S1"), "good", "box");
        scan(warehouse, "C-CONFIRM");
        Reply labelled = says(type(warehouse, "500"), "good", "parcel");
        scan(warehouse, "P-" + field(labelled, "parcel"));

        Parcel parcel = parcels.get(warehouse.id(), String.valueOf(field(labelled, "parcel")));
        assertThat(parcels.view(warehouse.id(), parcel).lines().getFirst().serials())
                .containsExactly("S1", "S2");
        assertThat(SlipLine.rows(slips.lines(warehouse.id(), parcel.id()), units.of(warehouse.id(), parcel.id())))
                .extracting(SlipLine.Row::name)
                .contains("S/N S1", "S/N S2");
        ship(warehouse, carrier, parcel);
        assertThat(parcels.view(warehouse.id(), parcel).lines().getFirst().serials())
                .as("what left is what the ledger says")
                .containsExactly("S1", "S2");
        assertThat(life(warehouse, sku, "S1")).containsExactly("receive", "pick", "pack", "ship");
        assertThat(life(warehouse, sku, "S3")).containsExactly("receive");
        assertThat(books.check().ok()).isTrue();

        String next = line.order(warehouse, carrier, NewLine.of(sku, 1));
        pick(warehouse, next, sku, "S3");
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + next);
        scan(warehouse, sku);
        assertThat(code(says(scan(warehouse, "S1"), "bad", "serial"))).isEqualTo("serial-left");
    }

    @Test
    void unitsThatNobodyHasReadAreReadAtTheDesk() {
        String sku = sku();
        Warehouse warehouse = line.warehouse(3, sku);
        bySerialFromNow(sku);
        String order = line.picked(warehouse, carriers.code(), NewLine.of(sku, 2));
        assertThatThrownBy(() -> packing.pack(warehouse.id(), order, new PackAct(null, 100), line.desk(warehouse)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("serials-missing");
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        scan(warehouse, sku);
        says(scan(warehouse, "NEW-1"), "good", "piece");
        scan(warehouse, sku);
        says(scan(warehouse, "NEW-2"), "good", "box");
        assertThat(life(warehouse, sku, "NEW-2")).containsExactly("pack");
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aProgramNamesTheUnitsOrIsToldToo() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        receive(warehouse, sku, "A1", "A2", "A3");
        String carrier = carriers.code();
        String one = line.order(warehouse, carrier, NewLine.of(sku, 1));
        String other = line.order(warehouse, carrier, NewLine.of(sku, 1));
        pick(warehouse, one, sku, "A1");
        pick(warehouse, other, sku, "A2");
        PackDesk at = line.desk(warehouse);
        refused("serials-missing", () -> packing.pack(warehouse.id(), one, new PackAct(null, 100), at));
        refused("serials-differ", () -> packing.pack(warehouse.id(), one, act(sku, "A1", "A2"), at));
        refused("serial-elsewhere", () -> packing.pack(warehouse.id(), one, act(sku, "A3"), at));
        refused("serial-not-here", () -> packing.pack(warehouse.id(), one, act(sku, "A9"), at));
        refused("not-by-serial", () -> packing.pack(warehouse.id(), one, act("OTHER", "A1"), at));
        Parcel parcel = packing.pack(warehouse.id(), one, act(sku, "A1"), at);
        assertThat(parcels.view(warehouse.id(), parcel).lines().getFirst().serials())
                .containsExactly("A1");
        Parcel last = packing.pack(warehouse.id(), other, new PackAct(null, 100), line.desk(warehouse));
        assertThat(parcels.view(warehouse.id(), last).lines().getFirst().serials())
                .as("all that lies there goes along")
                .containsExactly("A2");
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aGs1CodeSaysWhichUnitItIsAndProgramsReadItEverywhere() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        String body = String.format("0950%09d", Math.floorMod(sku.hashCode(), 1_000_000_000));
        String gtin = body + CheckDigits.mod10Digit(body);
        Api.asAdministrator()
                .body(Map.of("sku", sku, "name", "Item " + sku, "gtin", gtin, "serialControlled", true))
                .put("/api/v1/items/{sku}", sku)
                .then()
                .statusCode(200);
        receive(warehouse, sku, "G1", "G2", "G3");
        String carrier = carriers.code();
        String order = line.order(warehouse, carrier, NewLine.of(sku, 2));
        pick(warehouse, order, sku, "G1", "G2");
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        Reply other = says(scan(warehouse, "]d201" + gtin + "21G3"), "bad", "piece");
        assertThat(code(other)).isEqualTo("serial-elsewhere");
        says(scan(warehouse, "]d201" + gtin + "21G2"), "good", "piece");
        says(scan(warehouse, sku), "good", "serial");
        says(scan(warehouse, "]d201" + gtin + "21G1"), "good", "box");
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", order)
                .then()
                .statusCode(200)
                .body("parcels[0].serials", equalTo(sku + ": G1, G2"));
        assertThat(PageCall.open(TestDatabaseResource.TOKEN, "/orders/" + order + "?warehouse=" + warehouse.code()))
                .contains(sku + ": G1, G2");

        String last = line.order(warehouse, carrier, NewLine.of(sku, 1));
        String free = line.order(warehouse, carrier, NewLine.of("SN-REST", 1));
        pick(warehouse, last, sku, "G3");
        line.pick(warehouse, free);
        Api.asAdministrator()
                .body(Map.of("grams", 100, "serials", List.of(Map.of("sku", sku, "serials", List.of("G2")))))
                .post("/api/v1/orders/{no}/pack", last)
                .then()
                .statusCode(422)
                .body("code", equalTo("serial-elsewhere"));
        Api.asAdministrator()
                .body(Map.of("grams", 100, "serials", List.of(Map.of("sku", sku, "serials", List.of("G3")))))
                .post("/api/v1/orders/{no}/pack", last)
                .then()
                .statusCode(201)
                .body("lines[0].serials", equalTo(List.of("G3")));
        Api.asAdministrator()
                .body(Map.of("grams", 100, "serials", List.of(Map.of("sku", "SN-REST", "serials", List.of("X")))))
                .post("/api/v1/orders/{no}/pack", free)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/serials"));
    }

    @Test
    void theDeskOfASimpleWarehouseReadsEachUnitToo() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        receive(warehouse, sku, "B1", "B2", "B3");
        warehouses.change(new NewWarehouse(warehouse.code(), null, Warehouse.Mode.SIMPLE, null, null));
        String order = line.order(warehouse, carriers.code(), NewLine.of(sku, 2));
        scan(warehouse, "C-SHIP");
        says(scan(warehouse, "O-" + order), "good", "piece");
        assertThat(code(says(scan(warehouse, "C-CONFIRM"), "bad", "piece"))).isEqualTo("pack.serial-each");
        says(scan(warehouse, sku), "good", "serial");
        says(scan(warehouse, "B3"), "good", "piece");
        says(scan(warehouse, sku), "good", "serial");
        assertThat(code(says(scan(warehouse, "B3"), "bad", "serial"))).isEqualTo("serial-packed");
        says(scan(warehouse, "B1"), "good", "box");
        scan(warehouse, "C-SKIP");
        Reply labelled = says(scan(warehouse, "C-SKIP"), "good", "parcel");
        Parcel parcel = parcels.get(warehouse.id(), String.valueOf(field(labelled, "parcel")));
        assertThat(parcels.view(warehouse.id(), parcel).lines().getFirst().serials())
                .containsExactly("B1", "B3");
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void theBrokenOneOfSeveralUnitsIsNamedWhereverItStands() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        receive(warehouse, sku, "D1", "D2", "D3");
        String order = line.order(warehouse, carriers.code(), NewLine.of(sku, 2));
        pick(warehouse, order, sku, "D1", "D2");
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        says(scan(warehouse, sku), "good", "serial");
        says(scan(warehouse, "D1"), "good", "piece");
        says(scan(warehouse, "C-DAMAGE"), "ask", "item");
        says(scan(warehouse, sku), "good", "serial");
        assertThat(code(says(scan(warehouse, "D3"), "bad", "serial"))).isEqualTo("serial-unknown");
        assertThat(code(scan(warehouse, "D1"))).startsWith("pack.broken");
        long item = items.bySku(sku).orElseThrow().id();
        assertThat(serials.find(item, "D1").orElseThrow().condition()).isEqualTo("damaged");
        assertThat(serials.find(item, "D2").orElseThrow().condition()).isEqualTo("good");
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void oneOfSeveralUnitsThatStandTogetherGoesBackByItsNumber() {
        String sku = sku();
        Warehouse warehouse = bySerial(sku);
        receive(warehouse, sku, "P1", "P2", "P3");
        String gone = line.order(warehouse, carriers.code(), NewLine.of(sku, 2));
        String kept = line.order(warehouse, carriers.code(), NewLine.of(sku, 1));
        pick(warehouse, gone, sku, "P1", "P2");
        pick(warehouse, kept, sku, "P3");
        Api.asAdministrator()
                .post("/api/v1/orders/{no}/cancel", gone)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelling"));
        scan(warehouse, "C-PUTBACK");
        String to = "L-" + field(says(scan(warehouse, "O-" + gone), "good", "location"), "toLocation");
        says(scan(warehouse, to), "good", "serial");
        assertThat(code(says(scan(warehouse, "P9"), "bad", "serial"))).isEqualTo("serial-not-here");
        says(scan(warehouse, "C-NO"), "good", "location");
        says(scan(warehouse, to), "good", "serial");
        says(scan(warehouse, "P2"), "good", "location");
        says(scan(warehouse, to), "good", "serial");
        assertThat(scan(warehouse, "P1").tone()).hasToString("DONE");
        assertThat(serials.in(
                        warehouse.id(),
                        new org.stowage.stock.Bucket(
                                Place.at(locations
                                        .find(warehouse.id(), to.substring(2))
                                        .orElseThrow()
                                        .id()),
                                items.bySku(sku).orElseThrow().id(),
                                0,
                                1)))
                .contains("P1", "P2");
        assertThat(books.check().ok()).isTrue();
    }

    private static void refused(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Problem.class).hasMessageContaining(slug);
    }

    private static PackAct act(String sku, String... read) {
        return new PackAct(null, 100, 0, Map.of(sku, List.of(read)));
    }

    private static String sku() {
        return "SN-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    }

    private Warehouse bySerial(String sku) {
        Warehouse warehouse = line.warehouse(1, "SN-REST");
        items.upsert(List.of(org.stowage.catalog.NewItem.of(sku, "Item " + sku)));
        bySerialFromNow(sku);
        return warehouse;
    }

    private void bySerialFromNow(String sku) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("update item set serial_controlled = true where sku = :sku")
                        .bind("sku", sku)
                        .update());
    }

    private void receive(Warehouse warehouse, String sku, String... read) {
        long shelf = locations.find(warehouse.id(), "A-01-1").orElseThrow().id();
        Place supplier = Place.at(locations.virtual(warehouse.id(), Virtual.SUPPLIER));
        long item = items.bySku(sku).orElseThrow().id();
        ledger.post(new Posting(
                warehouse.id(),
                MoveReason.RECEIVE,
                "test:" + UUID.randomUUID(),
                1,
                Instant.now(),
                List.of(StockMove.of(item, 0, 1, read.length, supplier, Place.at(shelf))
                        .withSerials(List.of(read)))));
    }

    private void pick(Warehouse warehouse, String order, String sku, String... read) {
        waves.release(warehouse.id(), warehouse.code(), 1, NewWave.ofOrders(List.of(order)));
        long item = items.bySku(sku).orElseThrow().id();
        picking.pickAll(warehouse.id(), order, Map.of(item, List.of(read)), "test:" + UUID.randomUUID(), 1);
    }

    private void ship(Warehouse warehouse, String carrier, Parcel parcel) {
        session = null;
        scan(warehouse, "C-LOAD");
        scan(warehouse, carrier);
        says(scan(warehouse, "P-" + parcel.parcelNo()), "good", "parcel");
        scan(warehouse, "C-DONE");
        says(type(warehouse, "1"), "good", "signature");
        assertThat(scan(warehouse, "C-CONFIRM").expects()).isEmpty();
        session = null;
    }

    private List<String> life(Warehouse warehouse, String sku, String serial) {
        return serials.life(items.bySku(sku).orElseThrow().id(), serial, List.of(warehouse.id()), null).stream()
                .map(SerialMove::reason)
                .toList();
    }

    private Reply scan(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.SCAN);
    }

    private Reply type(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.KEY);
    }

    private Reply send(Warehouse warehouse, String raw, Source source) {
        Reply reply = desk.scan(
                new ScanRequest(UUID.randomUUID(), session, warehouse.code(), null, null, raw, source, Instant.now()));
        session = reply.session();
        return reply;
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }

    private static Reply says(Reply reply, String tone, String expected) {
        assertThat(reply.tone().name()).as("%s", reply).isEqualToIgnoringCase(tone);
        assertThat(reply.expects()).as("%s", reply).first().isEqualTo(expected);
        return reply;
    }

    private static @Nullable Object field(Reply reply, String name) {
        return reply.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Reply.Shown::value)
                .findFirst()
                .orElse(null);
    }
}
