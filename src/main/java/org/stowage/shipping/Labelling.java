package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJobs;

/** The label of a parcel: its number, its print job, and the proof that it is on the parcel. */
@ApplicationScoped
public class Labelling {

    private final ParcelSql parcels;
    private final PackSql orders;
    private final Waybills waybills;
    private final Carriers carriers;
    private final PrintJobs prints;
    private final LabelData data;

    Labelling(
            ParcelSql parcels, PackSql orders, Waybills waybills, Carriers carriers, PrintJobs prints, LabelData data) {
        this.parcels = parcels;
        this.orders = orders;
        this.waybills = waybills;
        this.carriers = carriers;
        this.prints = prints;
        this.data = data;
    }

    /** Takes the waybill number where there is none and asks for the label. Nothing is printed before this commits. */
    Parcel label(long warehouseId, long parcelId, PackOrder order, PackDesk desk) {
        Parcel before = parcels.lock(warehouseId, parcelId);
        long carrierId =
                before.carrierId() == null ? carriers.choose(order.carrier()).id() : before.carrierId();
        waybills.take(warehouseId, parcelId, carrierId);
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        Carrier carrier = carriers.get(carrierId);
        prints.submit(
                warehouseId,
                new NewPrintJob(
                        parcel.document(),
                        carrier.label(),
                        data.of(warehouseId, carrier, order, parcel),
                        desk.stationId(),
                        desk.actorId()));
        return parcel;
    }

    void close(long warehouseId, Parcel parcel, boolean labelScanned) {
        if (!parcels.close(warehouseId, parcel.id())) {
            throw Problem.of(
                    ShippingProblem.ALREADY_PACKED,
                    orders.order(warehouseId, parcel.orderId()).orderNo(),
                    parcel.parcelNo());
        }
        waybills.use(warehouseId, parcel.id());
        if (labelScanned) {
            prints.confirm(warehouseId, parcel.document());
        }
    }

    /**
     * The old number is void, the parcel gets a new one and a new label; a closed parcel stays closed.
     *
     * @throws Problem parcel-handed-over, no-waybill, order-stopped
     */
    @Transactional
    @Retrying
    public Parcel renew(long warehouseId, long parcelId, PackDesk desk) {
        Parcel before = parcels.lock(warehouseId, parcelId);
        PackOrder order = orders.order(warehouseId, before.orderId());
        waybills.voidFor(warehouseId, parcelId);
        Parcel parcel = label(warehouseId, parcelId, order, desk);
        if (before.status() == ParcelStatus.CLOSED) {
            close(warehouseId, parcel, false);
        }
        return parcels.lock(warehouseId, parcelId);
    }
}
