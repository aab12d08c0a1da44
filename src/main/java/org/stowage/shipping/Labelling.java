package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillState;

/** The label of a parcel: its number, its print job, and the proof that it is on the parcel. */
@ApplicationScoped
public class Labelling {

    private final ParcelSql parcels;
    private final PackSql orders;
    private final Waybills waybills;
    private final WaybillAsking asking;
    private final Carriers carriers;
    private final LabelPrints prints;

    Labelling(
            ParcelSql parcels,
            PackSql orders,
            Waybills waybills,
            WaybillAsking asking,
            Carriers carriers,
            LabelPrints prints) {
        this.parcels = parcels;
        this.orders = orders;
        this.waybills = waybills;
        this.asking = asking;
        this.carriers = carriers;
        this.prints = prints;
    }

    /**
     * Takes the waybill number where there is none and asks for the label, or has the carrier asked: then the label follows
     * by itself. Nothing is printed before this commits.
     *
     * @param before locked
     * @param content of the parcel
     * @return without number where the carrier is asked
     */
    Parcel label(
            Parcel before,
            PackOrder order,
            Carrier carrier,
            Weighing weighing,
            List<ParcelSql.Content> content,
            PackDesk desk) {
        Parcel fitting = asking.fitting(before, carrier, weighing);
        if (asking.isNeeded(fitting, carrier)) {
            return asking.want(fitting, order, carrier, weighing, content, desk);
        }
        Parcel parcel = waybills.take(fitting, carrier, weighing);
        if (!parcel.hasItsLabel()) {
            prints.print(
                    parcel,
                    order,
                    carrier,
                    content,
                    asking.held(parcel, carrier).orElse(null),
                    desk);
        }
        return parcel;
    }

    /** One that is still empty gets its number, or its carrier is asked; its label is printed when it is full, or by its wave. */
    Parcel early(Parcel parcel, PackOrder order, Carrier carrier, PackDesk desk) {
        if (!asking.isNeeded(parcel, carrier)) {
            return waybills.early(parcel, carrier);
        }
        List<ParcelSql.Content> expected = orders.expected(parcel.warehouseId(), order.id());
        asking.want(parcel, order, carrier, expected, desk, parcel.boxes());
        return parcels.lock(parcel.warehouseId(), parcel.id());
    }

    private Parcel numbered(Parcel parcel, PackOrder order, Carrier carrier, Weighing weighing, PackDesk desk) {
        return parcel.status() == ParcelStatus.OPEN
                ? early(parcel, order, carrier, desk)
                : label(parcel, order, carrier, weighing, parcels.content(parcel.warehouseId(), parcel.id()), desk);
    }

    /** The carrier gave the number: a full box gets its label at the desk where it is now. */
    void numberCame(Parcel parcel, WaybillRequest request) {
        if (parcel.status() != ParcelStatus.LABELLED) {
            return;
        }
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        Carrier carrier = carriers.get(request.carrierId());
        List<ParcelSql.Content> content = parcels.content(parcel.warehouseId(), parcel.id());
        prints.print(
                parcel, order, carrier, content, asking.held(parcel, carrier).orElse(null), desk(parcel, request));
    }

    boolean isOnABox(Parcel parcel, String no) {
        return prints.isOnABox(parcel, no);
    }

    /** Each of several boxes has its own number from now on. */
    void numberBoxes(Parcel parcel, WaybillRequest request) {
        asking.held(request).ifPresent(held -> prints.number(parcel, held));
    }

    /** The number under which the goods come back: its label waits for whoever puts it into the parcel or sends it on. */
    void wayBackCame(Parcel parcel, WaybillRequest request) {
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        Carrier carrier = carriers.get(request.carrierId());
        List<ParcelSql.Content> content = parcels.content(parcel.warehouseId(), parcel.id());
        asking.held(request)
                .ifPresent(held -> prints.back(parcel, order, carrier, content, held, desk(parcel, request)));
    }

    /** The old number is dead: where another one was asked for meanwhile, it is taken now. */
    void numberWent(Parcel parcel, WaybillRequest request) {
        if (request.renews() && waybills.isWanted(parcel)) {
            again(parcel, desk(parcel, request));
        }
    }

    /** @throws Problem waybill-not-refused */
    Parcel askAgain(Parcel refused, PackDesk desk) {
        if (refused.waybill() != WaybillState.REFUSED) {
            throw Problem.of(ShippingProblem.WAYBILL_NOT_REFUSED, refused.parcelNo());
        }
        return again(refused, desk);
    }

    /** Its number was refused or is void: it takes another one. */
    Parcel again(Parcel parcel, PackDesk desk) {
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        return numbered(parcel, order, carrier(parcel, order), Weighing.of(parcel), desk);
    }

    private static PackDesk desk(Parcel parcel, WaybillRequest request) {
        return new PackDesk(
                request.requestedBy(),
                false,
                parcel.stationId(),
                parcel.locationId(),
                "waybill:" + request.id(),
                Instant.now());
    }

    /** What a packer asks for by C-REPRINT. @throws Problem no-waybill: its label would show a number that is dead */
    void reprint(long warehouseId, String parcelNo, PackDesk desk) {
        if (parcels.find(warehouseId, parcelNo)
                .filter(found -> found.waybillNo() != null)
                .isEmpty()) {
            throw Problem.of(ShippingProblem.NO_WAYBILL, parcelNo);
        }
        prints.reprint(warehouseId, parcelNo, desk);
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
            prints.confirm(parcel);
        }
        return closed;
    }

    /**
     * The old number is void, the parcel gets a new one and a new label; a closed parcel stays closed. Where the carrier must
     * take the old number back first, the parcel waits for that, and its new label is scanned again.
     *
     * @throws Problem parcel-handed-over, no-waybill, order-stopped
     */
    @Transactional
    @Retrying
    public Parcel renew(long warehouseId, long parcelId, PackDesk desk) {
        Parcel before = parcels.lock(warehouseId, parcelId);
        waybills.mustBeWanted(before);
        PackOrder order = orders.order(warehouseId, before.orderId());
        waybills.voidFor(warehouseId, parcelId);
        Parcel parcel =
                numbered(parcels.lock(warehouseId, parcelId), order, carrier(before, order), Weighing.of(before), desk);
        return before.status() == ParcelStatus.CLOSED && parcel.waybillNo() != null ? close(parcel, false) : parcel;
    }
}
