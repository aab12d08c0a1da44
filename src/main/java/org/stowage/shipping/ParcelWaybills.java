package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.AfterCommit;
import org.stowage.station.StationPush;
import org.stowage.station.Stations;
import org.stowage.waybill.WaybillListener;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillState;

/** What carriers answer, on the parcels: the number, the label, and the desk that waits for it. */
@ApplicationScoped
class ParcelWaybills implements WaybillListener {

    private final ParcelSql parcels;
    private final WaybillSql sql;
    private final Labelling labelling;
    private final Stations stations;
    private final StationPush push;
    private final AfterCommit afterCommit;

    ParcelWaybills(
            ParcelSql parcels,
            WaybillSql sql,
            Labelling labelling,
            Stations stations,
            StationPush push,
            AfterCommit afterCommit) {
        this.parcels = parcels;
        this.sql = sql;
        this.labelling = labelling;
        this.stations = stations;
        this.push = push;
        this.afterCommit = afterCommit;
    }

    @Override
    @Transactional
    public void lock(long warehouseId, long parcelId) {
        parcels.lock(warehouseId, parcelId);
    }

    @Override
    @Transactional
    public boolean number(WaybillRequest request, String no) {
        if (!sql.number(request, no)) {
            return false;
        }
        if (request.state() == WaybillState.HELD && !request.wayBack()) {
            sql.numbered(request, no);
        }
        return true;
    }

    @Override
    @Transactional
    public void changed(WaybillRequest request) {
        if (request.state() == WaybillState.VOID) {
            sql.gone(request);
        }
        if (request.wayBack()) {
            return;
        }
        if (request.state() != WaybillState.HELD) {
            sql.state(request);
        }
        tell(parcels.lock(request.warehouseId(), request.parcelId()));
    }

    @Override
    @Transactional
    public void followed(WaybillRequest request) {
        if (request.wayBack()) {
            return;
        }
        Parcel parcel = parcels.lock(request.warehouseId(), request.parcelId());
        switch (request.state()) {
            case HELD -> labelling.numberCame(parcel, request);
            case VOID -> labelling.numberWent(parcel, request);
            case NONE, WANTED, REQUESTED, USED, VOIDING, REFUSED -> {}
        }
    }

    private void tell(Parcel parcel) {
        Long station = parcel.stationId();
        if (station != null) {
            String code = stations.get(parcel.warehouseId(), station).code();
            afterCommit.run(() -> push.look(parcel.warehouseId(), code, null));
        }
    }
}
