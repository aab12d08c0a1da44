package org.stowage.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.channel.FakeChannel.Act;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.shipping.PackingLine;
import org.stowage.site.Warehouse;

/** A channel hears of each order's parcel once, whatever it does with the call; the list says how far each is. */
@QuarkusTest
class ConfirmationIT {

    private static final String SKU = "CONFIRM-TEA";
    private static final String SECRET = "a secret of the shop's own";

    /** A parcel that its carrier took. */
    private record Left(String orderNo, String channelNo, String parcelNo) {}

    @Inject
    PackingLine line;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    private FakeChannel shop;
    private Warehouse warehouse;
    private String channel;
    private String carrier;
    private String clerk;

    @BeforeEach
    void open() throws IOException {
        shop = new FakeChannel();
        warehouse = line.warehouse(20, SKU);
        String own = UUID.randomUUID().toString().substring(0, 6);
        channel = "shop-" + own;
        carrier = "N" + own.toUpperCase(Locale.ROOT);
        Map<String, Object> range =
                Map.of("prefix", carrier, "suffix", "", "digits", 8, "checkDigit", "none", "from", 1, "to", 999);
        Api.asAdministrator()
                .body(Map.of("code", carrier, "name", "Carrier " + own, "kind", "range", "ranges", List.of(range)))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        clerk = PageCall.tokenOf("clerk", warehouse.code(), "zh-CN");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachOrderIsConfirmedOnceWhateverTheChannelDoes() {
        tell("handed-over", "call");
        Left fine = picked();
        Left dropped = picked();
        Left hung = picked();
        Left broken = picked();
        Left refused = picked();
        shop.script(dropped.channelNo(), Act.DROP);
        shop.script(hung.channelNo(), Act.HANG);
        shop.script(broken.channelNo(), Act.BROKEN, Act.BROKEN);
        shop.script(refused.channelNo(), Act.REFUSE);
        List<Left> all = List.of(fine, dropped, hung, broken, refused).stream()
                .map(this::packed)
                .toList();
        handOver(all);

        all.subList(0, 4).forEach(one -> until(one, "sent"));
        Left no = all.get(4);
        until(no, "refused");
        assertThat(of(no).getString("items[0].problem")).isEqualTo("422 says 422");
        String page = PageCall.open(clerk, "/channels");
        assertThat(page).contains(no.parcelNo(), "被拒", "says 422");
        assertThat(PageCall.open(clerk, "/")).contains("条发货回传需要处理");
        // somebody puts it right, once however often it is sent
        String key = UUID.randomUUID().toString();
        assertThat(act(key, no, "resend").statusCode()).isEqualTo(200);
        assertThat(act(key, no, "resend").header("Idempotency-Replayed")).isEqualTo("true");
        until(no, "sent");
        assertThat(act(UUID.randomUUID().toString(), no, "resend").asString()).contains("confirmation-sent");

        for (Left one : all) {
            assertThat(shop.taken(one.channelNo())).as(one.toString()).hasSize(1);
            assertThat(shop.taken(one.channelNo()).getFirst().path("parcelNo").asText())
                    .isEqualTo(one.parcelNo());
        }
        // every answer is kept: the lost one, and the question that followed it
        assertThat(of(all.get(1)).getList("answers.act")).containsExactly("ask", "tell");
        assertThat(of(all.get(1)).getInt("answers[0].status")).isEqualTo(200);
        assertThat(of(all.get(2)).getList("answers.act")).containsExactly("tell", "ask", "tell");
        var told = shop.taken(fine.channelNo()).getFirst();
        assertThat(told.path("channel").asText()).isEqualTo(channel);
        assertThat(told.path("carrier").asText()).isEqualTo(carrier);
        assertThat(told.path("waybillNo").asText()).startsWith(carrier);
        assertThat(told.path("lines").get(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(told.path("split").asBoolean()).isFalse();
        shop.signatures().forEach(ConfirmationIT::isSigned);

        // the same news again, and a parcel that holds goods of a second order: only that one is told
        Left merged = picked();
        putLineOf(merged, all.getFirst());
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.tell(
                        warehouse.id(),
                        new Outbox.Event("parcel.handed-over", all.getFirst().parcelNo(), Map.of())));
        until("merged", () -> shop.taken(merged.channelNo()).size() == 1);
        assertThat(shop.taken(fine.channelNo())).hasSize(1);
        until("both", () -> of(all.getFirst()).getList("items.state").equals(List.of("sent", "sent")));
        assertThat(sql.statement("""
                        select count(*) from outbox where warehouse_id = :warehouse and event = 'parcel.confirmed'
                        """).bind("warehouse", warehouse.id()).one(Long.class))
                .isEqualTo(6);
    }

    @Test
    void whoCannotBeAskedIsNotToldTwice() {
        tell("handed-over", "call");
        shop.cannotBeAsked();
        Left asked = picked();
        shop.script(asked.channelNo(), Act.DROP);
        Left lost = packed(asked);
        handOver(List.of(lost));
        until(lost, "unclear");
        assertThat(shop.taken(lost.channelNo())).hasSize(1);
        String key = UUID.randomUUID().toString();
        assertThat(act(key, lost, "mark").statusCode()).isEqualTo(200);
        assertThat(act(key, lost, "mark").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(of(lost).getString("items[0].state")).isEqualTo("sent");
        assertThat(shop.taken(lost.channelNo())).hasSize(1);
    }

    @Test
    void aChannelMayWantToKnowBeforeTheVanComes() {
        tell("packed", "call");
        Left early = packed(picked());
        Left given = packed(picked());
        until(early, "sent");
        until(given, "sent");
        handOver(List.of(early));
        assertThat(of(early).getList("items")).hasSize(1);
        assertThat(shop.taken(early.channelNo())).hasSize(1);
        // what was told is not true any more: somebody tells the channel, and says so
        change("parcel", given, "status = 'cancelled'");
        until(given, "outdated");
        assertThat(PageCall.open(clerk, "/channels")).contains(given.parcelNo(), "现已失效", "渠道已知作废");
        assertThat(PageCall.open(clerk, "/")).contains("条发货回传需要处理");
        assertThat(act(UUID.randomUUID().toString(), given, "mark").statusCode())
                .isEqualTo(200);
        until(given, "withdrawn");
        assertThat(of(early).getString("items[0].state")).isEqualTo("sent");
    }

    @Test
    void whatNoCallBringsThereGoesIntoTheFile() {
        tell("packed", "call");
        shop.close();
        Left untold = packed(picked());
        until(
                "tried",
                () -> !of(untold).getList("items.findAll { it.attempts > 0 }").isEmpty());
        change(
                "ship_confirmation",
                untold,
                "attempts = 5, created_at = now() - interval '2 hours', next_at = 'infinity'");
        until("not under way", () -> "retry".equals(of(untold).getString("items[0].state")));
        assertThat(PageCall.open(clerk, "/")).contains("条发货回传需要处理");
        assertThat(Api.asAdministrator()
                        .get("/api/v1/ship-confirmations/file.csv?warehouse=" + warehouse.code() + "&channel="
                                + channel)
                        .asString())
                .contains(untold.channelNo());
        // nobody waits for a parcel that was given up, whatever the way
        change("parcel", untold, "status = 'cancelled'");
        until(untold, "withdrawn");
    }

    @Test
    void aChannelWithoutACallGetsAFile() {
        tell("handed-over", "file");
        Left one = packed(picked());
        handOver(List.of(one));
        until(one, "waiting");
        Left renamed = packed(picked());
        handOver(List.of(renamed));
        until(renamed, "waiting");
        String batch = UUID.randomUUID().toString();
        String query = "?warehouse=" + warehouse.code() + "&channel=" + channel + "&batch=" + batch;
        String csv = Api.asAdministrator()
                .get("/api/v1/ship-confirmations/file.csv" + query)
                .asString();
        assertThat(csv).contains(one.channelNo(), carrier, SKU + "*1");
        Left later = packed(picked());
        handOver(List.of(later));
        until(later, "waiting");
        // loaded again it is the same file; what has another number since is not in it any more
        change("ship_confirmation", renamed, "request_id = gen_random_uuid()");
        assertThat(Api.asAdministrator()
                        .get("/api/v1/ship-confirmations/file.csv" + query)
                        .asString())
                .contains(one.channelNo())
                .doesNotContain(later.channelNo(), renamed.channelNo());
        String page = PageCall.open(clerk, "/channels");
        assertThat(page).contains("file.csv?warehouse=" + warehouse.code(), "batch=" + batch, "已下载");
        assertThat(handedIn(UUID.randomUUID().toString())).isZero();
        assertThat(handedIn(batch)).isEqualTo(1);
        assertThat(handedIn(batch)).isZero();
        assertThat(of(renamed).getString("items[0].state")).isEqualTo("waiting");
        assertThat(of(one).getString("items[0].state")).isEqualTo("sent");
        assertThat(of(later).getString("items[0].state")).isEqualTo("waiting");
        String stranger = PageCall.tokenOf("clerk", line.warehouse(1, SKU).code(), "en");
        assertThat(Api.as(stranger)
                        .get("/api/v1/ship-confirmations/file.csv" + query)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(stranger)
                        .get("/api/v1/parcels/{no}/confirmations", one.parcelNo())
                        .statusCode())
                .isEqualTo(404);
    }

    private int handedIn(String batch) {
        return Api.asAdministrator()
                .body(Map.of("warehouse", warehouse.code(), "channel", channel, "batch", batch))
                .post("/api/v1/ship-confirmations/file")
                .jsonPath()
                .getInt("sent");
    }

    private void tell(String moment, String way) {
        Map<String, Object> body = way.equals("file")
                ? Map.of("moment", moment, "way", way)
                : Map.of("moment", moment, "way", way, "url", shop.url(), "secret", SECRET);
        Api.asAdministrator()
                .body(body)
                .put("/api/v1/channels/{channel}/confirmation", channel)
                .then()
                .statusCode(200);
    }

    /** An order of this channel, picked. */
    private Left picked() {
        String order = line.picked(warehouse, carrier, NewLine.of(SKU, 1));
        String no = "C" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update outbound_order set channel = :channel, channel_order_no = :no
                         where warehouse_id = :warehouse and order_no = :order
                        """)
                        .bind("channel", channel)
                        .bind("no", no)
                        .bind("warehouse", warehouse.id())
                        .bind("order", order)
                        .update());
        return new Left(order, no, "");
    }

    private Left packed(Left order) {
        String parcel = Api.asAdministrator()
                .body(Map.of("grams", 100))
                .post("/api/v1/orders/{no}/pack", order.orderNo())
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        return new Left(order.orderNo(), order.channelNo(), parcel);
    }

    private void handOver(List<Left> parcels) {
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "carrier",
                        carrier,
                        "parcels",
                        parcels.stream().map(Left::parcelNo).toList(),
                        "handover",
                        true))
                .post("/api/v1/manifests")
                .then()
                .statusCode(201);
    }

    private void change(String table, Left one, String set) {
        String parcel = table.equals("parcel") ? "id" : "parcel_id";
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(
                                "update " + table + " set " + set + " where warehouse_id = :warehouse and " + parcel
                                        + " = (select id from parcel where warehouse_id = :warehouse and parcel_no = :no)")
                        .bind("warehouse", warehouse.id())
                        .bind("no", one.parcelNo())
                        .update());
    }

    private void putLineOf(Left order, Left parcel) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        insert into parcel_line (warehouse_id, parcel_id, order_line_id, item_id, lot_id, owner_id, quantity)
                        select p.warehouse_id, p.id, l.id, x.item_id, 0, x.owner_id, 1
                          from parcel p
                          join parcel_line x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.order_no = :order
                          join order_line l on l.warehouse_id = o.warehouse_id and l.order_id = o.id
                         where p.warehouse_id = :warehouse and p.parcel_no = :parcel
                        """)
                        .bind("order", order.orderNo())
                        .bind("parcel", parcel.parcelNo())
                        .bind("warehouse", warehouse.id())
                        .update());
    }

    private JsonPath of(Left one) {
        return Api.asAdministrator()
                .get("/api/v1/parcels/{no}/confirmations", one.parcelNo())
                .jsonPath();
    }

    private static Response act(String key, Left one, String act) {
        return Api.asAdministrator(key)
                .body(Map.of("reason", "corrected"))
                .post("/api/v1/parcels/{no}/confirmations/{act}", one.parcelNo(), act);
    }

    private void until(Left one, String state) {
        until(one + " " + state, () -> List.of(state).equals(of(one).getList("items.state")));
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(30);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void isSigned(String signed) {
        int space = signed.indexOf(' ');
        String header = signed.substring(0, space);
        String seconds = header.replaceAll("t=(\\d+),.*", "$1");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((seconds + "." + signed.substring(space + 1)).getBytes(StandardCharsets.UTF_8));
            assertThat(header)
                    .isEqualTo("t=" + seconds + ",v1=" + HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
