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
    private final ManifestSql manifests;
    private final PackSql orders;
    private final Carriers carriers;

    Parcels(ParcelSql sql, ManifestSql manifests, PackSql orders, Carriers carriers) {
        this.sql = sql;
        this.manifests = manifests;
        this.orders = orders;
        this.carriers = carriers;
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
        Long carrier = parcel.carrierId();
        return ParcelView.from(
                parcel,
                orders.order(warehouseId, parcel.orderId()).orderNo(),
                carrier == null ? null : carriers.get(carrier).code(),
                manifests.manifestOf(warehouseId, parcel.id()).orElse(null),
                sql.lines(warehouseId, parcel.id()));
    }
}
