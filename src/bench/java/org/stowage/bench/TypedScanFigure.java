package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.stowage.station.Hearing;
import org.stowage.station.StationEars;
import org.stowage.station.StationPush;

/**
 * From the trigger of a station's scanner to the answer on its open page, beside the same scans posted by a handheld. The
 * page posts what it was pushed, as the browser's does; the difference is what line, framing and push cost.
 */
final class TypedScanFigure implements Measurement {

    private static final String STATION = "DESK-1";
    private static final int A_SECOND = 200;
    private static final double MOST_MS = 50;
    private static final int PATIENCE = 3_000;

    @Override
    public void measure(Bed bed) throws Exception {
        House house = bed.house().furnished(bed.workload(), 1);
        bed.api().post("/api/v1/stations", Map.of("warehouse", house.code(), "code", STATION, "name", "Desk"));
        bed.refreshStatistics();
        Api operator = house.operator(1);
        try (ScannerLine line = ScannerLine.plugged(bed.report());
                OpenPage page = new OpenPage(operator, house.code(), STATION);
                Lookup desk = Lookup.begun(operator, house, STATION);
                Lookup handheld = Lookup.begun(operator, house, STATION)) {
            long scanner = registered(bed, house, line);
            var scans =
                    new TypedScans(line, page, desk, handheld, bed.workload().skus());
            long warm = System.nanoTime() + bed.pace().warmUp().toNanos();
            while (System.nanoTime() < warm) {
                scans.once(new TypedScans.Times());
            }
            var times = new TypedScans.Times();
            for (long i = bed.pace().time().toSeconds() * A_SECOND; i > 0; i--) {
                scans.once(times);
            }
            proves(bed, scans, scanner, desk);
            bed.agrees(house);
            tells(bed.report(), line.name(), times);
        }
    }

    /** At the station, and heard. */
    private static long registered(Bed bed, House house, ScannerLine line) {
        var scanner = Map.of(
                "warehouse", house.code(),
                "station", STATION,
                "name", "Gun",
                "kind", "scanner",
                "profile", line.profile(),
                "link", line.link(),
                "address", line.address());
        long id = bed.api().post("/api/v1/devices", scanner).path("id").asLong();
        for (int i = 0; !isHeard(house, id); i++) {
            if (i == PATIENCE) {
                throw new IllegalStateException("nobody listens to the scanner: " + hearing(id));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return id;
    }

    private static boolean isHeard(House house, long scanner) {
        return hearing(scanner).listening() && Bed.bean(StationPush.class).isOpen(house.id(), STATION);
    }

    private static Hearing hearing(long scanner) {
        return Bed.bean(StationEars.class).hearing(scanner);
    }

    private static void proves(Bed bed, TypedScans scans, long scanner, Lookup desk) {
        List<String> answered =
                bed.sql().statement("""
                        select raw from scan where session_id = :session and source = 'serial' order by recorded_at
                        """).bind("session", desk.id()).list(String.class);
        Report report = bed.report();
        report.proves(
                "scans typed and pushed are the same, in their order",
                true,
                scans.came().equals(scans.typed()));
        report.proves("scans typed and answered are the same, in their order", true, answered.equals(scans.typed()));
        Hearing heard = hearing(scanner);
        report.proves("scans heard", (long) scans.typed().size(), heard.heard());
        report.proves("scans missed or swallowed", 0L, heard.missed() + heard.repeated());
    }

    private static void tells(Report report, String line, TypedScans.Times times) {
        report.add(told("an item looked up by HTTP (the act itself)", times.posted()));
        report.add(told("typed into a " + line + ", pushed to the page, answered there", times.answered()));
        report.add(told("of it, until the page has the scan", times.pushed()));
        double added = times.addedMillis();
        report.add(Figure.aimed(
                "p99 of a scan over the " + line + ", above that of the act itself",
                text("%.1f ms", added),
                text("≤ %.0f ms", MOST_MS),
                added <= MOST_MS));
    }

    private static Figure told(String what, Steps steps) {
        return Figure.told(
                text("%s, %d times, p50 / p99", what, steps.count()),
                text("%.1f / %.1f ms", steps.millis(0.5), steps.millis(0.99)),
                null);
    }
}
