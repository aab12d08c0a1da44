package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.device.Beep;
import org.stowage.station.Device;
import org.stowage.station.Devices;
import org.stowage.station.Hearing;
import org.stowage.station.ScannerTones;
import org.stowage.station.StationEars;

/** What stands at a station and how it is heard, for the panel beside the work. */
@ApplicationScoped
class StationDevices {

    private final Devices devices;
    private final StationEars ears;
    private final ScannerTones tones;
    private final CurrentActor actor;

    StationDevices(Devices devices, StationEars ears, ScannerTones tones, CurrentActor actor) {
        this.devices = devices;
        this.ears = ears;
        this.tones = tones;
        this.actor = actor;
    }

    List<StationDevice> at(long warehouseId, @Nullable String station) {
        Locale language = actor.get().language();
        return station == null
                ? List.of()
                : devices.at(warehouseId, station).stream()
                        .map(device -> shown(device, language))
                        .toList();
    }

    /** The desk's answer, and its tone at the scanner: what asks the operator to look at the screen sounds bad there. */
    Reply answer(ScanRequest scan, Function<ScanRequest, Reply> desk) {
        Beep beep = Beep.BAD;
        try {
            Reply reply = desk.apply(scan);
            beep = reply.tone() == Tone.GOOD || reply.tone() == Tone.DONE ? Beep.GOOD : Beep.BAD;
            return reply;
        } finally {
            tones.answered(scan.scanId(), beep);
        }
    }

    private StationDevice shown(Device device, Locale language) {
        Hearing hearing = ears.hearing(device.id());
        String state = !device.enabled()
                ? "off"
                : device.kind().equals("printer") ? "unknown" : hearing.listening() ? "listening" : "silent";
        String word = ScanViews.text("page.device." + state, language);
        return new StationDevice(device.name(), device.kind(), icon(device.kind()), state, word);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "scanner" -> "scan";
            case "scale" -> "scale";
            default -> "printer";
        };
    }
}
