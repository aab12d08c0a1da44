package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceHub;
import org.stowage.device.LineHealth;
import org.stowage.device.OnPlate;
import org.stowage.device.PlateMoment;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.device.RawScan;
import org.stowage.device.Scales;
import org.stowage.device.ScannerTraits;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Readers;

/** What a device said in the last minutes, read for a person. */
@ApplicationScoped
class BenchReadings {

    private static final int SCANS = 6;

    private final DeviceHub hub;
    private final Scales scales;
    private final Profiles profiles;
    private final Readers readers;
    private final Seats seats;
    private final AgentDesks desks;

    BenchReadings(DeviceHub hub, Scales scales, Profiles profiles, Readers readers, Seats seats, AgentDesks desks) {
        this.hub = hub;
        this.scales = scales;
        this.profiles = profiles;
        this.readers = readers;
        this.seats = seats;
        this.desks = desks;
    }

    /** It hangs on its agent's computer: only there its bytes are seen. */
    boolean isAway(Device device) {
        return seats.isAway(device);
    }

    /** Of its line now. @param problem why nobody hears it, where somebody knows better than the line */
    BenchView.Line line(Device device, boolean away, String problem) {
        LineHealth health = away
                ? desks.of(device).flatMap(desk -> desk.line(device.id())).orElse(LineHealth.UNTRIED)
                : hub.health(device.where());
        return BenchView.Line.of(health, problem);
    }

    /** Newest first. */
    List<ScanTrace> scans(Device scanner) {
        Profile profile = profiles.supporting(scanner.where());
        boolean packets = profile.scanning().packets() == ScannerTraits.Packets.SSI;
        return hub.raw(scanner.where()).reversed().stream()
                .limit(SCANS)
                .map(sent -> ScanTrace.of(RawScan.of(sent, profile), packets, readers.language()))
                .toList();
    }

    BenchView.@Nullable Plate plate(Device scale) {
        List<PlateMoment> moments = scales.lately(scale.where());
        if (moments.isEmpty()) {
            return null;
        }
        boolean zero = false;
        Long counted = null;
        for (PlateMoment moment : moments) {
            zero |= moment.plate().state() == OnPlate.State.EMPTY;
            if (moment.plate().weighed()) {
                counted = moment.plate().grams();
                zero = false;
            }
        }
        PlateMoment last = moments.getLast();
        return new BenchView.Plate(
                last.at(),
                last.plate().grams(),
                DatabaseName.of(last.plate().state()),
                zero,
                counted,
                last.plate().problem());
    }
}
