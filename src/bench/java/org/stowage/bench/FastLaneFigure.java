package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Orders of a single piece at the packing desk, as fast as a desk that never reaches for anything can scan: the goods, then the
 * label. Every twentieth order is cancelled between the two; its piece goes to the next order.
 */
final class FastLaneFigure implements Measurement {

    private static final String SKU = "LANE-1";
    private static final int EACH = 20;
    private static final double LEAST_PER_HOUR = 300;

    @Override
    public void measure(Bed bed) {
        House house = bed.house();
        int warm = (int) (2 * bed.pace().warmUp().toSeconds());
        int parcels = (int) (20 * bed.pace().time().toSeconds());
        int cancelled = (warm + parcels) / EACH;
        house.stock(SKU, "Z-LANE", warm + parcels + cancelled);
        picked(bed, house, warm + parcels + cancelled);
        bed.refreshStatistics();
        Robot packer = new Robot(house.operator(1), house.code());
        packer.open("C-PACK");
        Steps times = new Steps("");
        int done = 0;
        for (int i = 1; i <= warm + parcels; i++) {
            long start = System.nanoTime();
            done += parcel(bed, packer, i % EACH == 0);
            if (i > warm) {
                times.add(System.nanoTime() - start);
            }
        }
        bed.report().proves("parcels closed in " + house.code(), (long) done, closed(bed, house));
        bed.report().proves("orders cancelled in time in " + house.code(), (long) cancelled, withdrawn(bed, house));
        bed.agrees(house);
        tells(bed.report(), times);
    }

    private static void picked(Bed bed, House house, int orders) {
        String carrier = house.carrier(0);
        for (int i = 0; i < orders; i++) {
            Map<String, Object> order = house.order("lane", "L" + i, List.of(new Workload.Line(SKU, 1)));
            order.put("carrier", carrier);
            String no = bed.api().post("/api/v1/orders", order).path("orderNo").asText();
            bed.api().post("/api/v1/waves", Map.of("warehouse", house.code(), "select", Map.of("orders", List.of(no))));
            bed.api().post("/api/v1/orders/" + no + "/pick", Map.of());
        }
    }

    /** @return 1: its label was scanned, and the desk is free */
    private static int parcel(Bed bed, Robot packer, boolean cancelledMeanwhile) {
        packer.scan(SKU, "scan");
        if (cancelledMeanwhile) {
            bed.api().post("/api/v1/orders/" + field(packer.reply(), "order") + "/cancel", Map.of());
            packer.scan(field(packer.reply(), "waybill"), "scan");
        }
        packer.scan(field(packer.reply(), "waybill"), "scan");
        if (!packer.reply().path("step").asText().equals("open")) {
            throw new IllegalStateException("not closed: " + packer.reply());
        }
        return 1;
    }

    private static String field(JsonNode reply, String name) {
        for (JsonNode field : reply.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        throw new IllegalStateException("no " + name + ": " + reply);
    }

    private static long closed(Bed bed, House house) {
        return bed.sql()
                .statement("select count(*) from parcel where warehouse_id = :warehouse and status = 'closed'")
                .bind("warehouse", house.id())
                .one(Long.class);
    }

    private static long withdrawn(Bed bed, House house) {
        return bed.sql().statement("""
                        select count(*) from outbound_order
                         where warehouse_id = :warehouse and status in ('cancelling', 'cancelled')
                        """).bind("warehouse", house.id()).one(Long.class);
    }

    private static void tells(Report report, Steps times) {
        double hour = 3_600_000 / times.mean();
        report.add(Figure.aimed(
                text(
                        "fast lane, one desk without hands, %d parcels, each %dth order cancelled before its label's scan",
                        times.count(), EACH),
                text("%.0f parcels/h; a parcel p50 / p99 %.0f / %.0f ms", hour, times.millis(0.5), times.millis(0.99)),
                text("≥ %.0f parcels/h", LEAST_PER_HOUR),
                hour >= LEAST_PER_HOUR));
    }
}
