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
import org.stowage.device.Beep;
import org.stowage.device.DeviceAddress;
import org.stowage.device.DeviceHub;
import org.stowage.device.OnPlate;
import org.stowage.device.Scales;
import org.stowage.device.ScanListener;
import org.stowage.kernel.Problem;

/**
 * Hears the scanners and scales that stand at stations and hands what they say to the station's page. Every scan gets its
 * id here. A scale speaks all the time: a weight becomes a scan once, when an empty plate comes to rest with something on it.
 */
@ApplicationScoped
public class StationEars {

    private static final Logger LOG = Logger.getLogger(StationEars.class);

    /** A line that is listened to, and the station for which it is. */
    private record Line(long stationId, DeviceAddress where, AutoCloseable handle) {}

    private final DeviceHub hub;
    private final Scales scales;
    private final Devices devices;
    private final Seats seats;
    private final StationPush push;
    private final ScannerTones tones;
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();
    private final Map<Long, Hearing> hearing = new ConcurrentHashMap<>();

    public StationEars(
            DeviceHub hub, Scales scales, Devices devices, Seats seats, StationPush push, ScannerTones tones) {
        this.hub = hub;
        this.scales = scales;
        this.devices = devices;
        this.seats = seats;
        this.push = push;
        this.tones = tones;
    }

    /** How this device is heard. */
    public Hearing hearing(long deviceId) {
        Hearing known = hearing.getOrDefault(deviceId, Hearing.NOT_YET);
        Line line = lines.get(deviceId);
        return line == null ? seats.away(deviceId).orElse(known) : known.over(hub.health(line.where()));
    }

    /** What was plugged in or switched on meanwhile is heard too. */
    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void listen() {
        List<Device> all = seats.here(devices.heard());
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

    /** Heard at once, elsewhere, or no more: nobody waits for the next round after plugging in, moving or switching. */
    synchronized void attend(Device device) {
        if (!device.enabled()) {
            drop(device.id());
            // one of the same address on an agent's computer is no device of ours
            if (!seats.isAway(device)) {
                hub.release(device.where());
            }
        } else if (!device.kind().equals("printer")) {
            Line line = lines.get(device.id());
            if (line != null && !Objects.equals(device.stationId(), line.stationId())) {
                drop(device.id());
            }
            listen(device);
        }
    }

    synchronized void listen(Device device) {
        Long stationId = device.stationId();
        if (stationId == null || lines.containsKey(device.id()) || seats.isAway(device)) {
            return;
        }
        seats.here(device.id());
        StationPush.Seat seat = seats.of(device);
        try {
            AutoCloseable line = device.kind().equals("scale")
                    ? scales.weigh(device.where(), (plate, at) -> weighed(device, seat, plate, at))
                    : hub.listen(device.where(), new Scanner(device, seat));
            lines.put(device.id(), new Line(stationId, device.where(), line));
        } catch (IOException | Problem e) {
            change(device, old -> old.deaf(String.valueOf(e.getMessage())));
        }
    }

    /** Whether a page stands open at its station now. */
    boolean isHeard(Device device) {
        return device.stationId() != null
                && push.isOpen(device.warehouseId(), seats.of(device).station());
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
        UUID scan = UUID.randomUUID();
        tones.awaits(scan, device.where());
        push.scan(seat, new PageFrame.Scan(scan, raw, source, at, device.name()), () -> {
            // a weight that nobody waits for is no loss: it still lies on the plate
            if (!source.equals("scale")) {
                change(device, Hearing::missedOne);
                tones.answered(scan, Beep.BAD);
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

    /** What a scanner reads goes to the open page of its station; what it reads twice is only told there. */
    private final class Scanner implements ScanListener {

        private final Device device;
        private final StationPush.Seat seat;

        Scanner(Device device, StationPush.Seat seat) {
            this.device = device;
            this.seat = seat;
        }

        @Override
        public void frame(DeviceAddress where, byte[] frame, Instant at) {
            change(device, old -> old.heardAt(at));
            scanned(device, seat, ScannedBytes.text(frame), "serial", at);
        }

        @Override
        public void swallowed(DeviceAddress where, byte[] frame, Instant at) {
            push.again(seat, new PageFrame.Again(ScannedBytes.text(frame), device.name()));
        }
    }
}
