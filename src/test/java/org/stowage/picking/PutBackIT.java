package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Robot;

@QuarkusTest
class PutBackIT {

    private static final String UNITS_BACK = """
            select coalesce(sum(m.quantity), 0)::bigint from stock_move m
              join outbound_order o on o.warehouse_id = m.warehouse_id and o.order_no = :order
             where m.reason = 'put_back'
            """;

    @Inject
    Floored floored;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    private String in = "";
    private String tea = "";

    @BeforeEach
    void aWarehouse() {
        in = floored.warehouse();
        tea = floored.item();
        floored.scannable(tea);
    }

    @AfterEach
    void booksAgree() {
        assertThat(floored.booksAgree()).isTrue();
    }

    @Test
    void theLastUnitBackCancelsTheOrderAndServesWhoWaits() {
        String cup = floored.item();
        floored.put(in, tea, 2, "A-1");
        floored.put(in, cup, 1, "A-02");
        String gone = picked(2);
        String waiting = order(2, "short");
        cancel(gone);
        assertThat(status(waiting)).isEqualTo("short");

        Robot robot = robot();
        says(robot, "C-PUTBACK", "good");
        says(robot, "O-" + gone, "good");
        assertThat(field(robot, "order")).isEqualTo(gone);
        assertThat(field(robot, "sku")).isEqualTo(tea);
        assertThat(field(robot, "quantity")).isEqualTo("2");
        assertThat(field(robot, "tote")).isNotEmpty();
        assertThat(field(robot, "toLocation")).isNotEmpty();
        says(robot, "L-PACK-1", "bad");
        assertThat(message(robot)).isEqualTo("location-not-for-stock");

        String other = field(robot, "toLocation").equals("A-1") ? "A-02" : "A-1";
        says(robot, "C-QTY-1", "good");
        says(robot, "L-" + other, "ask");
        assertThat(floored.number(UNITS_BACK, gone)).isZero();
        says(robot, "L-" + other, "good");
        assertThat(floored.number(UNITS_BACK, gone)).isEqualTo(1);
        assertThat(status(gone)).isEqualTo("cancelling");
        assertThat(status(waiting)).isEqualTo("short");

        assertThat(field(robot, "quantity")).isEqualTo("1");
        robot.next();
        assertThat(robot.reply().path("tone").asText()).as("%s", robot.reply()).isEqualTo("done");
        assertThat(status(gone)).isEqualTo("cancelled");
        assertThat(status(waiting)).isEqualTo("promised");
        assertThat(floored.number(UNITS_BACK, gone)).isEqualTo(2);
        assertThat(floored.number("""
                        select count(*) from order_stop s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                         where o.order_no = :order and s.lifted_at is null
                        """, gone)).isZero();
        assertThat(floored.number("""
                        select count(*) from outbox where event = 'order.cancelled' and subject = :order
                        """, gone)).isEqualTo(1);
    }

    @Test
    void aScanSentTwicePutsBackOnce() {
        floored.put(in, tea, 3, "A-1");
        String gone = picked(2);
        cancel(gone);
        Robot robot = robot();
        says(robot, "C-PUTBACK", "good");
        says(robot, tea, "good");
        Map<String, String> scan = Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "session",
                robot.reply().path("session").asText(),
                "raw",
                "L-" + field(robot, "toLocation"),
                "source",
                "scan",
                "happenedAt",
                Instant.now().toString());
        assertThat(send(scan).getString("tone")).isEqualTo("done");
        JsonPath again = send(scan);
        assertThat(again.getBoolean("replayed")).isTrue();
        assertThat(again.getString("message.code")).isEqualTo("put-back-cancelled");
        assertThat(floored.number(UNITS_BACK, gone)).isEqualTo(2);
        assertThat(status(gone)).isEqualTo("cancelled");
    }

    @Test
    void anOrderCancelledInTheMiddleOfItsWalkGoesBackFromTheToteAndTheWalkEnds() {
        floored.put(in, tea, 5, "A-1");
        String gone = order(3, "promised");
        release(gone);
        Robot picker = robot();
        picker.open("C-PICK");
        picker.next();
        String tote = "H-" + field(picker, "tote");
        picker.next();
        says(picker, tea, "good");
        cancel(gone);

        Robot robot = robot();
        says(robot, "C-PUTBACK", "good");
        says(robot, tote, "good");
        assertThat(field(robot, "quantity")).isEqualTo("1");
        robot.follow(3);
        assertThat(status(gone)).isEqualTo("cancelled");
        assertThat(floored.number("""
                        select s.on_hand - s.allocated from stock s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.order_no = :order
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id and l.code = 'A-1'
                        """, gone)).isEqualTo(5);
        says(picker, tea, "ask");
        assertThat(message(picker)).isEqualTo("order-stopped");
        says(picker, "C-CONFIRM", "done");
        robot.open("C-PUTBACK");
        assertThat(message(robot)).isEqualTo("nothing-to-put-back");
    }

    @Test
    void whatIsNotCancelledStaysInItsTote() {
        floored.put(in, tea, 5, "A-1");
        String live = picked(1);
        String gone = picked(1);
        cancel(gone);
        Robot robot = robot();
        says(robot, "C-PUTBACK", "good");
        says(robot, "O-" + live, "bad");
        assertThat(message(robot)).isEqualTo("not-cancelled");
        says(robot, "H-NEVER-SEEN-" + in, "bad");
        assertThat(message(robot)).isEqualTo("nothing-cancelled-in");
        assertThat(robot.follow(3).isDone()).isTrue();
        assertThat(status(live)).isEqualTo("picked");
    }

    private String picked(int units) {
        String no = order(units, "promised");
        release(no);
        Robot picker = robot();
        picker.open("C-PICK");
        picker.follow(20);
        assertThat(status(no)).isEqualTo("picked");
        return no;
    }

    private String order(int units, String status) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop-" + UUID.randomUUID(),
                        "channelOrderNo",
                        "1",
                        "recipient",
                        Map.of("token", "abc"),
                        "lines",
                        List.of(Map.of("sku", tea, "quantity", units))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("status", equalTo(status))
                .extract()
                .path("orderNo");
    }

    private void release(String no) {
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "select", Map.of("orders", List.of(no))))
                .post("/api/v1/waves")
                .then()
                .statusCode(201)
                .body("orders", equalTo(1));
    }

    private static void cancel(String no) {
        Api.asAdministrator()
                .post("/api/v1/orders/{no}/cancel", no)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelling"));
    }

    private static String status(String no) {
        return Api.asAdministrator()
                .get("/api/v1/orders/{no}", no)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    private static JsonPath send(Map<String, String> scan) {
        return Api.asAdministrator()
                .body(scan)
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Robot robot() {
        return new Robot(new org.stowage.bench.Api(base, TestDatabaseResource.TOKEN), in);
    }

    private static void says(Robot robot, String raw, String tone) {
        assertThat(robot.scan(raw, "scan").path("tone").asText())
                .as("%s: %s", raw, robot.reply())
                .isEqualTo(tone);
    }

    private static String message(Robot robot) {
        return robot.reply().path("message").path("code").asText();
    }

    private static String field(Robot robot, String name) {
        for (JsonNode field : robot.reply().path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        return "";
    }
}
