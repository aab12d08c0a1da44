package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.stowage.Api;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.picking.NewWave;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.Scanner;

/** Orders of channels with a rule for what is nowhere, and a picker who does not find everything. */
@ApplicationScoped
public class ShortFloor {

    private final PackingLine line;
    private final RangeCarriers range;
    private final Waves waves;
    private final Sql sql;

    public ShortFloor(PackingLine line, RangeCarriers range, Waves waves, Sql sql) {
        this.line = line;
        this.range = range;
        this.waves = waves;
        this.sql = sql;
    }

    /** A channel of its own. @param answer empty: nobody has said anything */
    String channel(String answer) {
        String channel = "short-" + UUID.randomUUID();
        if (!answer.isEmpty()) {
            Api.asAdministrator()
                    .body(Map.of("answer", answer))
                    .put("/api/v1/channels/{channel}/short-pick", channel)
                    .then()
                    .statusCode(200);
        }
        return channel;
    }

    String order(Warehouse warehouse, String channel, NewLine... lines) {
        String no = line.order(warehouse, range.code(), lines);
        change(
                "update outbound_order set channel = :value, channel_order_no = order_no where order_no = :order",
                no,
                channel);
        return no;
    }

    void release(Warehouse warehouse, String mode, String... orders) {
        waves.release(
                warehouse.id(),
                warehouse.code(),
                1,
                new NewWave(null, new NewWave.Select(List.of(orders), null, null, null, null), null, mode));
    }

    /**
     * One walk from tote to drop.
     *
     * @param there how many of each are where the book has them
     * @return what was said of each that was missed, in codes, by sku
     */
    Map<String, String> walk(Scanner picker, String tote, Map<String, Integer> there) {
        Map<String, Integer> left = new HashMap<>(there);
        Map<String, String> said = new HashMap<>();
        picker.scan("C-PICK");
        picker.scan("H-" + tote);
        for (int scans = 0; scans < 40; scans++) {
            String sku = picker.field("sku");
            switch (picker.step()) {
                case "location" -> picker.scan("L-" + picker.field("location"));
                case "item" -> {
                    if (left.merge(sku, -1, Integer::sum) >= 0) {
                        picker.scan(sku);
                    } else {
                        picker.scan("C-SHORT");
                        Reply missed = picker.scan("R-EMPTY");
                        said.put(sku, Objects.requireNonNull(missed.message()).code());
                    }
                }
                case "drop" -> picker.scan("L-PACK-1");
                default -> {
                    return said;
                }
            }
        }
        throw new AssertionError("the walk does not end");
    }

    /** Packed and on the van. @return the parcel's number */
    String shipped(Warehouse warehouse, String order) {
        String parcel = Api.asAdministrator()
                .body(Map.of("grams", 100))
                .post("/api/v1/orders/{no}/pack", order)
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        String carrier = Api.asAdministrator().get("/api/v1/orders/{no}", order).path("carrier");
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "carrier",
                        carrier,
                        "parcels",
                        List.of(parcel),
                        "handover",
                        true))
                .post("/api/v1/manifests")
                .then()
                .statusCode(201);
        assertThat(status(order)).isEqualTo("shipped");
        return parcel;
    }

    static String status(String order) {
        return Api.asAdministrator().get("/api/v1/orders/{no}", order).path("status");
    }

    /** What its history says, in codes. */
    static List<String> events(String order) {
        return Api.asAdministrator().get("/api/v1/orders/{no}", order).path("events.code");
    }

    void change(String statement, String order, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(statement)
                        .bind("order", order)
                        .bind("value", value)
                        .update());
    }

    String told(String order, String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(
                                "select coalesce(string_agg(payload::text, ' '), '') from outbox where subject = :order and event = :event")
                        .bind("order", order)
                        .bind("event", event)
                        .one(String.class));
    }

    String text(String statement, String order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement).bind("order", order).one(String.class));
    }

    /** What the channel's file says, when the parcel stands in it. */
    String file(Warehouse warehouse, String channel, String parcel) {
        String query = "?warehouse=" + warehouse.code() + "&channel=" + channel + "&batch=" + UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            String csv = Api.asAdministrator()
                    .get("/api/v1/ship-confirmations/file.csv" + query)
                    .asString();
            if (csv.contains(parcel)) {
                return csv;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nobody tells the channel of " + parcel);
    }
}
