package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;
import org.stowage.site.Warehouse;

/** Counts over HTTP. Every write is sent twice: the second time it is a replay. */
@QuarkusTest
class CountIT {

    @Inject
    Floored floored;

    @Inject
    Sql sql;

    @Inject
    CountYard yard;

    private String in = "";
    private String tea = "";
    private String cup = "";
    private String ann = "";
    private String bob = "";
    private String manager = "";

    @BeforeEach
    void aWarehouse() {
        in = floored.warehouse();
        tea = floored.item();
        cup = floored.item();
        floored.put(in, tea, 10, "A-1");
        floored.put(in, cup, 20, "A-2");
        ann = token("counter");
        bob = token("counter");
        manager = token("manager");
    }

    @AfterEach
    void booksAgree() {
        assertThat(floored.booksAgree()).isTrue();
    }

    @Test
    void aCountThatWasMadeElsewhereIsHandedInAndBookedInOneCall() {
        Map<String, Object> body =
                Map.of("warehouse", in, "post", true, "lines", List.of(line("A-1", tea, 9), line("A-2", cup, 22)));
        write(token("clerk"), "", body, 403).body("code", equalTo("not-allowed"));
        assertThat(onHand()).as("nothing is kept of it").containsExactlyInAnyOrder(10L, 20L);
        String no = write(TestDatabaseResource.TOKEN, "", body, 201)
                .body("status", equalTo("posted"))
                .body("gained", equalTo(2))
                .body("lost", equalTo(1))
                .extract()
                .path("countNo");
        assertThat(onHand()).containsExactlyInAnyOrder(9L, 22L);
        write(TestDatabaseResource.TOKEN, "/" + no + "/post", null, 200).body("lines", equalTo(2));
        assertThat(onHand()).containsExactlyInAnyOrder(9L, 22L);
        assertThat(events(no)).containsExactly("count.opened", "count.reviewed", "count.posted");
    }

    @Test
    void aDearDifferenceWaitsForSomebodyElse() {
        sql.statement("update item set cost = 500 where sku = :sku")
                .bind("sku", tea)
                .update();
        Map<String, Object> body = Map.of("warehouse", in, "post", true, "lines", List.of(line("A-1", tea, 2)));
        String no = write(manager, "", body, 201)
                .body("status", equalTo("review"))
                .body("waiting", equalTo(1))
                .body("value", equalTo(Map.of("amount", "4000.00", "currency", "CNY")))
                .extract()
                .path("countNo");
        Api.as(manager)
                .get("/api/v1/counts/" + no + "/variances")
                .then()
                .body("items.value", contains(Map.of("amount", "4000.00", "currency", "CNY")));
        write(manager, "/" + no + "/post", null, 422).body("code", equalTo("not-decided"));
        write(manager, "/" + no + "/approve", null, 422).body("code", equalTo("reason-missing"));
        write(manager, "/" + no + "/approve", Map.of("reason", "stolen"), 403).body("code", equalTo("four-eyes"));
        write(ann, "/" + no + "/approve", Map.of("reason", "stolen"), 403);
        write(token("manager"), "/" + no + "/approve", Map.of("reason", "stolen"), 200)
                .body("waiting", equalTo(0));
        write(manager, "/" + no + "/post", null, 200).body("lost", equalTo(8));
    }

    @Test
    void sheetsAreFilledInByTwoPeopleAndBlindOnesShowNothing() {
        String no = write(manager, "", Map.of("warehouse", in, "locations", List.of("A-1", "A-2")), 201)
                .body("status", equalTo("open"))
                .extract()
                .path("countNo");
        Map<String, Object> sheet = Map.of("lines", List.of(line("A-1", tea, 8), line("A-2", cup, 20)));
        write(ann, "/" + no + "/lines", sheet, 200)
                // a blind counter does not read that A-1 is open again
                .body("placesDone", equalTo(2))
                .body("recounts", nullValue());
        Api.as(manager).get("/api/v1/counts/" + no).then().body("placesDone", equalTo(1));
        Api.as(ann).get("/api/v1/counts/" + no + "/variances").then().body("items", hasSize(0));
        write(ann, "/" + no + "/lines", Map.of("lines", List.of(line("A-1", tea, 7))), 403);
        write(bob, "/" + no + "/lines", Map.of("lines", List.of(line("A-1", tea, 8))), 200)
                .body("status", equalTo("open"));
        Api.as(manager).get("/api/v1/counts/" + no).then().body("status", equalTo("review"));
        Api.as(manager)
                .get("/api/v1/counts/" + no + "/variances")
                .then()
                .body("items.difference", contains(-2))
                .body("items.status", contains("agreed"));
        write(manager, "/" + no + "/recount", Map.of("variances", List.of()), 409);
        write(manager, "/" + no + "/post", null, 200).body("lost", equalTo(2));
        write(manager, "/" + no + "/cancel", null, 409);
        Api.as(token("counter", floored.warehouse()))
                .get("/api/v1/counts/" + no)
                .then()
                .statusCode(404);
    }

    @Test
    void whatCameAfterASheetWasFilledInIsNotMissedOnIt() {
        String no = opened("A-1");
        Instant then = Instant.now();
        floored.put(in, cup, 5, "A-1");
        Map<String, Object> line = Map.of("location", "A-1", "sku", tea, "quantity", 10, "countedAt", then.toString());
        write(ann, "/" + no + "/lines", Map.of("lines", List.of(line)), 200);
        Api.as(manager).get("/api/v1/counts/" + no).then().body("status", equalTo("review"));
        write(manager, "/" + no + "/post", null, 200).body("lines", equalTo(0));
    }

    @Test
    void goodsOfAPalletAreNotCountedWhereItDoesNotStand() {
        Warehouse other = yard.warehouse();
        String sku = yard.goods(null);
        yard.putIn(other, "PAL-" + other.code(), sku, 4, "A-2");
        Map<String, Object> line = Map.of("location", "A-1", "sku", sku, "quantity", 4, "lpn", "PAL-" + other.code());
        write(token("manager", other.code()), "", Map.of("warehouse", other.code(), "lines", List.of(line)), 422)
                .body("code", equalTo("unit-elsewhere"));
    }

    @Test
    void aFileNamesEveryFaultAtOnceAndGoodSheetsAreKept() {
        String good = opened("A-1");
        String bad = opened("A-2");
        String text = "count,location,sku,quantity,lot\nD-" + good + ",A-1," + tea + ",10,\n" + bad + ",A-2," + cup
                + ",twenty,\n" + bad + ",NOWHERE," + cup + ",1,\n" + bad + ",A-2,NOTHING,1,\n" + bad + ",A-2," + tea
                + ",1,\n" + bad + ",A-2," + tea + ",1,\n" + bad + ",A-1," + tea + ",1,\n";
        file(text)
                .body("created", equalTo(1))
                .body("rejected.row", containsInAnyOrder(3, 4, 5, 6, 7, 8))
                .body(
                        "rejected.code",
                        hasItems("not-a-number", "unknown-location", "unknown-item", "line-twice", "not-in-count"));
        Api.as(manager).get("/api/v1/counts/" + good).then().body("status", equalTo("review"));
        Api.as(manager).get("/api/v1/counts/" + bad).then().body("tallies", equalTo(0));
        file("count,location,sku,quantity\n" + good + ",A-1," + tea + ",10\n").body("unchanged", equalTo(1));
        file("count,location,sku,quantity\nNONE-C1,A-1," + tea + ",10\n")
                .body("rejected.code", contains("unknown-count"));
    }

    @Test
    void aFileOfTwentyThousandLinesNamesEveryFaultAtOnceAndKeepsTheGoodSheets() {
        List<String> items =
                IntStream.range(0, 10).mapToObj(i -> floored.item()).toList();
        List<String> places =
                IntStream.range(0, 2_000).mapToObj("L-%04d"::formatted).toList();
        file(
                "locations",
                rows("warehouse,location,kind", places.stream().map(place -> in + "," + place + ",pick_face")));
        file(
                "stock",
                rows("warehouse,location,sku,quantity", goods(places, items).map(goods -> in + "," + goods + ",7")));
        List<String> sheets = IntStream.range(0, 10)
                .mapToObj(i -> opened(places.subList(200 * i, 200 * i + 200)))
                .toList();
        String bad = opened(List.of("A-1", "A-2"));
        Stream<String> good = IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> goods(places.subList(200 * i, 200 * i + 200), items)
                        .map(goods -> sheets.get(i) + "," + goods + ",7"));
        Stream<String> wrong = Stream.of(
                        "NOWHERE," + tea + ",1", "A-1,NOTHING,1", "A-1," + tea + ",ten", "A-2," + cup + ",20")
                .map(line -> bad + "," + line);
        long begun = System.nanoTime();
        file(
                        "counts",
                        rows(
                                "count,location,sku,quantity",
                                Stream.of(good, wrong, Stream.of(bad + ",A-2," + cup + ",20"))
                                        .flatMap(lines -> lines)))
                .body("created", equalTo(20_000))
                .body("rejected", hasSize(5))
                .body("rejected.code", hasItems("unknown-location", "unknown-item", "not-a-number", "line-twice"));
        System.out.printf("20,000 counted lines by file: %.1f s%n", (System.nanoTime() - begun) / 1e9);
        sheets.forEach(
                sheet -> Api.as(manager).get("/api/v1/counts/" + sheet).then().body("status", equalTo("review")));
        Api.as(manager).get("/api/v1/counts/" + bad).then().body("tallies", equalTo(0));
    }

    private static Stream<String> goods(List<String> places, List<String> items) {
        return places.stream().flatMap(place -> items.stream().map(item -> place + "," + item));
    }

    private static String rows(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n"));
    }

    @Test
    void thresholdsAreTheWarehousesOwn() {
        Map<String, Object> rule = Map.of(
                "recountUnits", 5, "approveUnits", 100, "approveValue", 0, "fourEyesValue", 0, "currency", "EUR");
        Api.asAdministrator()
                .body(Map.of("rules", List.of(rule)))
                .put("/api/v1/warehouses/{in}/count-rules", in)
                .then()
                .statusCode(200);
        String no = opened("A-1");
        write(ann, "/" + no + "/lines", Map.of("lines", List.of(line("A-1", tea, 8))), 200);
        Api.as(manager).get("/api/v1/counts?warehouse=" + in).then().body("items[0].value.currency", equalTo("EUR"));
        Api.as(manager).get("/api/v1/counts/" + no + "/zones").then().body("differing", contains(1));
        Api.as(manager).get("/api/v1/counts/" + no + "/lines").then().body("items.location", contains("A-1"));
    }

    @Test
    void sheetsOfOthersAreRefusedByTheirNames() {
        String login = "shall-" + UUID.randomUUID();
        Map<String, Object> asked = Map.of("warehouse", in, "locations", List.of("A-1"), "assignees", List.of(login));
        String shall = Api.tokenOf(
                Map.of("login", login, "name", "x", "roles", List.of("counter"), "warehouses", List.of(in)));
        String no = write(manager, "", asked, 201).extract().path("countNo");
        Map<String, Object> sheet = Map.of("lines", List.of(line("A-1", tea, 8)));
        write(ann, "/" + no + "/lines", sheet, 403)
                .body("code", equalTo("for-others"))
                .body("detail", containsString(login));
        write(shall, "/" + no + "/lines", sheet, 200);
        // the only one who shall has counted: anybody looks again
        write(ann, "/" + no + "/lines", sheet, 200);
        Api.as(manager).get("/api/v1/counts/" + no).then().body("status", equalTo("review"));
    }

    private String opened(String location) {
        return opened(List.of(location));
    }

    private String opened(List<String> places) {
        return write(manager, "", Map.of("warehouse", in, "locations", places), 201)
                .extract()
                .path("countNo");
    }

    private static Map<String, Object> line(String location, String sku, long quantity) {
        return Map.of("location", location, "sku", sku, "quantity", quantity);
    }

    private String token(String role) {
        return token(role, in);
    }

    private static String token(String role, String warehouse) {
        return Api.tokenOf(Map.of(
                "login",
                "c-" + UUID.randomUUID(),
                "name",
                "x",
                "roles",
                List.of(role),
                "warehouses",
                List.of(warehouse)));
    }

    private static ValidatableResponse write(String token, String path, @Nullable Object body, int status) {
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = once(token, key, path, body).statusCode(status);
        if (status < 300) {
            once(token, key, path, body).statusCode(status).header("Idempotency-Replayed", "true");
        }
        return first;
    }

    private static ValidatableResponse once(String token, String key, String path, @Nullable Object body) {
        RequestSpecification request = RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post("/api/v1/counts" + path)
                .then();
    }

    private ValidatableResponse file(String text) {
        return file("counts", text);
    }

    private ValidatableResponse file(String kind, String text) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + manager)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "sheet.csv", text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + kind)
                .then()
                .statusCode(200);
    }

    private List<Long> onHand() {
        return sql.statement("""
                        select s.on_hand from stock s join warehouse w on w.id = s.warehouse_id
                         where w.code = :in and s.on_hand > 0
                        """).bind("in", in).list(Long.class);
    }

    private List<String> events(String no) {
        return sql.statement("select event from outbox where subject = :no order by id")
                .bind("no", no)
                .list(String.class);
    }
}
