package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.stowage.kernel.Problem;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.NamedUnits;
import org.stowage.stock.Place;
import org.stowage.stock.Serials;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** Which of the order's units is broken, where units have numbers of their own: that one leaves, from beside the box or out of it. */
@ApplicationScoped
class BrokenUnits {

    private final PackTrouble trouble;
    private final PackSql orders;
    private final ParcelSql parcels;
    private final PackSerials reading;
    private final Serials serials;
    private final NamedUnits named;

    BrokenUnits(
            PackTrouble trouble,
            PackSql orders,
            ParcelSql parcels,
            PackSerials reading,
            Serials serials,
            NamedUnits named) {
        this.trouble = trouble;
        this.orders = orders;
        this.parcels = parcels;
        this.reading = reading;
        this.serials = serials;
        this.named = named;
    }

    /** Where no unit has been read yet it does not matter which one leaves. */
    Outcome<PackMemory> unit(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        PackMemory.Unread unit =
                new PackMemory.Unread(scanned.item().id(), scanned.item().sku(), scanned.lot());
        boolean someRead = scanned.item().serialControlled()
                && places(memory, unit, desk).stream()
                        .anyMatch(
                                place -> !serials.in(desk.warehouseId(), place).isEmpty());
        if (!someRead) {
            return trouble.broken(memory, scanned, desk);
        }
        if (scanned.units() != 1 || memory.times() > 1) {
            return Outcome.refuse(PackViews.message("pack.serial-each", unit.sku()));
        }
        return scanned.serial() == null
                ? Outcome.advance(
                        memory.reading(unit), PackDialog.BROKEN_SERIAL, PackViews.message("pack.serial", unit.sku()))
                : lose(memory, unit, scanned.serial(), desk);
    }

    Outcome<PackMemory> serial(PackMemory memory, Meaning.OfText read, Desk desk) {
        return lose(memory, Objects.requireNonNull(memory.unread()), read.text().strip(), desk);
    }

    Outcome<PackMemory> serialOf(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return scanned.serial() == null || scanned.item().id() != unit.itemId()
                ? Outcome.refuse(PackViews.message("pack.serial", unit.sku()))
                : lose(memory, unit, scanned.serial(), desk);
    }

    /** As a unit is read that goes into the box. */
    View view(PackMemory memory, Desk desk) {
        return reading.view(memory, desk);
    }

    /** @throws Problem serial-unknown: it is none of this order's units; serial-elsewhere, serial-not-here */
    private Outcome<PackMemory> lose(PackMemory memory, PackMemory.Unread unit, String serial, Desk desk) {
        long warehouse = desk.warehouseId();
        List<Bucket> places = places(memory, unit, desk);
        Bucket at = places.stream()
                .filter(place -> serials.in(warehouse, place).contains(serial))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> serials.unread(warehouse, place) > 0)
                        .findFirst())
                .orElseThrow(() -> Problem.of(ShippingProblem.SERIAL_UNKNOWN, serial, unit.sku()));
        // one that nobody had read before is read now
        named.said(
                warehouse, List.of(at.to(at.place().as(Condition.DAMAGED), 1)), Map.of(unit.itemId(), List.of(serial)));
        return trouble.lost(memory, new PackLoss(unit.itemId(), unit.sku(), 1, true, serial, at), desk);
    }

    private List<Bucket> places(PackMemory memory, PackMemory.Unread unit, Desk desk) {
        Parcel parcel = parcels.find(desk.warehouseId(), memory.parcelNo()).orElseThrow();
        Place box = Place.at(parcel.locationId()).in(parcel.handlingUnitId());
        return Stream.concat(
                        orders.waiting(desk.warehouseId(), memory.orderId()).stream()
                                .map(WaitingGoods::bucket),
                        parcels.content(desk.warehouseId(), memory.parcelId()).stream()
                                .map(line -> line.in(box)))
                .filter(place -> place.itemId() == unit.itemId())
                .distinct()
                .toList();
    }
}
