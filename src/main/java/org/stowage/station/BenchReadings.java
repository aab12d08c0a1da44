package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceHub;
import org.stowage.device.OnPlate;
import org.stowage.device.PlateMoment;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.device.RawScan;
import org.stowage.device.ScannerTraits;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Readers;

/** What a device said in the last minutes, read for a person, wherever its line ends. */
@ApplicationScoped
class BenchReadings {

    private static final int SCANS = 6;

    private final DeviceHub hub;
    private final Profiles profiles;
    private final Readers readers;
    private final Seats seats;
    private final AgentLooks looks;

    BenchReadings(DeviceHub hub, Profiles profiles, Readers readers, Seats seats, AgentLooks looks) {
        this.hub = hub;
        this.profiles = profiles;
        this.readers = readers;
        this.seats = seats;
        this.looks = looks;
    }

    BenchSaid said(Device device) {
        if (!seats.isAway(device)) {
            return new BenchSaid(false, true, hub.health(device.where()), hub.pieces(device.where()));
        }
        return looks.look(device)
                .map(told -> new BenchSaid(true, true, told.line(), told.pieces()))
                .orElseGet(() -> new BenchSaid(true, false, looks.line(device), List.of()));
    }

    /** Newest first. */
    List<ScanTrace> scans(Device scanner, BenchSaid said) {
        Profile profile = profiles.supporting(scanner.where());
        boolean packets = profile.scanning().packets() == ScannerTraits.Packets.SSI;
        return RawScan.all(said.pieces(), profile).reversed().stream()
                .limit(SCANS)
                .map(scan -> ScanTrace.of(scan, packets, readers.language()))
                .toList();
    }

    BenchView.@Nullable Plate plate(Device scale, BenchSaid said) {
        List<PlateMoment> moments = PlateMoment.of(said.pieces(), profiles.supporting(scale.where()));
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
