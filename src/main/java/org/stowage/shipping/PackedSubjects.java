package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.stowage.outbound.Orders;
import org.stowage.photo.PhotoSubject;
import org.stowage.photo.PhotoSubjects;

/** Photos are found by parcel, by waybill and by order; a prefix that was scanned along does no harm. */
@ApplicationScoped
class PackedSubjects implements PhotoSubjects {

    private final ParcelSql parcels;
    private final Orders orders;

    PackedSubjects(ParcelSql parcels, Orders orders) {
        this.parcels = parcels;
        this.orders = orders;
    }

    @Override
    @Transactional
    public Optional<PhotoSubject> find(long warehouseId, String no) {
        String plain = no.toUpperCase(Locale.ROOT).replaceFirst("^[PO]-", "");
        Optional<PhotoSubject> parcel = parcels.find(warehouseId, plain)
                .map(found -> new PhotoSubject(found.parcelNo(), found.orderId(), found.id()));
        return parcel.isPresent()
                ? parcel
                : orders.find(warehouseId, plain).map(order -> new PhotoSubject(order.orderNo(), order.id(), 0));
    }
}
