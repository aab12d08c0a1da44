package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** What each scan at the weigh-out station does. */
@ApplicationScoped
class WeighSteps {

    private final WeighOut weighing;
    private final Packing packing;
    private final Parcels parcels;
    private final ParcelSql sql;
    private final PackPlaces places;

    WeighSteps(WeighOut weighing, Packing packing, Parcels parcels, ParcelSql sql, PackPlaces places) {
        this.weighing = weighing;
        this.packing = packing;
        this.parcels = parcels;
        this.sql = sql;
        this.places = places;
    }

    Outcome<WeighMemory> waybill(WeighMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return onto(parcels.get(desk.warehouseId(), scanned.no()), desk);
    }

    Outcome<WeighMemory> parcel(WeighMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return onto(parcels.get(desk.warehouseId(), scanned.no()), desk);
    }

    Outcome<WeighMemory> order(WeighMemory memory, Meaning.OfOrder scanned, Desk desk) {
        long order = packing.order(desk.warehouseId(), scanned.no()).id();
        Parcel box = parcels.ofOrder(desk.warehouseId(), order).stream()
                .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                .reduce((first, last) -> last)
                .orElseThrow(() -> Problem.of(ShippingProblem.NOTHING_TO_PACK, scanned.no()));
        // that its label is on the box is known by scanning the label only
        return box.status() == ParcelStatus.LABELLED ? refuse("weigh.scan-label", box) : onto(box, desk);
    }

    private Outcome<WeighMemory> onto(Parcel found, Desk desk) {
        PackDesk at = places.at(desk);
        switch (found.status()) {
            case CANCELLED, LOADED, HANDED_OVER -> {
                return refuse("weigh.gone", found);
            }
            case OPEN -> {
                if (!sql.isForWeighOut(desk.warehouseId(), found.id())) {
                    return refuse("weigh.not-packed", found);
                }
            }
            case WEIGHED -> {
                throw Problem.of(ShippingProblem.WAYBILL_PENDING, found.parcelNo());
            }
            case LABELLED -> {
                return closed(found, at, desk);
            }
            default -> {}
        }
        Parcel parcel = weighing.take(found, at);
        String orderNo = packing.orderNo(desk.warehouseId(), parcel.orderId());
        return Outcome.advance(
                new WeighMemory(parcel.id(), parcel.parcelNo(), orderNo, 0),
                WeighDialog.WEIGHT,
                PackViews.message("weigh.plate", parcel.parcelNo()));
    }

    private Outcome<WeighMemory> closed(Parcel labelled, PackDesk at, Desk desk) {
        packing.close(desk.warehouseId(), labelled.id(), true, at);
        return next(PackViews.message("weigh.closed", labelled.parcelNo()));
    }

    Outcome<WeighMemory> weight(WeighMemory memory, Meaning.OfWeight scanned, Desk desk) {
        Message off = weighing.anomaly(desk.warehouseId(), memory.parcelId(), scanned.grams());
        return off == null
                ? weighed(memory, scanned.grams(), desk)
                : Outcome.ask(memory.off(scanned.grams()), WeighDialog.OFF, off);
    }

    Outcome<WeighMemory> confirmed(WeighMemory memory, Meaning.OfCommand confirm, Desk desk) {
        return weighed(memory, memory.grams(), desk);
    }

    Outcome<WeighMemory> park(WeighMemory memory, Meaning.OfCommand command, Desk desk) {
        Location problems = places.problems(desk);
        weighing.toShelf(desk.warehouseId(), memory.parcelId(), memory.orderNo(), problems.id(), places.at(desk));
        return next(PackViews.message("weigh.off", memory.parcelNo(), problems.code()));
    }

    void leave(WeighMemory memory, Desk desk) {
        if (memory.parcelId() > 0) {
            weighing.putDown(desk.warehouseId(), memory.parcelId());
        }
    }

    private Outcome<WeighMemory> weighed(WeighMemory memory, long grams, Desk desk) {
        Parcel parcel = weighing.weigh(desk.warehouseId(), memory.parcelId(), grams, places.at(desk));
        String said = switch (parcel.status()) {
            case LABELLED -> "weigh.label";
            case WEIGHED -> "weigh.asked";
            default -> "weigh.weighed";
        };
        return next(PackViews.message(said, parcel.parcelNo(), grams));
    }

    private static Outcome<WeighMemory> next(Message message) {
        return Outcome.advance(WeighMemory.NOTHING, WeighDialog.OPEN, message);
    }

    private static Outcome<WeighMemory> refuse(String code, Parcel parcel) {
        return Outcome.refuse(
                PackViews.message(code, parcel.parcelNo(), parcel.status().text()));
    }
}
