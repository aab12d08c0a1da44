package org.stowage.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    Furnishing furnishing;

    @Inject
    Robots robots;

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
        // as if it had been killed before any step was noted
        sql.forget(CODE);
        furnishing.run(PLAN);
        assertThat(stock.balances(StockFilter.all(warehouse))).hasSize(rows);
        assertThat(stock.moves(StockFilter.all(warehouse))).hasSize((int) moves);
        assertThat(orders(null)).isEqualTo(Size.SMALL.orders());
        assertThat(furnishing.progress(PLAN)).allMatch(Furnishing.Progress::done);
    }

    @Test
    void letsOneOfEachRoleInByPasswordAndByBadge() {
        for (People.Person person : People.all(PLAN)) {
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

    private int orders(@org.jspecify.annotations.Nullable OrderStatus status) {
        long warehouse = warehouses.scoped(CODE).id();
        return orders.list(new OrderFilter(List.of(warehouse), status, null, null, null, 0, 500))
                .size();
    }
}
