package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.stowage.shipping.LineFloor.says;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PageCall;
import org.stowage.access.Role;
import org.stowage.kernel.Problem;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.site.Warehouse;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Units that are nowhere: each channel says what becomes of its orders, to the end. Every scan is sent twice. */
@QuarkusTest
class ShortPickIT {

    private static final String TEA = "MISS-TEA";
    private static final String CUP = "MISS-CUP";

    @Inject
    PackingLine line;

    @Inject
    LineFloor floor;

    @Inject
    ShortFloor shorts;

    @Inject
    ScanDesk desk;

    @Inject
    Books books;

    @SuppressWarnings("NullAway.Init") // before each test
    private Warehouse warehouse;

    @SuppressWarnings("NullAway.Init") // before each test
    private Scanner li;

    @BeforeEach
    void aWarehouse() {
        warehouse = line.warehouse(3, TEA, CUP);
        li = new Scanner(desk, warehouse.code(), 77, Locale.ENGLISH, Role.PACKER, Role.PICKER);
    }

    @AfterEach
    void booksAgree() {
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void anOrderGoesWithoutWhatIsNowhereAndItsShopHearsIt() {
        String channel = shorts.channel("ship");
        told(channel);
        String order = shorts.order(warehouse, channel, NewLine.of(TEA, 3), NewLine.of(CUP, 1));
        priced(order, "10", "100", TEA);
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 2, CUP, 1))).containsExactly(Map.entry(TEA, "short-shipped"));

        Api.asAdministrator()
                .get("/api/v1/orders/{no}", order)
                .then()
                .body("status", equalTo("picked"))
                .body("lines[0].ordered", equalTo(2))
                .body("lines[0].cancelled", equalTo(1));
        assertThat(ShortFloor.events(order)).contains("line-short").doesNotContain("problem", "line-cancelled");
        assertThat(shorts.told(order, "order.line-cancelled"))
                .contains("\"by\": \"house\"", "\"reason\": \"short-pick\"", "\"quantity\": 1", TEA);
        assertThat(money(order)).isEqualTo("90 90");
        assertThat(PageCall.open(PageCall.tokenOf("clerk", warehouse.code(), "zh-CN"), "/orders/" + order))
                .contains("不带缺件继续", "1 × " + TEA);
        // the book still has it: the place is counted, and nobody who waits is promised it
        assertThat(floor.free(warehouse, TEA)).isEqualTo(1);
        assertThat(floor.allocated(warehouse)).isZero();

        String parcel = shorts.shipped(warehouse, order);
        assertThat(file(channel, parcel)).contains(TEA + "*2", CUP + "*1").doesNotContain(TEA + "*3");
        assertThat(line.onHand(warehouse)).isEqualTo(3);
    }

    @Test
    void anOrderThatWaitsDoesSoOnTheProblemShelfUntilThereIsMore() {
        String order = shorts.order(warehouse, shorts.channel(""), NewLine.of(TEA, 3), NewLine.of(CUP, 1));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 2, CUP, 1))).containsExactly(Map.entry(TEA, "short-missing"));
        assertThat(ShortFloor.status(order)).isEqualTo("problem");
        assertThat(shorts.told(order, "order.line-cancelled")).isEmpty();
        line.receive(warehouse, TEA, null, 1);
        shorts.release(warehouse, "order", order);
        walk(Map.of(TEA, 1));
        shorts.shipped(warehouse, order);
    }

    @Test
    void whatCameMeanwhileIsNotTakenForWhatIsMissedNow() {
        String order = shorts.order(warehouse, shorts.channel("wait"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        shorts.release(warehouse, "order", order);
        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-TM");
        li.scan("L-A-01-1");
        String first = li.field("sku");
        li.scan("C-SHORT");
        says(li.scan("R-EMPTY"), "short-missing");
        line.receiveAt(warehouse, "A-02-1", first, 1);
        li.scan("C-SHORT");
        says(li.scan("R-EMPTY"), "short-missing");
        assertThat(li.field("sku")).as("fetched after all").isEqualTo(first);
        assertThat(ShortFloor.status(order)).isEqualTo("problem");
    }

    @Test
    void whatGoesBackWaitsAsShortAndIsServedFirst() {
        String order = shorts.order(warehouse, shorts.channel("put-back"), NewLine.of(TEA, 3), NewLine.of(CUP, 1));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 2, CUP, 1))).containsExactly(Map.entry(TEA, "short-back"));
        assertThat(ShortFloor.status(order)).isEqualTo("problem");
        assertThat(floor.order(warehouse, order).isStopped()).isTrue();
        assertThat(floor.allocated(warehouse)).isZero();
        li.scan("C-PACK");
        says(li.scan("O-" + order), "order-stopped");
        li.scan("C-CANCEL");
        assertThat(putBack(order)).isEqualTo("put-back-waits");
        assertThat(ShortFloor.status(order)).isEqualTo("short");
        assertThat(floor.order(warehouse, order).isStopped()).isFalse();

        // more urgent, and it takes what the book still has
        String other = shorts.order(warehouse, shorts.channel(""), NewLine.of(TEA, 2));
        assertThat(ShortFloor.status(other)).isEqualTo("short");
        shorts.change("""
                update promise p set priority = cast(:value as int) from outbound_order o
                 where o.order_no = :order and p.warehouse_id = o.warehouse_id and p.order_id = o.id
                """, other, "2000000000");
        line.receive(warehouse, TEA, null, 1);
        assertThat(ShortFloor.status(order)).isEqualTo("promised");
        assertThat(ShortFloor.status(other)).isEqualTo("short");
        assertThat(ShortFloor.events(order)).contains("short-back", "problem", "short", "promised");
        line.pick(warehouse, order);
        shorts.shipped(warehouse, order);
    }

    @Test
    void ofWhichNothingWasPickedNothingGoesBackAndItIsShortAtOnce() {
        String order = shorts.order(warehouse, shorts.channel("put-back"), NewLine.of(TEA, 2));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of())).containsExactly(Map.entry(TEA, "short-back"));
        assertThat(ShortFloor.status(order)).isEqualTo("short");
        assertThat(floor.order(warehouse, order).isStopped()).isFalse();
        line.receive(warehouse, TEA, null, 2);
        assertThat(ShortFloor.status(order)).isEqualTo("promised");
    }

    @Test
    void whatACounterFindsAfterAllIsPromisedToItAtOnce() {
        String order = shorts.order(warehouse, shorts.channel("put-back"), NewLine.of(TEA, 2));
        shorts.release(warehouse, "order", order);
        walk(Map.of());
        assertThat(ShortFloor.status(order)).isEqualTo("short");
        Scanner counter = new Scanner(desk, warehouse.code(), 78, Locale.ENGLISH, Role.COUNTER);
        counter.scan("C-COUNT");
        counter.scan("L-A-01-1");
        counter.scan(TEA);
        counter.type("3");
        counter.scan("C-DONE");
        counter.scan("C-CONFIRM");
        assertThat(ShortFloor.status(order)).isEqualTo("promised");
    }

    @Test
    void nothingIsSentEmpty() {
        String order = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 2));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of())).containsExactly(Map.entry(TEA, "short-empty"));
        waits(order, "short-empty");
    }

    @Test
    void twoLinesAreBothCutUntilNothingIsLeft() {
        String order = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 2), NewLine.of(CUP, 2));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 1, CUP, 1))).containsValues("short-shipped").hasSize(2);
        assertThat(ShortFloor.status(order)).isEqualTo("picked");
        assertThat(shorts.told(order, "order.line-cancelled")).contains(TEA, CUP);
        shorts.shipped(warehouse, order);

        String empty = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        shorts.release(warehouse, "order", empty);
        assertThat(walk(Map.of()).values()).containsExactlyInAnyOrder("short-shipped", "short-empty");
        assertThat(ShortFloor.status(empty)).isEqualTo("problem");
    }

    @Test
    void aKitIsNotSentInParts() {
        String set = "MISS-SET-" + UUID.randomUUID();
        Api.asAdministrator()
                .body(Map.of(
                        "sku",
                        set,
                        "name",
                        "Set",
                        "parts",
                        List.of(Map.of("sku", TEA, "quantity", 2), Map.of("sku", CUP, "quantity", 1))))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        NewLine kit = new NewLine(null, set, BigDecimal.ONE, null, null, null, null);
        String order = shorts.order(warehouse, shorts.channel("ship"), kit, NewLine.of(CUP, 1));
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 1, CUP, 2))).containsExactly(Map.entry(TEA, "short-kit"));
        waits(order, "short-kit");
    }

    @Test
    void moneyThatNobodyKnowsIsNotCollected() {
        String order = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 3));
        shorts.change(
                "update outbound_order set cod_amount = cast(:value as numeric) where order_no = :order", order, "30");
        shorts.release(warehouse, "order", order);
        assertThat(walk(Map.of(TEA, 1))).containsExactly(Map.entry(TEA, "short-unpriced"));
        waits(order, "short-unpriced");
    }

    @Test
    void inOneWalkEachOrderFollowsItsOwnChannel() {
        String ships = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        String back = shorts.order(warehouse, shorts.channel("put-back"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        String waits = shorts.order(warehouse, shorts.channel("wait"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        shorts.release(warehouse, "batch", ships, back, waits);
        assertThat(walk(Map.of(CUP, 3))).containsExactly(Map.entry(TEA, "short-several"));
        assertThat(ShortFloor.status(ships)).isEqualTo("picked");
        assertThat(ShortFloor.status(waits)).isEqualTo("problem");
        assertThat(List.of("problem", "short")).contains(ShortFloor.status(back));
        if (floor.order(warehouse, back).isStopped()) {
            putBack(back);
        }
        assertThat(ShortFloor.status(back)).isEqualTo("short");
        shorts.shipped(warehouse, ships);
    }

    @Test
    void aCustomerWhoChangesHerMindAtTheSameMomentIsHeard() {
        String channel = shorts.channel("ship");
        for (int round = 0; round < 4; round++) {
            boolean all = round % 2 == 0;
            String order = shorts.order(warehouse, channel, NewLine.of(TEA, 3), NewLine.of(CUP, 1));
            shorts.release(warehouse, "order", order);
            Scanner picker = new Scanner(desk, warehouse.code(), 100 + round, Locale.ENGLISH, Role.PICKER);
            picker.scan("C-PICK");
            picker.scan("H-" + warehouse.code() + "-R" + round);
            picker.scan("L-A-01-1");
            String first = picker.field("sku");
            picker.scan(first);
            picker.scan("C-SHORT");
            CompletableFuture<Void> customer = CompletableFuture.runAsync(() -> changesHerMind(order, all));
            picker.scan("R-LESS");
            customer.join();
            assertThat(List.of("picking", "picked", "released", "problem", "cancelling"))
                    .contains(ShortFloor.status(order));
            assertThat(books.check().ok()).isTrue();
            line.stop(warehouse, order);
            if (ShortFloor.status(order).equals("cancelling")) {
                putBack(order);
            }
            assertThat(ShortFloor.status(order)).isEqualTo("cancelled");
            assertThat(floor.allocated(warehouse)).isZero();
            assertThat(floor.free(warehouse, TEA)).isEqualTo(3);
        }
    }

    private void changesHerMind(String order, boolean all) {
        try {
            if (all) {
                line.stop(warehouse, order);
            } else {
                floor.cancel(warehouse, order, 1, 1L);
            }
        } catch (Problem tooLate) {
            assertThat(tooLate.faults()).isNotEmpty();
        }
    }

    @Test
    void whatIsMissedAtThePackingDeskFollowsTheChannelToo() {
        String ships = shorts.order(warehouse, shorts.channel("ship"), NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        line.pick(warehouse, ships);
        String back = shorts.order(warehouse, shorts.channel("put-back"), NewLine.of(TEA, 2), NewLine.of(CUP, 1));
        line.pick(warehouse, back);
        li.scan("C-PACK");
        li.scan("O-" + ships);
        li.scan("C-SHORT");
        says(li.scan(TEA), "pack.missing-shipped");
        assertThat(ShortFloor.status(ships)).isEqualTo("picked");
        li.scan("O-" + ships);
        li.scan(CUP);
        li.scan("C-CANCEL");
        li.scan("C-PACK");
        li.scan("O-" + back);
        li.scan(TEA);
        li.scan("C-SHORT");
        says(li.scan(TEA), "pack.missing-back");
        says(li.scan("O-" + back), "order-stopped");
        li.scan("C-CANCEL");
        assertThat(putBack(back)).isEqualTo("put-back-waits");
        assertThat(ShortFloor.status(back)).isEqualTo("short");
        line.receive(warehouse, TEA, null, 1);
        assertThat(ShortFloor.status(back)).isEqualTo("promised");
        line.pick(warehouse, back);
        shorts.shipped(warehouse, back);
    }

    @Test
    void theRuleIsSaidOnThePageAndByPrograms() {
        String channel = shorts.channel("");
        String manager = Api.tokenOf(Map.of("login", "m-" + channel, "name", "M", "roles", List.of("manager")));
        assertThat(PageCall.send(manager, "/channels/short-picks", Map.of("channel", channel, "answer", "put-back"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(PageCall.open(manager, "/channels/short-picks")).contains(channel, "Put back");
        assertThat(PageCall.open(PageCall.tokenOf("clerk", warehouse.code(), "zh-CN"), "/channels"))
                .contains("/channels/short-picks");
        Api.as(manager)
                .get("/api/v1/channels/short-picks?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.channel == '" + channel + "' }.answer", equalTo("put-back"));
        Api.as(manager)
                .body(Map.of("answer", "sell"))
                .put("/api/v1/channels/{channel}/short-pick", channel)
                .then()
                .statusCode(422);
        String elsewhere = PageCall.tokenOf("manager", warehouse.code(), "en");
        Api.as(elsewhere)
                .body(Map.of("answer", "ship"))
                .put("/api/v1/channels/{channel}/short-pick", channel)
                .then()
                .statusCode(403);
        assertThat(PageCall.open(elsewhere, "/channels/short-picks")).doesNotContain("<form");
        String guest = "O" + channel.substring(6, 14).toUpperCase(Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of("code", guest, "name", guest))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        String ofOneOwner = Api.tokenOf(
                Map.of("login", "o-" + channel, "name", "O", "roles", List.of("manager"), "owners", List.of(guest)));
        Api.as(ofOneOwner)
                .body(Map.of("answer", "ship"))
                .put("/api/v1/channels/{channel}/short-pick", channel)
                .then()
                .statusCode(403);
        assertThat(PageCall.open(ofOneOwner, "/channels/short-picks")).doesNotContain("<form");
    }

    private void waits(String order, String event) {
        assertThat(ShortFloor.status(order)).isEqualTo("problem");
        assertThat(ShortFloor.events(order)).contains(event, "problem");
        assertThat(shorts.told(order, "order.line-cancelled")).isEmpty();
        Api.asAdministrator().get("/api/v1/orders/{no}", order).then().body("lines.sum { it.cancelled }", equalTo(0));
    }

    private Map<String, String> walk(Map<String, Integer> there) {
        return shorts.walk(
                li, warehouse.code() + "-T" + UUID.randomUUID().toString().substring(0, 4), there);
    }

    /** All of it, to the places that are proposed. @return what was said at last */
    private String putBack(String order) {
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        String said = "";
        for (int scans = 0;
                scans < 10 && !floor.order(warehouse, order).status().isBeforeRelease();
                scans++) {
            var reply = li.scan("L-" + li.field("location"));
            said = String.valueOf(
                    java.util.Objects.requireNonNull(reply.message()).code());
            if (said.equals("put-back-cancelled")) {
                return said;
            }
        }
        return said;
    }

    private void priced(String order, String price, String amount, String sku) {
        shorts.change(
                "update order_line l set price = cast(:value as numeric) from outbound_order o, item i"
                        + " where o.order_no = :order and l.order_id = o.id and l.warehouse_id = o.warehouse_id"
                        + " and i.id = l.item_id and i.sku = '" + sku + "'",
                order,
                price);
        shorts.change("""
                        update outbound_order set cod_amount = cast(:value as numeric), declared_value = cast(:value as numeric)
                         where order_no = :order
                        """, order, amount);
    }

    private String money(String order) {
        return shorts.text("""
                select trim_scale(cod_amount) || ' ' || trim_scale(declared_value) from outbound_order where order_no = :order
                """, order);
    }

    private static void told(String channel) {
        Api.asAdministrator()
                .body(Map.of("moment", "handed-over", "way", "file"))
                .put("/api/v1/channels/{channel}/confirmation", channel)
                .then()
                .statusCode(200);
    }

    private String file(String channel, String parcel) {
        return shorts.file(warehouse, channel, parcel);
    }
}
