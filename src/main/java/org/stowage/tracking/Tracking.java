package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Retrying;

/** Where parcels are after they left. Any room above may record what it hears and ask what is known. */
@ApplicationScoped
@Transactional
@Retrying
public class Tracking {

    private final TrackSql sql;
    private final Intercepts intercepts;

    Tracking(TrackSql sql, Intercepts intercepts) {
        this.sql = sql;
        this.intercepts = intercepts;
    }

    /**
     * Keeps what is new of it, tells it by the event {@code parcel.tracked}, and says where the parcels are now.
     *
     * @return how many of them were new; those that were told before are not counted
     */
    public int record(long warehouseId, TrackSource source, List<NewEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        int fresh = sql.record(warehouseId, source, events);
        intercepts.settle(
                warehouseId, events.stream().map(NewEvent::parcelId).distinct().toList());
        return fresh;
    }

    /** Where it is; empty: nobody watches it and nothing was said. */
    public Optional<ParcelTrack> last(long warehouseId, long parcelId) {
        return sql.track(warehouseId, parcelId);
    }

    /** All that was said of it, the youngest first. */
    public List<ParcelEvent> events(long warehouseId, long parcelId) {
        return sql.events(warehouseId, parcelId);
    }
}
