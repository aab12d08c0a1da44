package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Puts a parcel's way together. */
@ApplicationScoped
class TrackSheet {

    private final Tracking tracking;
    private final TrackSql sql;
    private final NumberSql numbers;
    private final Intercepts intercepts;
    private final Warehouses warehouses;

    TrackSheet(Tracking tracking, TrackSql sql, NumberSql numbers, Intercepts intercepts, Warehouses warehouses) {
        this.tracking = tracking;
        this.sql = sql;
        this.numbers = numbers;
        this.intercepts = intercepts;
        this.warehouses = warehouses;
    }

    /** @throws Problem not-found, also for another warehouse's parcel */
    @Transactional
    TrackView of(String parcelNo) {
        Warehouse in = warehouses.ofNumber(parcelNo);
        NumberSql.Named parcel =
                numbers.parcel(in.id(), parcelNo).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, parcelNo));
        Optional<ParcelTrack> track = tracking.last(in.id(), parcel.parcelId());
        return new TrackView(
                parcel.parcelNo(),
                parcel.carrier(),
                track.map(ParcelTrack::waybillNo).orElse(parcel.waybillNo()),
                track.map(ParcelTrack::code).map(TrackCode::text).orElse(null),
                track.map(ParcelTrack::at).orElse(null),
                track.map(ParcelTrack::firstScanAt).orElse(null),
                track.map(ParcelTrack::dueAt).orElse(null),
                sql.problem(in.id(), parcel.parcelId()).orElse(null),
                parcel.left(),
                intercepts.last(in.id(), parcel.parcelId()).orElse(null),
                tracking.events(in.id(), parcel.parcelId()).stream()
                        .map(TrackView.Event::from)
                        .toList());
    }
}
