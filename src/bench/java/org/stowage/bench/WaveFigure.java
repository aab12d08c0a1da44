package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * W1: 1,000 orders of three lines released in one call, beside the same rows written by one bare statement
 * ({@code w1-full.sql}) on the same database in the same run. The two take turns, each in a warehouse of its own.
 */
final class WaveFigure implements Measurement {

    private static final String CHANNEL = "bench";

    @Override
    public void measure(Bed bed) {
        Turns turns = Turns.of(bed.pace(), () -> ours(bed), () -> bare(bed));
        bed.report().add(Figure.times("W1 reserve 1,000 orders × 3 lines, one wave", turns.ours(), turns.bare(), 2));
    }

    private static double ours(Bed bed) {
        House house = waiting(bed, bed.house());
        double seconds = Turns.seconds(() -> release(bed, house));
        proves(bed, house);
        return seconds;
    }

    private static double bare(Bed bed) {
        House house = waiting(bed, bed.house());
        double seconds = Turns.seconds(() -> bed.report()
                .proves(
                        "orders of the bare statement",
                        (long) bed.workload().orders().size(),
                        new BareSql(bed).wave(house, channel(house)).orders()));
        proves(bed, house);
        return seconds;
    }

    /** All orders of the workload wait for a wave. */
    static House waiting(Bed bed, House house) {
        house.furnished(bed.workload(), 1)
                .orders(channel(house), "", bed.workload().orders());
        bed.refreshStatistics();
        return house;
    }

    static void release(Bed bed, House house) {
        List<Workload.Order> orders = bed.workload().orders();
        JsonNode wave = bed.api()
                .post(
                        "/api/v1/waves",
                        Map.of(
                                "warehouse",
                                house.code(),
                                "strategy",
                                "fifo",
                                "mode",
                                "order",
                                "select",
                                Map.of("channel", channel(house), "max", orders.size())));
        bed.report()
                .proves(
                        "lines allocated by the wave",
                        3 * orders.size(),
                        wave.path("linesAllocated").asInt());
    }

    static String channel(House house) {
        return CHANNEL + house.code();
    }

    private static void proves(Bed bed, House house) {
        long wanted = bed.workload().orders().stream()
                .flatMap(order -> order.lines().stream())
                .mapToLong(Workload.Line::quantity)
                .sum();
        bed.report()
                .proves(
                        "units allocated in " + house.code(),
                        wanted,
                        bed.sql()
                                .statement("select sum(allocated)::bigint from stock where warehouse_id = :warehouse")
                                .bind("warehouse", house.id())
                                .one(Long.class));
        bed.agrees(house);
    }
}
