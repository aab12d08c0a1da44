package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * W2: an order's whole life in five calls (order, wave, pick, pack, handover), by one client and by eight, each with a
 * carrier of its own; beside {@code fulfil3.sql}, four commits on minimal tables. The workload's stock is multiplied, so
 * that its orders can be taken again and again.
 */
final class FulfilFigure implements Measurement {

    private static final int STOCK = 100;
    private static final String[] CALLS = {"order", "wave", "pick", "pack", "handover"};

    private final AtomicLong number = new AtomicLong();

    @Override
    public void measure(Bed bed) {
        House house = bed.house().furnished(bed.workload(), STOCK);
        bed.refreshStatistics();
        bed.bare().run("public", Resources.sql("limit-schema.sql"));
        one(bed, house);
        crowd(bed, house);
        bed.report()
                .proves(
                        "orders shipped in " + house.code(),
                        number.get(),
                        bed.sql().statement("""
                                        select count(*) from outbound_order
                                         where warehouse_id = :warehouse and status = 'shipped'
                                        """).bind("warehouse", house.id()).one(Long.class));
        bed.agrees(house);
    }

    private void one(Bed bed, House house) {
        Load.Done bare = bare(bed, 1);
        Map<String, Steps> calls = new HashMap<>();
        String carrier = house.carrier(0);
        Load.Done ours = Load.during(1, bed.pace(), client -> {
            Wire wire = bed.api().wire();
            return () -> fulfil(bed, house, carrier, new Timed(wire, calls));
        });
        bed.report().proves("W2 with 1 client, failed " + ours.failures(), 0L, ours.failed());
        double p50 = ours.times().millis(0.5);
        double p99 = ours.times().millis(0.99);
        bed.report()
                .add(new Figure(
                        "W2 one order in five calls, 1 client, p50 / p99",
                        text("%.1f / %.1f ms", p50, p99),
                        text(
                                "%.1f / %.1f ms",
                                bare.times().millis(0.5), bare.times().millis(0.99)),
                        text("%.1f", p50 / bare.times().millis(0.5)),
                        "p50 ≤ 20 ms, p99 ≤ 60 ms",
                        p50 <= 20 && p99 <= 60));
        for (String call : CALLS) {
            Steps steps = calls.getOrDefault(call, new Steps(call));
            bed.report()
                    .add(Figure.told(
                            "… its call " + call + ", p50 / p99",
                            text("%.1f / %.1f ms", steps.millis(0.5), steps.millis(0.99)),
                            null));
        }
    }

    private void crowd(Bed bed, House house) {
        Load.Done bare = bare(bed, 8);
        Load.Done ours = Load.during(8, bed.pace(), client -> {
            String carrier = house.carrier(client + 1);
            Wire wire = bed.api().wire();
            return () -> fulfil(bed, house, carrier, new Timed(wire, new HashMap<>()));
        });
        bed.report().proves("W2 with 8 clients, failed " + ours.failures(), 0L, ours.failed());
        bed.report().add(Figure.rates("W2 orders, 8 clients", ours.perSecond(), bare.perSecond(), 0.2));
    }

    private static Load.Done bare(Bed bed, int clients) {
        PgbenchScript script = PgbenchScript.named("fulfil3.sql");
        return bed.bare().during(clients, bed.pace(), "bare", script::on);
    }

    private void fulfil(Bed bed, House house, String carrier, Timed timed) throws IOException {
        long mine = number.getAndIncrement();
        List<Workload.Order> orders = bed.workload().fulfil();
        Map<String, Object> order = house.order(
                "w2", "F" + mine, orders.get((int) (mine % orders.size())).lines());
        order.put("carrier", carrier);
        String no = timed.post("order", "/api/v1/orders", order).path("orderNo").asText();
        timed.post("wave", "/api/v1/waves", Map.of("warehouse", house.code(), "select", Map.of("orders", List.of(no))));
        timed.post("pick", "/api/v1/orders/" + no + "/pick", Map.of());
        String parcel = timed.post("pack", "/api/v1/orders/" + no + "/pack", Map.of("grams", 1_500))
                .path("no")
                .asText();
        timed.post(
                "handover",
                "/api/v1/manifests",
                Map.of("warehouse", house.code(), "carrier", carrier, "parcels", List.of(parcel), "handover", true));
    }

    /** Calls of one client over a socket of its own, each kind timed. */
    private record Timed(Wire wire, Map<String, Steps> calls) {
        private static final ObjectMapper JSON = new ObjectMapper();

        JsonNode post(String call, String path, Object body) throws IOException {
            long start = System.nanoTime();
            Wire.Answer answer = wire.post(path, JSON.writeValueAsString(body));
            calls.computeIfAbsent(call, Steps::new).add(System.nanoTime() - start);
            if (answer.status() >= 300) {
                throw new IllegalStateException(path + " -> " + answer.status() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
