package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;

/** Looking at parcels. */
@ApplicationScoped
public class Parcels {

    private final ParcelSql sql;
    private final ParcelSerialSql serials;

    Parcels(ParcelSql sql, ParcelSerialSql serials) {
        this.sql = sql;
        this.serials = serials;
    }

    /** By parcel number or live waybill number, in any case. */
    @Transactional
    public Optional<Parcel> find(long warehouseId, String no) {
        return sql.find(warehouseId, no);
    }

    /** @throws Problem parcel-unknown */
    @Transactional
    public Parcel get(long warehouseId, String no) {
        return sql.find(warehouseId, no).orElseThrow(() -> Problem.of(ShippingProblem.PARCEL_UNKNOWN, no));
    }

    @Transactional
    public List<Parcel> ofOrder(long warehouseId, long orderId) {
        return sql.ofOrder(warehouseId, orderId);
    }

    ParcelView view(long warehouseId, Parcel parcel) {
        List<ParcelRow> rows = sql.view(warehouseId, parcel.id());
        boolean bySerial = rows.stream().anyMatch(ParcelRow::bySerial);
        return ParcelView.from(parcel, rows, bySerial ? serials.of(warehouseId, parcel.id()) : List.of());
    }
}
