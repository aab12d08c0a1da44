package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.catalog.Items;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouses;
import org.stowage.stock.Balance;
import org.stowage.stock.Condition;
import org.stowage.stock.Demand;
import org.stowage.stock.Lots;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.Promised;
import org.stowage.stock.Promises;
import org.stowage.stock.Proof;
import org.stowage.stock.ProofReport;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.StockQuery;

/** Two warehouses and what goes between them, as programs do it. Every write is sent twice. */
@ApplicationScoped
class Yards {

    static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;

    private static final AtomicLong ORDER = new AtomicLong(4_000_000_000L);

    private final Floored floored;
    private final Sql sql;
    private final Warehouses warehouses;
    private final Locations locations;
    private final StockQuery stock;

    @Inject
    StockLedger ledger;

    @Inject
    Lots lots;

    @Inject
    Items items;

    @Inject
    Proof proof;

    @Inject
    Promises promises;

    @Inject
    LateWatch watch;

    @Inject
    TransferAlarms alarms;

    Yards(Floored floored, Sql sql, Warehouses warehouses, Locations locations, StockQuery stock) {
        this.floored = floored;
        this.sql = sql;
        this.warehouses = warehouses;
        this.locations = locations;
        this.stock = stock;
    }

    String warehouse() {
        return floored.warehouse();
    }

    String item() {
        String sku = floored.item().toUpperCase(java.util.Locale.ROOT);
        sql.statement("update item set sku = upper(sku) where upper(sku) = :sku")
                .bind("sku", sku)
                .update();
        floored.scannable(sku);
        return sku;
    }

    String bySerial() {
        String sku = item();
        sql.statement("update item set serial_controlled = true where sku = :sku")
                .bind("sku", sku)
                .update();
        return sku;
    }

    void put(String warehouse, String sku, long units, String location) {
        floored.put(warehouse, sku, units, location);
    }

    /** @param lot null: of no lot */
    void put(String warehouse, String sku, long units, String location, @Nullable String lot, List<String> serials) {
        long at = warehouses.scoped(warehouse).id();
        sql.statement("""
                        insert into location (warehouse_id, code, kind, sequence)
                        values (:warehouse, :code, 'pick_face', length(:code)) on conflict do nothing
                        """).bind("warehouse", at).bind("code", location).update();
        long item = items.bySku(sku).orElseThrow().id();
        long of = lot == null ? 0 : lots.idOf(at, item, lot, LocalDate.of(2099, 1, 31));
        ledger.post(new Posting(
                at,
                MoveReason.RECEIVE,
                "test:" + UUID.randomUUID(),
                0,
                Instant.now(),
                List.of(StockMove.of(
                                item,
                                of,
                                1,
                                units,
                                Place.at(locations.virtual(at, Virtual.SUPPLIER)),
                                Place.at(locations.get(at, location).id()))
                        .withSerials(serials))));
    }

    /** Units of a lot that ends on another day than others say, or in another condition than good. @param lot null: of no lot */
    void putAs(String warehouse, String sku, long units, @Nullable String lot, LocalDate ends, Condition condition) {
        put(warehouse, sku, 1, "R-1");
        long at = warehouses.scoped(warehouse).id();
        long item = items.bySku(sku).orElseThrow().id();
        ledger.post(new Posting(
                at,
                MoveReason.RECEIVE,
                "test:" + UUID.randomUUID(),
                0,
                Instant.now(),
                List.of(StockMove.of(
                        item,
                        lot == null ? 0 : lots.idOf(at, item, lot, ends),
                        1,
                        units,
                        Place.at(locations.virtual(at, Virtual.SUPPLIER)),
                        Place.at(locations.get(at, "R-1").id()).as(condition)))));
    }

    long onHand(String warehouse, String sku, Condition condition) {
        return at(warehouse, sku).stream()
                .filter(balance -> balance.condition() == condition)
                .mapToLong(Balance::onHand)
                .sum();
    }

    void costs(String sku, int each) {
        sql.statement("update item set cost = :cost where sku = :sku")
                .bind("cost", new java.math.BigDecimal(each))
                .bind("sku", sku)
                .update();
    }

    void simple(String warehouse) {
        Api.asAdministrator()
                .body(Map.of("code", warehouse, "name", "Shop", "mode", "simple"))
                .put("/api/v1/warehouses/{code}", warehouse)
                .then()
                .statusCode(200);
    }

    /** A desk with a printer. @return its code */
    String desk(String warehouse) {
        created("/api/v1/stations", Map.of("warehouse", warehouse, "code", "DESK1", "name", "Desk 1"));
        created(
                "/api/v1/devices",
                Map.of(
                        "warehouse",
                        warehouse,
                        "station",
                        "DESK1",
                        "name",
                        "Desk 1 printer",
                        "kind",
                        "printer",
                        "profile",
                        "simulated-printer",
                        "link",
                        "simulated",
                        "address",
                        warehouse + "-printer"));
        return "DESK1";
    }

    private static void created(String path, Map<String, ?> body) {
        Api.asAdministrator().body(body).post(path).then().statusCode(201);
    }

    /** Designs of the jobs of a document. */
    List<String> printed(String warehouse, String document) {
        return sql.statement("select label from print_job where warehouse_id = :warehouse and document = :document")
                .bind("warehouse", warehouses.scoped(warehouse).id())
                .bind("document", document)
                .list(String.class);
    }

    /** How the jobs of a document stand. */
    List<String> prints(String warehouse, String document) {
        return sql.statement("select status from print_job where warehouse_id = :warehouse and document = :document")
                .bind("warehouse", warehouses.scoped(warehouse).id())
                .bind("document", document)
                .list(String.class);
    }

    /** The printer has it. */
    void awaitSent(String warehouse, String document) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (prints(warehouse, document).contains("queued")) {
            assertThat(System.nanoTime()).as(document + " is not printed").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void pausePrinters(String warehouse) {
        sql.statement("""
                        insert into print_pause (warehouse_id, device_id, paused_by, reason)
                        select warehouse_id, id, 1, 'paper' from device
                         where warehouse_id = :warehouse and kind = 'printer'
                        """).bind("warehouse", warehouses.scoped(warehouse).id()).update();
    }

    /** Somebody takes a loose unit from staging to where others of them lie. */
    ValidatableResponse carryOff(String warehouse, String sku, Condition condition, int status) {
        long id = warehouses.scoped(warehouse).id();
        Balance staged = at(warehouse, sku).stream()
                .filter(balance -> balance.condition() == condition)
                .findFirst()
                .orElseThrow();
        assertThat(staged.locationId())
                .isEqualTo(locations.first(id, LocationKind.STAGING).id());
        Map<String, Object> move = line(
                "sku",
                sku,
                "lot",
                Objects.requireNonNull(staged.lot()),
                "from",
                staged.location(),
                "to",
                "R-1",
                "quantity",
                1,
                "condition",
                DatabaseName.of(condition));
        return Api.asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("warehouse", warehouse, "lines", List.of(move)))
                .post("/api/v1/moves")
                .then()
                .statusCode(status);
    }

    ValidatableResponse freezeRecalled(String warehouse, String sku, String lot) {
        return Api.asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("warehouse", warehouse, "sku", sku, "lot", lot, "reason", "recalled"))
                .post("/api/v1/recalls")
                .then()
                .statusCode(201);
    }

    ValidatableResponse recall(String warehouse, String sku, String lot) {
        return Api.asAdministrator()
                .get("/api/v1/recalls?warehouse={w}&sku={s}&lot={l}", warehouse, sku, lot)
                .then()
                .statusCode(200);
    }

    String letters(String warehouse, String sku, String lot) {
        return Api.asAdministrator()
                .accept("text/csv")
                .get("/api/v1/recalls/letters.csv?warehouse={w}&sku={s}&lot={l}", warehouse, sku, lot)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    String page(String path) {
        return html(ADMINISTRATOR).get(path).then().statusCode(200).extract().asString();
    }

    /** That a page costs. */
    int statements(String token, String path) {
        String timing = html(token).get(path).then().statusCode(200).extract().header("Server-Timing");
        return Integer.parseInt(timing.replaceAll(".*db;desc=\"(\\d+)\".*", "$1"));
    }

    /** Values of what the page's form can receive. */
    List<String> awaited(String token, String no) {
        String page = html(token)
                .get("/transfers/" + no)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        int form = page.indexOf("name=\"goods\"");
        return form < 0
                ? List.of()
                : Pattern.compile("<option value=\"(\\d+)\"")
                        .matcher(page.substring(form, page.indexOf("</select>", form)))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }

    String form(String token, String no, Map<String, ?> fields, int status) {
        return html(token)
                .formParam("key", UUID.randomUUID().toString())
                .formParams(fields)
                .post("/transfers/" + no + "/units")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static RequestSpecification html(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token).header("Accept", "text/html");
    }

    /** What listeners of a warehouse were told of a transfer. */
    List<String> told(String warehouse, String no) {
        return sql.statement("""
                        select event || ' ' || (payload ->> 'side') from outbox
                         where warehouse_id = :warehouse and subject = :no order by id
                        """)
                .bind("warehouse", warehouses.scoped(warehouse).id())
                .bind("no", no)
                .list(String.class);
    }

    /** As if both had been asked for at one instant. */
    void atOnce(List<String> numbers) {
        sql.statement("update transfer set asked_at = '2026-11-01T08:00:00Z' where transfer_no = any(:numbers)")
                .bind("numbers", numbers)
                .update();
    }

    /** Of these warehouses, the whole ledger. */
    ProofReport proof(String... codes) {
        return proof.check(List.of(codes).stream()
                .map(code -> warehouses.scoped(code).id())
                .toList());
    }

    String token(List<String> warehouses, String... roles) {
        return Api.tokenOf(Map.of(
                "login",
                "op-" + UUID.randomUUID(),
                "name",
                "Somebody",
                "roles",
                List.of(roles),
                "warehouses",
                warehouses));
    }

    /** Does it, and the same request again: the second time is a replay. */
    ValidatableResponse post(String token, String path, @Nullable Object body, int status) {
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = once(token, key, path, body).statusCode(status);
        if (status < 300) {
            once(token, key, path, body).statusCode(status).header("Idempotency-Replayed", "true");
        }
        return first;
    }

    static ValidatableResponse once(String token, String key, String path, @Nullable Object body) {
        RequestSpecification request = RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post("/api/v1/transfers" + path)
                .then()
                .log()
                .ifValidationFails();
    }

    ValidatableResponse get(String token, String path, int status) {
        return Api.as(token).get("/api/v1/transfers" + path).then().statusCode(status);
    }

    /** Asked for, approved, its goods claimed. */
    @SafeVarargs
    final String released(String from, String to, Map<String, Object>... lines) {
        String no = requested(from, to, lines);
        post(ADMINISTRATOR, "/" + no + "/approve", null, 200);
        post(ADMINISTRATOR, "/" + no + "/release", null, 200);
        return no;
    }

    @SafeVarargs
    final String requested(String from, String to, Map<String, Object>... lines) {
        return post(ADMINISTRATOR, "", line("from", from, "to", to, "lines", List.of(lines)), 201)
                .extract()
                .path("transferNo");
    }

    void pick(String no, String lpn, Map<String, Object> line) {
        post(ADMINISTRATOR, "/" + no + "/pick", line("lpn", lpn, "lines", List.of(line)), 200);
    }

    void pack(String no, String lpn) {
        post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", lpn), 200);
    }

    void act(String no, String act) {
        post(ADMINISTRATOR, "/" + no + "/" + act, null, 200);
    }

    long onHand(String warehouse, String sku) {
        return at(warehouse, sku).stream().mapToLong(Balance::onHand).sum();
    }

    List<Balance> at(String warehouse, String sku) {
        return stock.ofItem(
                warehouses.scoped(warehouse).id(),
                items.bySku(sku).orElseThrow().id());
    }

    /** Units that could still be promised. */
    long free(String warehouse, String sku) {
        return sql.statement("""
                        select sellable - promised from availability a join item i on i.id = a.item_id
                         where a.warehouse_id = :warehouse and i.sku = :sku
                        """)
                .bind("warehouse", warehouses.scoped(warehouse).id())
                .bind("sku", sku)
                .one(Long.class);
    }

    /** What the ledgers of both say is on the road between them. */
    long onRoad(String from, String to, String sku) {
        long item = items.bySku(sku).orElseThrow().id();
        return List.of(from, to).stream()
                .map(code -> warehouses.scoped(code).id())
                .mapToLong(id -> stock.gone(id, locations.virtual(id, Virtual.TRANSIT), item, null))
                .sum();
    }

    /** A customer orders so many. @return units that the order is promised */
    long order(String warehouse, String sku, long wanted) {
        long id = ORDER.incrementAndGet();
        long item = items.bySku(sku).orElseThrow().id();
        return promises
                .promise(warehouses.scoped(warehouse).id(), List.of(new Demand(id, id, item, 1, wanted, Instant.now())))
                .stream()
                .mapToLong(Promised::quantity)
                .sum();
    }

    /** So many have gone to customers. */
    void sold(String warehouse, String sku, long units, String location) {
        long at = warehouses.scoped(warehouse).id();
        ledger.post(new Posting(
                at,
                MoveReason.SHIP,
                "test:" + UUID.randomUUID(),
                0,
                Instant.now(),
                List.of(StockMove.of(
                        items.bySku(sku).orElseThrow().id(),
                        0,
                        1,
                        units,
                        Place.at(locations.get(at, location).id()),
                        Place.at(locations.virtual(at, Virtual.CUSTOMER))))));
    }

    /** As if it had left so many days ago. */
    void leftDaysAgo(String no, int days) {
        sql.statement("""
                        update transfer_arrival set shipped_at = shipped_at - make_interval(days => :days)
                         where transfer_no = :no
                        """).bind("no", no).bind("days", days).update();
    }

    long late(String warehouse) {
        return alarms.of(warehouses.scoped(warehouse).id()).transfers();
    }

    List<String> toldLate() {
        return watch.tell(Instant.now());
    }

    /** How often it was told. */
    long lateNews(String no) {
        return sql.statement("select count(*) from outbox where event = 'transfer.late' and subject = :no")
                .bind("no", no)
                .one(Long.class);
    }

    String lpn(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    static Map<String, Object> line(Object... pairs) {
        Map<String, Object> line = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            line.put((String) pairs[i], pairs[i + 1]);
        }
        return line;
    }
}
