package org.stowage.station;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.stowage.device.DeviceHub;
import org.stowage.device.OnPlate;
import org.stowage.device.Scales;
import org.stowage.kernel.Problem;

/**
 * Hears the scanners and scales that stand at stations and hands what they say to the station's page. Every scan gets its
 * id here. A scale speaks all the time: a weight becomes a scan once, when an empty plate comes to rest with something on it.
 */
@ApplicationScoped
public class StationEars {

    private static final Logger LOG = Logger.getLogger(StationEars.class);

    /** An open line, and the station for which it was opened. */
    private record Line(long stationId, AutoCloseable handle) {}

    private final DeviceHub hub;
    private final Scales scales;
    private final Devices devices;
    private final Stations stations;
    private final StationPush push;
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();
    private final Map<Long, Hearing> hearing = new ConcurrentHashMap<>();

    public StationEars(DeviceHub hub, Scales scales, Devices devices, Stations stations, StationPush push) {
        this.hub = hub;
        this.scales = scales;
        this.devices = devices;
        this.stations = stations;
        this.push = push;
    }

    /** How this device is heard. */
    public Hearing hearing(long deviceId) {
        return hearing.getOrDefault(deviceId, Hearing.NOT_YET);
    }

    /** What was plugged in or switched on meanwhile is heard too; a line that could not be opened is tried again. */
    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void listen() {
        List<Device> all = devices.heard();
        closeBut(all);
        all.forEach(this::listen);
    }

    /** What was switched off or stands elsewhere now is not heard at its old place. */
    private synchronized void closeBut(List<Device> wanted) {
        Map<Long, Long> places = new HashMap<>();
        wanted.forEach(device -> places.put(device.id(), device.stationId()));
        Map.copyOf(lines).forEach((device, line) -> {
            if (!Objects.equals(places.get(device), line.stationId())) {
                drop(device);
            }
        });
    }

    private void drop(long device) {
        Line line = lines.remove(device);
        if (line != null) {
            close(line);
            hearing.computeIfPresent(device, (id, old) -> old.deaf(""));
        }
    }

    /** Heard at once, or no more: nobody waits for the next round after plugging in or switching. */
    synchronized void attend(Device device) {
        if (!device.enabled()) {
            drop(device.id());
        } else if (!device.kind().equals("printer")) {
            listen(device);
        }
    }

    synchronized void listen(Device device) {
        Long stationId = device.stationId();
        if (stationId == null || lines.containsKey(device.id())) {
            return;
        }
        var seat = new StationPush.Seat(
                device.warehouseId(),
                stations.get(device.warehouseId(), stationId).code());
        try {
            AutoCloseable line = device.kind().equals("scale")
                    ? scales.weigh(device.where(), (plate, at) -> weighed(device, seat, plate, at))
                    : hub.listen(device.where(), (where, frame, at) -> {
                        change(device, old -> old.heardAt(at));
                        scanned(device, seat, ScannedBytes.text(frame), "serial", at);
                    });
            lines.put(device.id(), new Line(stationId, line));
            change(device, Hearing::opened);
        } catch (IOException | Problem e) {
            change(device, old -> old.deaf(String.valueOf(e.getMessage())));
        }
    }

    /** Whether a page stands open at its station now. */
    boolean isHeard(Device device) {
        Long station = device.stationId();
        return station != null
                && push.isOpen(
                        device.warehouseId(),
                        stations.get(device.warehouseId(), station).code());
    }

    private void weighed(Device scale, StationPush.Seat seat, OnPlate plate, Instant at) {
        change(scale, old -> old.heardAt(at));
        if (plate.state() == OnPlate.State.UNREADABLE) {
            LOG.debugf("%s: %s", scale.name(), plate.problem());
            return;
        }
        push.weight(seat, PageFrame.Plate.of(plate, scale.name()));
        if (plate.weighed()) {
            scanned(scale, seat, String.valueOf(plate.grams()), "scale", at);
        }
    }

    private void scanned(Device device, StationPush.Seat seat, String raw, String source, Instant at) {
        push.scan(seat, new PageFrame.Scan(UUID.randomUUID(), raw, source, at, device.name()), () -> {
            // a weight that nobody waits for is no loss: it still lies on the plate
            if (!source.equals("scale")) {
                change(device, Hearing::missedOne);
                LOG.warnf("scan of %s refused: no page of station %s is open", device.name(), seat.station());
            }
        });
    }

    private void change(Device device, UnaryOperator<Hearing> change) {
        hearing.compute(
                device.id(), (id, old) -> change.apply(Optional.ofNullable(old).orElse(Hearing.NOT_YET)));
    }

    private static void close(Line line) {
        try {
            line.handle().close();
        } catch (Exception e) {
            LOG.debugf(e, "a line did not close");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closeBut(List.of());
    }
}
