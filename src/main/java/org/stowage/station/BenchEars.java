package org.stowage.station;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeParser;
import org.stowage.device.DeviceHub;
import org.stowage.device.Scales;
import org.stowage.device.ScanListener;
import org.stowage.kernel.Problem;

/**
 * Hears a scanner or scale that stands at no station, for as long as somebody looks at it on the bench: its line is
 * closed {@value #LOOK_SECONDS} seconds after the last look. A scanner that reads a station's code meanwhile stands
 * there from then on, and the station hears it.
 */
@ApplicationScoped
class BenchEars {

    static final int LOOK_SECONDS = 15;

    private static final Logger LOG = Logger.getLogger(BenchEars.class);

    /** @param operator who looks: what the scanner does is theirs */
    private record Open(AutoCloseable line, long operator, Instant lookedAt) {}

    private final DeviceHub hub;
    private final Scales scales;
    private final Places places;
    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final Map<Long, String> refused = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    BenchEars(DeviceHub hub, Scales scales, Places places) {
        this.hub = hub;
        this.scales = scales;
        this.places = places;
    }

    /** @return why it cannot be heard; empty while it is, or where its station hears it */
    synchronized String look(Device device, long operator) {
        Open known = open.get(device.id());
        if (device.stationId() != null || !device.enabled() || device.kind().equals("printer")) {
            if (known != null) {
                // it was put somewhere while this look was on its way
                leave(device.id());
                places.hear(device);
            }
            return "";
        }
        if (known != null) {
            open.put(device.id(), new Open(known.line(), operator, clock.instant()));
            return "";
        }
        try {
            AutoCloseable line = device.kind().equals("scale")
                    ? scales.weigh(device.where(), (plate, at) -> {})
                    : hub.listen(device.where(), listener(device));
            open.put(device.id(), new Open(line, operator, clock.instant()));
            return "";
        } catch (IOException | Problem e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The code of a station that is none here, read last by this scanner. */
    Optional<String> refused(long device) {
        return Optional.ofNullable(refused.get(device));
    }

    /** Its line is free: a station may hear it. */
    synchronized void leave(long device) {
        refused.remove(device);
        Open left = open.remove(device);
        if (left != null) {
            try {
                left.line().close();
            } catch (Exception e) {
                LOG.debugf(e, "a line did not close");
            }
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        Instant oldest = clock.instant().minus(Duration.ofSeconds(LOOK_SECONDS));
        open.forEach((device, line) -> {
            if (line.lookedAt().isBefore(oldest)) {
                leave(device);
            }
        });
    }

    private ScanListener listener(Device device) {
        return (where, frame, at) -> {
            Open line = open.get(device.id());
            if (line != null && BarcodeParser.parse(ScannedBytes.text(frame)) instanceof Barcode.StationCode station) {
                bind(device, station.code(), line.operator());
            }
        };
    }

    /** In one piece: no look may take the line again between the bench and the station. */
    private synchronized void bind(Device device, String station, long operator) {
        try {
            Device bound = places.at(device.warehouseId(), device.id(), station, operator);
            leave(device.id());
            places.hear(bound);
        } catch (Problem unknown) {
            refused.put(device.id(), station);
        }
    }
}
