package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.stowage.device.Beep;
import org.stowage.device.DeviceAddress;
import org.stowage.device.DeviceHub;

/**
 * The scanner itself says how its scan went: the operator looks at the parcel, not at the screen. Each scan is answered
 * once, and within {@value #LATEST_SECONDS} seconds: a tone that comes later would be taken for the answer to another scan.
 */
@ApplicationScoped
public class ScannerTones {

    static final int LATEST_SECONDS = 20;

    private record Waiting(Consumer<Beep> scanner, Instant since) {}

    private final DeviceHub hub;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();

    public ScannerTones(DeviceHub hub) {
        this.hub = hub;
    }

    void awaits(UUID scan, DeviceAddress scanner) {
        awaits(scan, beep -> hub.beep(scanner, beep));
    }

    /** @param scanner makes the tone, wherever it is */
    void awaits(UUID scan, Consumer<Beep> scanner) {
        Instant now = Instant.now();
        waiting.values().removeIf(each -> isLate(each, now));
        waiting.put(scan, new Waiting(scanner, now));
    }

    /** Of scans that came from no scanner of a station nothing is said: their page has a voice of its own. */
    public void answered(UUID scan, Beep beep) {
        Waiting asked = waiting.remove(scan);
        if (asked != null && !isLate(asked, Instant.now())) {
            asked.scanner().accept(beep);
        }
    }

    private static boolean isLate(Waiting each, Instant now) {
        return each.since().plus(Duration.ofSeconds(LATEST_SECONDS)).isBefore(now);
    }
}
