package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.waybill.WaybillRequest;

/** Single steps of what the office does with waybills. */
@ApplicationScoped
class WaybillOffice {

    private final WaybillSql sql;
    private final WaybillAlarmSql alarms;
    private final ParcelWaybills listener;
    private final WaybillBack back;
    private final LabelPrints prints;
    private final Audit audit;

    WaybillOffice(
            WaybillSql sql,
            WaybillAlarmSql alarms,
            ParcelWaybills listener,
            WaybillBack back,
            LabelPrints prints,
            Audit audit) {
        this.sql = sql;
        this.alarms = alarms;
        this.listener = listener;
        this.back = back;
        this.prints = prints;
        this.audit = audit;
    }

    /** @return the other carrier's id */
    long change(Parcel parcel, String carrier) {
        long id = back.carrier(carrier).id();
        sql.carrier(parcel, id);
        return id;
    }

    void changed(WaybillRequest request) {
        listener.changed(request);
        listener.followed(request);
    }

    /** The number is the parcel's live one again. */
    void keep(WaybillRequest request) {
        String no = request.no();
        if (no != null && listener.number(request, no, List.of())) {
            changed(request);
        }
    }

    void recover(Parcel parcel, String reason, long actorId) {
        alarms.seen(parcel);
        prints.reprint(parcel.warehouseId(), parcel.parcelNo(), reason, parcel.stationId(), actorId);
    }

    WaybillRequest wantBack(Parcel parcel, @Nullable String carrier, long actorId) {
        return back.want(parcel, carrier, actorId);
    }

    void note(Parcel parcel, String act, String reason, long actorId) {
        audit.record(parcel.warehouseId(), actorId, act, parcel.parcelNo(), Map.of("reason", reason));
    }
}
