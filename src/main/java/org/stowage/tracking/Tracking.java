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

    Tracking(TrackSql sql) {
        this.sql = sql;
    }

    /**
     * Keeps what is new of it, tells it by the event {@code parcel.tracked}, and says where the parcels are now.
     *
     * @return how many of them were new; those that were told before are not counted
     */
    public int record(long warehouseId, TrackSource source, List<NewEvent> events) {
        return events.isEmpty() ? 0 : sql.record(warehouseId, source, events);
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
