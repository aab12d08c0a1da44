package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.stowage.kernel.Sql;

/**
 * W1: 1,000 orders of three lines released in one call, beside the same rows written by one bare statement
 * ({@code bench/sql/w1-full.sql}) on the same database in the same run. The two take turns, each on orders of its own.
 */
public final class WaveFigure {

    private static final String WAREHOUSE = "BENCH";
    private static final int ORDERS = 1_000;

    private record Bare(long orders, long allocations, long units) {}

    private record Rows(long allocations, long tasks, long links, long lists, long events, long told) {}

    private final Api api;
    private final PrintStream out;
    private final Sql sql = Arc.container().instance(Sql.class).get();

    public WaveFigure(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** @return true when both wrote as many rows and everything was allocated */
    public boolean run(int rounds) {
        Workload workload = new Workload(20_240_601);
        api.post("/api/v1/warehouses", Map.of("code", WAREHOUSE, "name", "Benchmark"));
        upload("items", workload.items());
        upload("locations", workload.locations(WAREHOUSE));
        upload("stock", workload.stock(WAREHOUSE));
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        boolean same = true;
        for (int round = 0; round <= rounds; round++) {
            // the first round warms up and is not counted
            double wave = wave(workload, "ours" + round);
            double statement = bare(workload, "bare" + round);
            if (round > 0) {
                ours[round - 1] = wave;
                bare[round - 1] = statement;
            }
            Rows written = rows("ours" + round);
            Rows bareRows = rows("bare" + round);
            same &= written.tasks() == written.allocations()
                    && written.lists() == bareRows.lists()
                    && written.events() == bareRows.events();
        }
        double ratio = median(ours) / median(bare);
        out.println(String.format(
                Locale.ROOT,
                "W1 %d orders x 3 lines, wave over HTTP %.3f s, bare SQL of the same rows %.3f s, ratio %.2f (%d rounds, medians)",
                ORDERS,
                median(ours),
                median(bare),
                ratio,
                rounds));
        JsonNode proof = api.get("/api/v1/stock/proof");
        out.println("stock proof " + (proof.path("ok").asBoolean() ? "agrees" : proof));
        return same && proof.path("ok").asBoolean();
    }

    private double wave(Workload workload, String channel) {
        upload("orders", workload.orders(WAREHOUSE, channel, ORDERS));
        long start = System.nanoTime();
        JsonNode wave = api.post(
                "/api/v1/waves",
                Map.of(
                        "warehouse",
                        WAREHOUSE,
                        "strategy",
                        "fifo",
                        "mode",
                        "order",
                        "select",
                        Map.of("channel", channel, "max", ORDERS)));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (wave.path("orders").asInt() != ORDERS || wave.path("linesAllocated").asInt() != 3 * ORDERS) {
            throw new IllegalStateException("not everything was allocated: " + wave.path("orders"));
        }
        return seconds;
    }

    private double bare(Workload workload, String channel) {
        upload("orders", workload.orders(WAREHOUSE, channel, ORDERS));
        long start = System.nanoTime();
        Bare done = QuarkusTransaction.requiringNew().call(() -> {
            Bare bare = sql.statement(text())
                    .bind("warehouse", warehouseId())
                    .bind("channel", channel)
                    .one(Bare.class);
            return bare;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done.orders() != ORDERS) {
            throw new IllegalStateException("the bare statement claimed " + done);
        }
        sql.statement("update wave set wave_no = wave_no || '-' || id where wave_no = 'BARE-W1'")
                .update();
        return seconds;
    }

    private Rows rows(String channel) {
        return sql.statement("""
                        with o as (select id, order_no, wave_id from outbound_order where channel = :channel),
                        a as (select id from allocation where order_id in (select id from o) and status = 'open')
                        select (select count(*) from a) as allocations,
                               (select count(*) from task where order_id in (select id from o)) as tasks,
                               (select count(*) from pick_task_allocation where allocation_id in (select id from a)) as links,
                               (select count(*) from pick_list where wave_id in (select wave_id from o)) as lists,
                               (select count(*) from order_event
                                 where order_id in (select id from o) and code = 'released') as events,
                               (select count(*) from outbox
                                 where subject in (select order_no from o) and event = 'order.released') as told
                        """).bind("channel", channel).one(Rows.class);
    }

    private long warehouseId() {
        return sql.statement("select id from warehouse where code = :code")
                .bind("code", WAREHOUSE)
                .one(Long.class);
    }

    private void upload(String kind, String csv) {
        JsonNode answer = api.upload(
                "/api/v1/imports/" + kind,
                kind + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
        if (!answer.path("rejected").isEmpty()) {
            throw new IllegalStateException(
                    kind + ": " + answer.path("rejected").path(0));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String text() {
        try (InputStream file = WaveFigure.class.getResourceAsStream("/bench/sql/w1-full.sql")) {
            if (file == null) {
                throw new IllegalStateException("w1-full.sql is not in this jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
