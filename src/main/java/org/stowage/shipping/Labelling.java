package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
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

    /**
     * Takes the waybill number where there is none and asks for the label. Nothing is printed before this commits.
     *
     * @param before locked
     * @param content of the parcel
     */
    Parcel label(
            Parcel before,
            PackOrder order,
            Carrier carrier,
            Weighing weighing,
            List<ParcelSql.Content> content,
            PackDesk desk) {
        Parcel parcel = waybills.take(before, carrier, weighing);
        prints.submit(
                parcel.warehouseId(),
                new NewPrintJob(
                        parcel.document(),
                        carrier.label(),
                        data.of(carrier, order, parcel, content),
                        desk.stationId(),
                        desk.actorId()));
        return parcel;
    }

    /** The one that the parcel was opened for, else that of the order. */
    Carrier carrier(Parcel parcel, PackOrder order) {
        Long chosen = parcel.carrierId();
        return chosen == null ? carriers.choose(order.carrier()) : carriers.get(chosen);
    }

    Parcel close(Parcel parcel, boolean labelScanned) {
        Parcel closed = parcels.close(parcel.warehouseId(), parcel.id())
                .orElseThrow(() -> Problem.of(
                        ShippingProblem.ALREADY_PACKED,
                        orders.order(parcel.warehouseId(), parcel.orderId()).orderNo(),
                        parcel.parcelNo()));
        if (labelScanned) {
            prints.confirm(parcel.warehouseId(), parcel.document());
        }
        return closed;
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
        Parcel parcel = label(
                parcels.lock(warehouseId, parcelId),
                order,
                carrier(before, order),
                Weighing.of(before),
                parcels.content(warehouseId, parcelId),
                desk);
        return before.status() == ParcelStatus.CLOSED ? close(parcel, false) : parcel;
    }
}
