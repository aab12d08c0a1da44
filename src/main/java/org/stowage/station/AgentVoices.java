package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.device.Beep;
import org.stowage.kernel.Problem;

/** What is told of an agent's scans: to its page, at its scanner, on the page of stations. */
@ApplicationScoped
class AgentVoices {

    private final AgentDesks desks;
    private final AgentHearing hearing;
    private final ScannerTones tones;
    private final StationPush push;
    private final Devices devices;

    AgentVoices(AgentDesks desks, AgentHearing hearing, ScannerTones tones, StationPush push, Devices devices) {
        this.desks = desks;
        this.hearing = hearing;
        this.tones = tones;
        this.push = push;
        this.devices = devices;
    }

    boolean isHere(AgentPlace place) {
        return desks.find(place).isPresent();
    }

    void heard(AgentDesk desk, AgentEvent.Scanned scan) {
        if (desk.has(scan.device())) {
            hearing.change(scan.device(), old -> old.heardAt(scan.happenedAt()));
        }
    }

    void missed(AgentPlace place, AgentScanSql.Waiting scan) {
        desks.find(place)
                .filter(desk -> desk.has(scan.deviceId()))
                .ifPresent(desk -> hearing.change(scan.deviceId(), Hearing::missedOne));
    }

    /** The answer to this scan sounds at its scanner. */
    void awaits(AgentPlace place, AgentScanSql.Waiting scan) {
        tones.awaits(scan.scanId(), beep -> tone(place, scan.deviceId(), beep));
    }

    void tone(AgentPlace place, long device, Beep beep) {
        desks.find(place).ifPresent(desk -> desk.send(new AgentFrame.Tone(device, beep == Beep.GOOD)));
    }

    PageFrame.Scan frame(AgentPlace place, AgentScanSql.Waiting scan) {
        return new PageFrame.Scan(
                scan.scanId(), scan.raw(), scan.source(), scan.happenedAt(), name(place, scan.deviceId()));
    }

    /** What passes by: nobody keeps it. */
    void passing(AgentDesk desk, AgentFrame frame) {
        switch (frame) {
            case AgentFrame.Plate plate ->
                push.weight(desk.seat(), new PageFrame.Plate(plate.grams(), plate.state(), desk.name(plate.device())));
            case AgentFrame.Again again ->
                push.again(desk.seat(), new PageFrame.Again(again.raw(), desk.name(again.device())));
            case AgentFrame.Health health -> hearing.lines(desk.own(health.lines()));
            default -> {}
        }
    }

    /** Its line is gone. */
    void silent(AgentDesk desk) {
        if (desks.find(desk.place()).isEmpty()) {
            Optional.ofNullable(desk.health())
                    .ifPresent(told ->
                            hearing.deaf(told.lines(), "agent " + desk.hello().host()));
        }
    }

    private String name(AgentPlace place, long device) {
        try {
            return devices.get(place.warehouseId(), device).name();
        } catch (Problem gone) {
            return "";
        }
    }
}
