package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.DatabaseName;

/** Looks at one device: its line, what it said, what that means. Looking makes one that stands at no station heard. */
@ApplicationScoped
class Bench {

    private final Stations stations;
    private final BenchReadings readings;
    private final BenchEars ears;
    private final StationEars stationEars;
    private final CurrentActor actor;

    Bench(Stations stations, BenchReadings readings, BenchEars ears, StationEars stationEars, CurrentActor actor) {
        this.stations = stations;
        this.readings = readings;
        this.ears = ears;
        this.stationEars = stationEars;
        this.actor = actor;
    }

    BenchView look(Device device) {
        String deaf = ears.look(device, actor.get().operatorId());
        BenchSaid said = readings.said(device);
        Hearing hearing = stationEars.hearing(device.id());
        Long station = device.stationId();
        return new BenchView(
                device.id(),
                device.name(),
                device.kind(),
                device.where().profile(),
                station == null
                        ? null
                        : stations.get(device.warehouseId(), station).code(),
                DatabaseName.of(DeviceCard.of(device, hearing).state()),
                said.away(),
                said.seen(),
                BenchView.Line.of(said.line(), deaf.isEmpty() ? hearing.problem() : deaf),
                device.kind().equals("scanner") ? readings.scans(device, said) : List.of(),
                device.kind().equals("scale") ? readings.plate(device, said) : null,
                ears.refused(device.id()).orElse(null));
    }
}
