package org.stowage.shipping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.TestDatabaseResource;
import org.stowage.boxing.ItemWeights;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.catalog.Items;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

/** From the list of boxes to the one that is taken, weighed and used up. */
@QuarkusTest
class BoxIT {

    @Inject
    PackingLine line;

    @Inject
    ScanDesk desk;

    @Inject
    Carriers carriers;

    @Inject
    Packing packing;

    @Inject
    Parcels parcels;

    @Inject
    Manifests manifests;

    @Inject
    Items items;

    @Inject
    ItemWeights weights;

    @Inject
    WeightLearning learning;

    @Inject
    Books books;

    @Inject
    Sql sql;

    private final String run = UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
    private final String tea = "BOX-TEA-" + run;
    private final String carton = "BOX-CARTON-" + run;
    private @Nullable UUID session;
    private @Nullable ScanRequest last;

    @Test
    void theDeskProposesABoxAndUsesItUp() {
        Warehouse warehouse = warehouse();
        Parcel parcel = toBox(warehouse, 6);
        Reply asked = Objects.requireNonNull(reply);
        assertThat(field(asked, "box")).isEqualTo("X-B2");
        assertThat(asked.prompt()).contains("X-B2 30 × 20 × 15 cm");
        Reply unknown = says(scan(warehouse, "X-NONE"), "bad", "box");
        assertThat(Objects.requireNonNull(unknown.message()).text()).contains("X-NONE", "X-B1, X-B2");
        assertThat(Objects.requireNonNull(scan(warehouse, "C-WHY").message()).text())
                .contains("smallest box");
        Reply weigh = says(scan(warehouse, "C-CONFIRM"), "good", "weight");
        assertThat(field(weigh, "expectedGrams")).isEqualTo(6 * 250L + 120);
        Reply light = says(type(warehouse, "1372"), "ask", "confirm");
        assertThat(Objects.requireNonNull(light.message()).text())
                .contains("1372 g", "1620 g", "1 × " + tea + " (-250 g)");
        says(type(warehouse, "1630"), "good", "parcel");
        assertThat(scan(warehouse, "P-" + parcel.parcelNo()).expects()).isEmpty();
        assertThat(desk.scan(Objects.requireNonNull(last)).replayed()).isTrue();

        assertThat(parcels.get(warehouse.id(), parcel.parcelNo()).box()).isEqualTo("B2");
        assertThat(onHand(warehouse, carton)).isEqualTo(49);
        assertThat(books.check().ok()).isTrue();
        pictureAndView(parcel);
    }

    @Test
    void anotherBoxIsNotedBesideTheProposal() {
        Warehouse warehouse = warehouse();
        Parcel parcel = toBox(warehouse, 1);
        assertThat(field(Objects.requireNonNull(reply), "box")).isEqualTo("X-B1");
        says(scan(warehouse, "X-B2"), "good", "weight");
        Api.asAdministrator()
                .get("/api/v1/parcels/{no}/box", parcel.parcelNo())
                .then()
                .body("proposed", equalTo("B1"))
                .body("boxes[0].units", hasSize(1));
        says(type(warehouse, "370"), "good", "parcel");
        assertThat(parcels.get(warehouse.id(), parcel.parcelNo()).box()).isEqualTo("B2");
    }

    @Test
    void withoutABoxInTheBooksTheParcelGoesAndSomebodyIsTold() {
        Warehouse warehouse = warehouse();
        sql.statement("update packaging set item_id = :item where warehouse_id = :warehouse and code = 'B1'")
                .bind("item", items.bySku(neverBought()).orElseThrow().id())
                .bind("warehouse", warehouse.id())
                .update();
        String order = line.picked(warehouse, carrier(), NewLine.of(tea, 1));
        Parcel parcel = packing.pack(warehouse.id(), order, new PackAct("X-B1", 330), line.desk(warehouse));
        assertThat(parcel.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(parcel.expectedGrams()).isEqualTo(250 + 80);
        assertThat(toldShort(warehouse)).containsExactly("X-B1 " + parcel.parcelNo());
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aBoxIsNeverTakenOutOfWhatACustomerBought() {
        Warehouse warehouse = warehouse();
        String carrier = carrier();
        String all = line.picked(warehouse, carrier, NewLine.of(carton, 50));
        Parcel beside = tea(warehouse, carrier);
        assertThat(toldShort(warehouse)).containsExactly("X-B2 " + beside.parcelNo());
        packing.pack(warehouse.id(), all, new PackAct("X-B1", 6000), line.desk(warehouse));
        Parcel after = tea(warehouse, carrier);
        assertThat(toldShort(warehouse)).containsExactly("X-B2 " + beside.parcelNo(), "X-B2 " + after.parcelNo());
        assertThat(onHand(warehouse, carton)).isEqualTo(50);
        assertThat(manifests.send(warehouse.key(), carrier, null, 1).parcels()).hasSize(3);
        assertThat(onHand(warehouse, carton)).isZero();
        assertThat(books.check().ok()).isTrue();
    }

    private Parcel tea(Warehouse warehouse, String carrier) {
        String order = line.picked(warehouse, carrier, NewLine.of(tea, 1));
        return packing.pack(warehouse.id(), order, new PackAct("X-B2", 370), line.desk(warehouse));
    }

    private List<String> toldShort(Warehouse warehouse) {
        return sql.statement("""
                        select subject || ' ' || (payload ->> 'parcel') from outbox
                         where warehouse_id = :warehouse and event = 'packaging.short' order by id
                        """).bind("warehouse", warehouse.id()).list(String.class);
    }

    @Test
    void itemsAreWeighedByWhatWasPackedButNeverByWhatWasOverridden() {
        Warehouse warehouse = warehouse();
        String carrier = carrier();
        for (long grams : List.of(368, 371, 369, 900, 372, 371, 370, 371, 373, 371, 371)) {
            String order = line.picked(warehouse, carrier, NewLine.of(tea, 1));
            packing.pack(warehouse.id(), order, new PackAct("B1", grams), line.desk(warehouse));
        }
        assertThat(learning.learn(warehouse.id(), 0)).isTrue();
        assertThat(learning.learn(warehouse.id(), 0)).isFalse();
        long item = items.bySku(tea).orElseThrow().id();
        assertThat(weights.learned(warehouse.id(), item)).contains(new ItemWeights.Learned(10, 291));
        String order = line.picked(warehouse, carrier, NewLine.of(tea, 2));
        Parcel parcel = packing.pack(warehouse.id(), order, new PackAct("B1", 660), line.desk(warehouse));
        assertThat(parcel.expectedGrams()).isEqualTo(2 * 291 + 80);
    }

    @Test
    void aWarehouseSaysHowFarAScaleMayBeOff() {
        Warehouse warehouse = warehouse();
        Api.asAdministrator()
                .body(Map.of("percent", 0, "grams", 5))
                .put("/api/v1/warehouses/{code}/weight-rule", warehouse.code())
                .then()
                .statusCode(200);
        toBox(warehouse, 1);
        scan(warehouse, "C-CONFIRM");
        says(type(warehouse, "336"), "ask", "confirm");
        Reply extra = says(type(warehouse, "580"), "ask", "confirm");
        assertThat(Objects.requireNonNull(extra.message()).text()).contains("1 × " + tea + " (+250 g)");
        says(type(warehouse, "335"), "good", "parcel");
    }

    private @Nullable Reply reply;

    private void pictureAndView(Parcel parcel) {
        Api.asAdministrator()
                .get("/api/v1/parcels/{no}/box", parcel.parcelNo())
                .then()
                .statusCode(200)
                .body("proposed", equalTo("B2"))
                .body("taken", equalTo("B2"))
                .body("reason", equalTo("fits"))
                .body("boxes[0].units", hasSize(6));
        Api.asAdministrator()
                .get("/api/v1/parcels/{no}/box.svg", parcel.parcelNo())
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .body(containsString("1: 6 × " + tea));
        given().header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .accept("text/html")
                .get("/parcels/{no}", parcel.parcelNo())
                .then()
                .statusCode(200)
                .body(containsString("X-B2 30 × 20 × 15 cm"))
                .body(containsString("/box.svg"));
    }

    /** Up to the step that takes the box. */
    private Parcel toBox(Warehouse warehouse, long units) {
        String order = line.picked(warehouse, carrier(), NewLine.of(tea, units));
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        scan(warehouse, "C-ALL");
        reply = says(scan(warehouse, tea), "good", "box");
        return parcels.get(warehouse.id(), String.valueOf(field(reply, "parcel")));
    }

    private Warehouse warehouse() {
        Warehouse warehouse = line.warehouse(50, tea, carton);
        Api.asAdministrator()
                .body(Map.of(
                        "sku", tea, "name", "Tea", "weightGrams", 250, "lengthMm", 100, "widthMm", 100, "heightMm", 80))
                .put("/api/v1/items/{sku}", tea)
                .then()
                .statusCode(200);
        box(warehouse, "B1", 200, 150, 100, 80, null);
        box(warehouse, "B2", 300, 200, 150, 120, carton);
        Api.asAdministrator()
                .get("/api/v1/warehouses/{code}/packaging", warehouse.code())
                .then()
                .body("items.barcode", hasItem("X-B2"));
        return warehouse;
    }

    private static void box(
            Warehouse warehouse, String code, int length, int width, int height, int grams, @Nullable String sku) {
        Map<String, Object> box = new HashMap<>(Map.of(
                "code", code, "name", "Box", "lengthMm", length, "widthMm", width, "heightMm", height, "grams", grams));
        box.put("sku", sku);
        Api.asAdministrator()
                .body(box)
                .post("/api/v1/warehouses/{code}/packaging", warehouse.code())
                .then()
                .statusCode(201);
    }

    private String neverBought() {
        String sku = "BOX-NEVER-" + run;
        Api.asAdministrator()
                .body(Map.of("sku", sku, "name", "x"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        return sku;
    }

    private long onHand(Warehouse warehouse, String sku) {
        return sql.statement("""
                        select sum(on_hand)::bigint from stock s join item i on i.id = s.item_id
                         where s.warehouse_id = :warehouse and i.sku = :sku
                        """)
                .bind("warehouse", warehouse.id())
                .bind("sku", sku)
                .one(Long.class);
    }

    private Reply scan(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.SCAN);
    }

    private Reply type(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.KEY);
    }

    private Reply send(Warehouse warehouse, String raw, Source source) {
        last = new ScanRequest(UUID.randomUUID(), session, warehouse.code(), null, null, raw, source, Instant.now());
        Reply said = desk.scan(last);
        session = said.session();
        return said;
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

    private String carrier() {
        String code = "X" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "none", 1L, 100L))))
                .code();
    }
}
