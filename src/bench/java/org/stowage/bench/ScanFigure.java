package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** W2s: the same orders by single scans of one robot that follows what the scan desk tells it. */
final class ScanFigure implements Measurement {

    private static final String CHANNEL = "w2s";

    @Override
    public void measure(Bed bed) {
        House house = bed.house().furnished(bed.workload(), 1);
        String carrier = house.carrier(0);
        int orders = (int) (20 * bed.pace().time().toSeconds());
        List<Workload.Order> all = bed.workload().fulfil();
        house.orders(CHANNEL, carrier, all.subList(0, Math.min(orders, all.size())));
        bed.refreshStatistics();
        bed.api()
                .post(
                        "/api/v1/waves",
                        Map.of(
                                "warehouse", house.code(),
                                "mode", "order",
                                "select", Map.of("channel", CHANNEL, "max", 1_000)));
        Api operator = house.operator(1);
        long warm = walk(operator, house, bed.pace().warmUp().toNanos(), Integer.MAX_VALUE)
                .orders();
        Walked walked = walk(operator, house, bed.pace().time().toNanos(), (int) (Math.min(orders, all.size()) - warm));
        bed.api().post("/api/v1/manifests", Map.of("warehouse", house.code(), "carrier", carrier, "handover", true));
        bed.report()
                .proves(
                        "orders shipped by scans",
                        warm + walked.orders(),
                        bed.sql().statement("""
                                        select count(*) from outbound_order
                                         where warehouse_id = :warehouse and status = 'shipped'
                                        """).bind("warehouse", house.id()).one(Long.class));
        bed.agrees(house);
        Steps scans = walked.scans();
        bed.report()
                .add(Figure.told(
                        text(
                                "W2s by single scans (%.0f an order), 1 robot, scans/s, p50 / p99",
                                (double) scans.count() / walked.orders()),
                        text(
                                "%.0f/s, %.1f / %.1f ms",
                                scans.count() / walked.seconds(), scans.millis(0.5), scans.millis(0.99)),
                        null));
    }

    private record Walked(long orders, double seconds, Steps scans) {}

    /** Whole orders until the time is over. */
    private static Walked walk(Api operator, House house, long nanos, int most) {
        Picker picker = new Picker(operator, house.code());
        Steps scans = new Steps("");
        long start = System.nanoTime();
        long orders = 0;
        Robot robot = picker.pickAndPack(1);
        for (orders = 1; System.nanoTime() - start < nanos && orders < most; orders++) {
            robot = picker.pickAndPack(1);
        }
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        for (Steps steps : robot.timing().values()) {
            scans = scans.and(steps);
        }
        return new Walked(orders, seconds, scans);
    }
}
