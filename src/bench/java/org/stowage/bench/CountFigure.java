package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * W5: 2,000 counted locations handed in and posted by one call, beside the same rows by one bare statement
 * ({@code w5-full.sql}); each in a warehouse of its own.
 */
final class CountFigure implements Measurement {

    /** What was found in a warehouse. */
    record Found(House house, List<Workload.Count> counts) {

        /** The whole count, as a program hands it in. */
        Map<String, Object> document() {
            return Map.of(
                    "warehouse",
                    house.code(),
                    "scope",
                    "bench",
                    "post",
                    true,
                    "lines",
                    counts.stream()
                            .map(one ->
                                    Map.of("location", one.bin(), "sku", one.sku(), "quantity", (long) one.quantity()))
                            .toList());
        }
    }

    interface Places {
        Found in(Bed bed);
    }

    private final String name;
    private final int lines;
    private final Places places;

    private CountFigure(String name, int lines, Places places) {
        this.name = name;
        this.lines = lines;
        this.places = places;
    }

    static CountFigure ofWorkload() {
        return new CountFigure("W5 count 2,000 locations and post, one call", 2_000, bed -> {
            House house = bed.house().furnished(bed.workload(), 1);
            return new Found(house, bed.workload().counts());
        });
    }

    /** Every fifth bucket differs by one. */
    static CountFigure ofBuckets(int buckets) {
        return new CountFigure(Figure.text("count and post %,d lines, one call", buckets), buckets, bed -> {
            Stockroom room = Stockroom.of(bed, 500, buckets, 100);
            return new Found(
                    room.house(),
                    room.buckets().stream()
                            .map(b -> new Workload.Count(b.bin(), b.sku(), b.number() % 5 == 0 ? 99 : 100))
                            .toList());
        });
    }

    @Override
    public void measure(Bed bed) {
        Turns turns = Turns.of(bed.pace(), () -> ours(bed), () -> bare(bed));
        bed.report().add(Figure.times(name, turns.ours(), turns.bare(), 2));
        bed.report().add(Figure.toldRates("… lines a second", lines / turns.ours(), lines / turns.bare()));
    }

    private double ours(Bed bed) {
        Found found = places.in(bed);
        bed.refreshStatistics();
        double seconds = Turns.seconds(() -> post(found));
        proves(bed, found);
        return seconds;
    }

    private double bare(Bed bed) {
        Found found = places.in(bed);
        bed.refreshStatistics();
        double seconds = Turns.seconds(() -> new BareSql(bed).counts(found.house(), found.counts()));
        proves(bed, found);
        return seconds;
    }

    static void post(Found found) {
        JsonNode count = found.house().api().post("/api/v1/counts", found.document());
        if (!count.path("status").asText().equals("posted")) {
            throw new IllegalStateException("not posted: " + count);
        }
    }

    private static void proves(Bed bed, Found found) {
        bed.report()
                .proves(
                        "units after the count",
                        found.counts().stream()
                                .mapToLong(Workload.Count::quantity)
                                .sum(),
                        bed.sql()
                                .statement("select sum(on_hand)::bigint from stock where warehouse_id = :warehouse")
                                .bind("warehouse", found.house().id())
                                .one(Long.class));
        bed.agrees(found.house());
    }
}
