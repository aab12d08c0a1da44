package org.stowage.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.outbound.OrderFilter;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.shipping.Manifests;
import org.stowage.site.Locations;
import org.stowage.site.Warehouses;
import org.stowage.stock.Proof;
import org.stowage.stock.StockFilter;
import org.stowage.stock.StockQuery;

/** A small demo in a house where others live too. */
@QuarkusTest
class DemoIT {

    private static final String CODE = "D7";
    private static final Instant MORNING = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    static final Plan PLAN = new Plan(CODE, "d7-", Size.SMALL, MORNING);

    @Inject
    DemoSql sql;

    @Inject
    org.stowage.kernel.Sql rows;

    @Inject
    Furnishing furnishing;

    @Inject
    Robots robots;

    @Inject
    Demo demo;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Orders orders;

    @Inject
    Manifests manifests;

    @Inject
    StockQuery stock;

    @Inject
    Proof proof;

    @BeforeEach
    void furnished() {
        sql.begin(CODE, MORNING);
        furnishing.run(PLAN);
    }

    @Test
    void hasOrdersInEveryStateAndBooksThatAgree() {
        long warehouse = warehouses.scoped(CODE).id();
        assertThat(orders(null)).isEqualTo(Size.SMALL.orders());
        for (OrderStatus status : List.of(
                OrderStatus.HELD,
                OrderStatus.PROMISED,
                OrderStatus.SHORT,
                OrderStatus.RELEASED,
                OrderStatus.PICKED,
                OrderStatus.PACKED,
                OrderStatus.SHIPPED,
                OrderStatus.CANCELLED,
                OrderStatus.CANCELLING)) {
            assertThat(orders(status)).as(status.text()).isPositive();
        }
        assertThat(manifests.list(warehouse, null, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(locations.page(warehouse, "", 500)).hasSizeGreaterThan(2 * 2 * 5 * 3);
        assertThat(proof.check(List.of(warehouse)).ok()).isTrue();
    }

    @Test
    void isFurnishedOnceHoweverOftenItIsBegun() {
        long warehouse = warehouses.scoped(CODE).id();
        int rows = stock.balances(StockFilter.all(warehouse)).size();
        long moves = stock.moves(StockFilter.all(warehouse)).size();
        String counts = Api.asAdministrator()
                .get("/api/v1/counts?kind=range&warehouse=" + CODE)
                .asString();
        // as if it had been killed before any step was noted
        sql.forget(CODE);
        furnishing.run(PLAN);
        assertThat(stock.balances(StockFilter.all(warehouse))).hasSize(rows);
        assertThat(stock.moves(StockFilter.all(warehouse))).hasSize((int) moves);
        assertThat(Api.asAdministrator()
                        .get("/api/v1/counts?kind=range&warehouse=" + CODE)
                        .asString())
                .isEqualTo(counts);
        assertThat(orders(null)).isEqualTo(Size.SMALL.orders());
        assertThat(furnishing.progress(PLAN)).allMatch(Furnishing.Progress::done);
    }

    @Test
    void hasACountBookedOneToBeDecidedOneBegunAndAPlan() {
        String manager = token("d7-manager");
        as(manager).get(count("posted")).then().statusCode(200).body(containsString("Booked"), containsString("-2"));
        as(manager).get(count("review")).then().statusCode(200).body(containsString("Waiting"), containsString("-12"));
        as(manager).get(count("open")).then().statusCode(200).body(containsString("1 / 4"));
        as(manager).get("/count-plans?warehouse=" + CODE).then().body(containsString("A few shelves every day"));
    }

    /** Its labels came out of the shared printer in the order of the walk; the tour's order is none of it. */
    @Test
    void hasAWaveWhoseWaybillsWerePrintedBeforeAnybodyWalks() {
        List<String> waves = rows.statement("""
                        select v.wave_no from wave v join warehouse w on w.id = v.warehouse_id
                         where w.code = :code and v.waybill_moment = 'release'
                        """).bind("code", CODE).list(String.class);
        assertThat(waves).hasSize(1);
        String path = "/api/v1/waves/" + waves.getFirst() + "/waybills";
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!printed(path) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(printed(path)).as(Api.asAdministrator().get(path).asString()).isTrue();
    }

    private static boolean printed(String path) {
        List<Boolean> labels = Api.asAdministrator().get(path).jsonPath().getList("items.label");
        return !labels.isEmpty() && labels.stream().allMatch(Boolean.TRUE::equals);
    }

    @Test
    void letsOneOfEachRoleInByPasswordAndByBadge() {
        for (People.Person person :
                People.all(PLAN).stream().filter(one -> !one.readsChinese()).toList()) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("login", person.login(), "password", Plan.PASSWORD))
                    .post("/api/v1/login")
                    .then()
                    .statusCode(204);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("badge", "D7-PACKER-ZH", "pin", Plan.PIN))
                .post("/api/v1/login")
                .then()
                .statusCode(204);
    }

    @Test
    void robotsPackAndLoadThroughTheScanDeskAndTheBooksStillAgree() {
        int picked = orders(OrderStatus.PICKED);
        int packed = orders(OrderStatus.PACKED);
        RobotWork.Left none = new RobotWork.Left(0, 0, 0, 0, 0);
        assertThat(robots.round(PLAN, People.Hand.PICK_1, none)).as("picked").isTrue();
        assertThat(robots.round(PLAN, People.Hand.PACK, none)).as("packed").isTrue();
        assertThat(orders(OrderStatus.PICKED)).isEqualTo(picked);
        assertThat(orders(OrderStatus.PACKED)).isEqualTo(packed + 1);
        assertThat(robots.round(PLAN, People.Hand.DOCK, none)).as("received").isTrue();
        assertThat(robots.round(PLAN, People.Hand.LOAD, none)).as("loaded").isTrue();
        assertThat(orders(OrderStatus.PACKED)).isLessThan(packed + 1);
        assertThat(proof.check(List.of(warehouses.scoped(CODE).id())).ok()).isTrue();
    }

    @Test
    void robotsLeaveTheVisitorsShareAlone() {
        int picked = orders(OrderStatus.PICKED);
        assertThat(robots.round(PLAN, People.Hand.PACK, new RobotWork.Left(60, 10, picked, 14, 2)))
                .isFalse();
        assertThat(orders(OrderStatus.PICKED)).isEqualTo(picked);
    }

    @Test
    void theTourLeadsFromTheLoginToAClosedParcelWithItsLabel() {
        demo.show(PLAN);
        try {
            String picker = token("d7-picker");
            as(picker).get("/tour").then().statusCode(200).body(containsString("data-state=\"now\""));
            as(picker).formParam("raw", "C-PACK").post("/tour/scan").then().statusCode(403);
            String packer = token("d7-packer");
            String page = as(packer).get("/tour").asString();
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < 12 && !page.contains("tour-acts"); i++) {
                steps.add(field(page, "raw"));
                page = as(packer)
                        .formParam("order", field(page, "order"))
                        .formParam("raw", steps.getLast())
                        .post("/tour/scan")
                        .asString();
            }
            assertThat(steps).startsWith("C-PACK").hasSizeBetween(6, 9);
            assertThat(steps.get(1)).startsWith("O-D7-O");
            assertThat(steps.getLast()).startsWith("P-D7-P");
            as(packer)
                    .get("/demo/labels/" + steps.getLast() + ".png")
                    .then()
                    .statusCode(200)
                    .contentType("image/png");
            as(packer).get("/demo").then().statusCode(200).body(containsString(steps.getLast()));
        } finally {
            demo.show(null);
        }
    }

    @Test
    void aServiceThatIsNoDemoHasNoTour() {
        as(token("d7-manager")).get("/tour").then().statusCode(404);
        as(token("d7-manager")).get("/demo").then().statusCode(404);
        given().get("/demo/items/TEE-RED.svg").then().statusCode(200).contentType("image/svg+xml");
    }

    /** The page of the one that stands so. */
    private static String count(String status) {
        List<String> numbers = Api.asAdministrator()
                .get("/api/v1/counts?kind=range&warehouse=" + CODE + "&status=" + status)
                .jsonPath()
                .getList("items.countNo");
        assertThat(numbers).as(status).hasSize(1);
        return "/counts/" + numbers.getFirst();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept", "text/html");
    }

    private static String token(String login) {
        return Api.asAdministrator()
                .body(Map.of("name", "tour"))
                .post("/api/v1/operators/{login}/tokens", login)
                .path("token");
    }

    private static String field(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private int orders(@org.jspecify.annotations.Nullable OrderStatus status) {
        long warehouse = warehouses.scoped(CODE).id();
        return orders.list(new OrderFilter(List.of(warehouse), status, null, null, null, 0, 500))
                .size();
    }
}
