package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.waybill.WaybillListener;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillState;

/** What carriers answer, on the parcels: the number, the label, and the desk that waits for it. */
@ApplicationScoped
class ParcelWaybills implements WaybillListener {

    private final ParcelSql parcels;
    private final WaybillSql sql;
    private final Labelling labelling;
    private final DeskCall desk;
    private final UntouchedParcels untouched;
    private final PlanBell bell;

    ParcelWaybills(
            ParcelSql parcels,
            WaybillSql sql,
            Labelling labelling,
            DeskCall desk,
            UntouchedParcels untouched,
            PlanBell bell) {
        this.parcels = parcels;
        this.sql = sql;
        this.labelling = labelling;
        this.desk = desk;
        this.untouched = untouched;
        this.bell = bell;
    }

    @Override
    @Transactional
    public void lock(long warehouseId, long parcelId) {
        parcels.lock(warehouseId, parcelId);
    }

    @Override
    @Transactional
    public boolean number(WaybillRequest request, String no, List<String> childNos) {
        if (!sql.number(request, no, childNos)) {
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
        if (request.state() == WaybillState.HELD) {
            labelling.numberBoxes(parcels.lock(request.warehouseId(), request.parcelId()), request);
        } else {
            sql.state(request);
        }
        desk.look(parcels.lock(request.warehouseId(), request.parcelId()));
    }

    @Override
    @Transactional
    public void followed(WaybillRequest request) {
        Parcel parcel = parcels.lock(request.warehouseId(), request.parcelId());
        if (request.wayBack()) {
            if (request.state() == WaybillState.HELD) {
                labelling.wayBackCame(parcel, request);
            }
            return;
        }
        switch (request.state()) {
            case HELD -> labelling.numberCame(parcel, request);
            case VOID -> labelling.numberWent(parcel, request);
            case REFUSED -> untouched.refused(parcel, request);
            case NONE, WANTED, REQUESTED, USED, VOIDING -> {}
        }
        if (parcel.planned()) {
            bell.ringAfterCommit();
        }
    }
}
