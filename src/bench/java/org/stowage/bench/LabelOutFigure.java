package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinterPort;

/**
 * From the weight that completes a parcel to its waybill at the desk's printer: one packer, a carrier with numbers of its
 * own, a ZPL printer on the network that answers what it is asked and has the whole label before it counts.
 */
final class LabelOutFigure implements Measurement {

    private static final String STATION = "DESK-1";
    private static final String CHANNEL = "label";
    private static final double MOST_MS = 300;
    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore out = new Semaphore(0);
    private final AtomicLong outAt = new AtomicLong();

    @Override
    public void measure(Bed bed) throws Exception {
        House house = bed.house().furnished(bed.workload(), 1);
        int orders = (int) (15 * bed.pace().time().toSeconds());
        int warm = (int) (5 * bed.pace().warmUp().toSeconds());
        List<Workload.Order> all = bed.workload().fulfil();
        int most = Math.min(orders + warm, all.size());
        house.orders(CHANNEL, house.carrier(0), all.subList(0, most));
        bed.refreshStatistics();
        Map<String, Object> wave = Map.of("channel", CHANNEL, "max", 1_000);
        bed.api().post("/api/v1/waves", Map.of("warehouse", house.code(), "mode", "order", "select", wave));
        SimulatedPrinter printer = new SimulatedPrinter("zpl", 203, 0, label -> {
            outAt.set(System.nanoTime());
            out.release();
        });
        try (SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:127.0.0.1:0", printer)) {
            furnish(bed, house, plug.number());
            Picker picker = new Picker(house.operator(1), house.code(), STATION);
            Steps times = new Steps("");
            for (int i = 0; i < most; i++) {
                long nanos = picker.untilLabel(this::awaitLabel);
                if (i >= warm) {
                    times.add(nanos);
                }
            }
            bed.report().proves("labels beside those of the parcels", 0L, (long) out.availablePermits());
            bed.agrees(house);
            tells(bed.report(), times);
        }
    }

    private static void furnish(Bed bed, House house, int port) {
        bed.api().post("/api/v1/stations", Map.of("warehouse", house.code(), "code", STATION, "name", "Desk"));
        bed.api()
                .post(
                        "/api/v1/devices",
                        Map.of(
                                "warehouse", house.code(),
                                "station", STATION,
                                "name", "Label printer",
                                "kind", "printer",
                                "profile", "generic-tcp-zpl",
                                "link", "tcp",
                                "address", "127.0.0.1:" + port));
    }

    /** When the label was out, on this machine's clock. */
    private long awaitLabel() {
        try {
            if (!out.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no label after " + PATIENCE_SECONDS + " s");
            }
            return outAt.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void tells(Report report, Steps times) {
        double p99 = times.millis(0.99);
        report.add(Figure.aimed(
                text("weight given to label at the desk's printer, %d parcels, p50 / p99", times.count()),
                text("%.0f / %.0f ms", times.millis(0.5), p99),
                text("p99 < %.0f ms", MOST_MS),
                p99 < MOST_MS));
    }
}
