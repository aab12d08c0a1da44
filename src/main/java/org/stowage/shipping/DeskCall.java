package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.AfterCommit;
import org.stowage.station.StationPush;
import org.stowage.station.Stations;

/** Tells the desk of a parcel to look again, when what changed is kept. */
@ApplicationScoped
class DeskCall {

    private final Stations stations;
    private final StationPush push;
    private final AfterCommit afterCommit;

    DeskCall(Stations stations, StationPush push, AfterCommit afterCommit) {
        this.stations = stations;
        this.push = push;
        this.afterCommit = afterCommit;
    }

    void look(Parcel parcel) {
        Long station = parcel.stationId();
        if (station != null) {
            String code = stations.get(parcel.warehouseId(), station).code();
            afterCommit.run(() -> push.look(parcel.warehouseId(), code, null));
        }
    }
}
