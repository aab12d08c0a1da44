package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same pick as a scan through HTTP: robots that stand before their shelf and scan the item, one unit a scan, with all
 * documents; shelves of their own, then four shelves for all. Beside the two bare statements on as many rows.
 */
final class ScanMoveFigure implements Measurement {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int HOT = 4;
    private static final int ENOUGH = 50_000;

    @Override
    public void measure(Bed bed) throws Exception {
        MoveRoom room = MoveRoom.of(bed);
        for (int clients : CLIENTS) {
            measure(bed, room, "spread", clients, clients);
        }
        for (int clients : CLIENTS) {
            measure(bed, room.hot(HOT), "on " + HOT + " hot rows", clients, HOT);
        }
        room.proves();
    }

    private static void measure(Bed bed, MoveRoom room, String rows, int clients, int shelves) throws Exception {
        Load.Done bare = room.bare(clients);
        House house = bed.house();
        List<Walker> walkers = walkers(bed, house, clients, shelves);
        Load.Done ours = Load.during(clients, bed.pace(), number -> walkers.get(number)::scan);
        bed.report().proves("scans that failed " + ours.failures(), 0L, ours.failed());
        bed.report()
                .proves(
                        "units picked by scans",
                        walkers.stream().mapToLong(Walker::scans).sum(),
                        bed.sql().statement("""
                                        select coalesce(sum(quantity), 0)::bigint from stock_move
                                         where warehouse_id = :warehouse and reason = 'pick'
                                        """).bind("warehouse", house.id()).one(Long.class));
        bed.agrees(house);
        String name = text(
                "scan-confirm move through HTTP, %s, clients: %d (p50 %.1f, p99 %.1f ms)",
                rows, clients, ours.times().millis(0.5), ours.times().millis(0.99));
        bed.report()
                .add(
                        clients == 8
                                ? Figure.rates(name, ours.perSecond(), bare.perSecond(), 0.3)
                                : Figure.toldRates(name, ours.perSecond(), bare.perSecond()));
    }

    /** Robots before their shelf, a tote in the hand. */
    static List<Walker> walkers(Bed bed, House house, int clients, int shelves) {
        List<Workload.Order> orders = new ArrayList<>();
        for (int shelf = 0; shelf < shelves; shelf++) {
            house.stock("SCAN" + shelf, "SHELF-" + shelf, (long) ENOUGH * clients);
        }
        for (int number = 0; number < clients; number++) {
            orders.add(new Workload.Order("S" + number, List.of(new Workload.Line("SCAN" + number % shelves, ENOUGH))));
        }
        house.orders("scan" + house.code(), "", orders);
        bed.api()
                .post(
                        "/api/v1/waves",
                        Map.of("warehouse", house.code(), "mode", "order", "select", Map.of("max", clients)));
        List<Walker> walkers = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            walkers.add(Walker.beforeShelf(house.operator(number), house));
        }
        return walkers;
    }
}
