package org.stowage.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;
import org.stowage.stock.CountSheet;
import org.stowage.stock.Place;

/**
 * W5: 2,000 counted locations posted in one transaction at the stock facade, beside the same rows by one bare statement
 * ({@code w5-full.sql}); each in a warehouse of its own. The facade, because counts have no address over HTTP yet.
 */
final class CountFigure implements Measurement {

    /** What was found in a warehouse. */
    record Found(House house, List<Workload.Count> counts) {}

    interface Places {
        Found in(Bed bed);
    }

    private record Held(String bin, String sku, long locationId, long itemId) {}

    private final String name;
    private final Places places;

    private CountFigure(String name, Places places) {
        this.name = name;
        this.places = places;
    }

    static CountFigure ofWorkload() {
        return new CountFigure("W5 count 2,000 locations and post, at the stock facade", bed -> {
            House house = bed.house().furnished(bed.workload(), 1);
            return new Found(house, bed.workload().counts());
        });
    }

    /** Every fifth bucket differs by one. */
    static CountFigure ofBuckets(int buckets) {
        return new CountFigure(Figure.text("post a count of %,d lines, at the stock facade", buckets), bed -> {
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
    }

    private double ours(Bed bed) {
        Found found = places.in(bed);
        bed.refreshStatistics();
        CountSheet sheet = sheet(bed, found);
        double seconds = Turns.seconds(() -> post(sheet));
        proves(bed, found);
        return seconds;
    }

    private double bare(Bed bed) {
        Found found = places.in(bed);
        bed.refreshStatistics();
        double seconds = Turns.seconds(() -> new BareSql(bed).counts(found.house(), "count:bare", found.counts()));
        proves(bed, found);
        return seconds;
    }

    static void post(CountSheet sheet) {
        Bed.bean(Corrections.class).count(sheet);
    }

    static CountSheet sheet(Bed bed, Found found) {
        long warehouse = found.house().id();
        Map<String, Held> held = new HashMap<>();
        bed.sql()
                .statement("""
                        select l.code as bin, i.sku, s.location_id, s.item_id
                          from stock s join item i on i.id = s.item_id
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                         where s.warehouse_id = :warehouse
                        """)
                .bind("warehouse", warehouse)
                .list(Held.class)
                .forEach(row -> held.put(row.bin() + "/" + row.sku(), row));
        List<CountSheet.Line> lines = found.counts().stream()
                .map(count -> {
                    Held at = Objects.requireNonNull(held.get(count.bin() + "/" + count.sku()));
                    return new CountSheet.Line(
                            new Bucket(Place.at(at.locationId()), at.itemId(), 0, 1), count.quantity());
                })
                .toList();
        return new CountSheet(warehouse, "count:bench", 0, Instant.now(), lines);
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
