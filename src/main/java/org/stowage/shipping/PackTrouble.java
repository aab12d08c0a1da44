package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stowage.outbound.ShortOutcome;
import org.stowage.picking.ShortPick;
import org.stowage.site.Location;
import org.stowage.task.Act;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** An order that cannot go on at this desk: its goods lack, are broken, or somebody says why else. The next order comes at once. */
@ApplicationScoped
class PackTrouble {

    private final Packing packing;
    private final PackLosses losses;
    private final ParcelSql parcels;
    private final PackTotes totes;
    private final ProblemShelf shelf;
    private final PackPlaces places;

    PackTrouble(
            Packing packing,
            PackLosses losses,
            ParcelSql parcels,
            PackTotes totes,
            ProblemShelf shelf,
            PackPlaces places) {
        this.packing = packing;
        this.losses = losses;
        this.parcels = parcels;
        this.totes = totes;
        this.shelf = shelf;
        this.places = places;
    }

    Outcome<PackMemory> askMissing(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.ask(
                memory.times(1), PackDialog.MISSING, PackViews.message("pack.which-missing"), choices(memory, desk));
    }

    Outcome<PackMemory> askBroken(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.ask(
                memory.times(1), PackDialog.BROKEN, PackViews.message("pack.which-broken"), choices(memory, desk));
    }

    Outcome<PackMemory> missing(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        return lost(memory, loss(memory, scanned, false), desk);
    }

    Outcome<PackMemory> broken(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        return lost(memory, loss(memory, scanned, true), desk);
    }

    Act<PackMemory, Meaning.OfQuantity> times(String step) {
        return (memory, typed, desk) -> Outcome.advance(
                memory.times(typed.quantity()), step, PackViews.message("pack.times", typed.quantity()));
    }

    boolean isOfOrder(PackMemory memory, Meaning meaning, Desk desk) {
        return meaning instanceof Meaning.OfItem scanned
                && Stream.of(choices(memory, desk))
                        .anyMatch(one -> one.code().equals(scanned.item().sku()));
    }

    private static PackLoss loss(PackMemory memory, Meaning.OfItem scanned, boolean broken) {
        long units = Math.multiplyExact(scanned.units(), Math.max(1, memory.times()));
        return new PackLoss(scanned.item().id(), scanned.item().sku(), units, broken, scanned.serial(), null);
    }

    Outcome<PackMemory> lost(PackMemory memory, PackLoss loss, Desk desk) {
        PackDesk at = places.at(desk);
        long units = loss.units();
        Location problems = places.problems(desk);
        ShortPick found = losses.lose(desk.warehouseId(), memory.parcelId(), loss, problems.id(), at);
        String way = way(found);
        switch (way) {
            // it is all there is, and all that goes: it stays at this desk
            case "-shipped" -> {}
            case "-back" -> packing.leave(desk.warehouseId(), memory.parcelId(), at);
            default -> toShelf(memory, problems, loss.reason(), at, desk);
        }
        return Outcome.advance(
                PackMemory.NOTHING,
                PackDialog.OPEN,
                PackViews.message(
                        (loss.broken() ? "pack.broken" : "pack.missing") + way,
                        memory.orderNo(),
                        loss.sku(),
                        units,
                        problems.code(),
                        found.missing()));
    }

    /** What the packer does next, as the end of the sentence that says it. */
    private static String way(ShortPick found) {
        if (found.missing() == 0) {
            return "";
        }
        if (found.isOnly(ShortOutcome.GOES_BACK)) {
            return "-back";
        }
        if (!found.isOnly(ShortOutcome.SHIPS)) {
            return "-nowhere";
        }
        return found.elsewhere() == 0 ? "-shipped" : "-part";
    }

    Outcome<PackMemory> park(PackMemory memory, Meaning.OfReason reason, Desk desk) {
        if (!PackViews.PARK_REASONS.contains(reason.code())) {
            return Outcome.refuse(PackViews.message("pack.unknown-reason", reason.code()));
        }
        Location problems = places.problems(desk);
        toShelf(memory, problems, reason.code(), places.at(desk), desk);
        return Outcome.finish(PackViews.message("pack.parked", memory.orderNo(), problems.code()));
    }

    View view(View head, PackMemory memory, Desk desk) {
        return head.choices(List.of(choices(memory, desk))).acts("NO");
    }

    private void toShelf(PackMemory memory, Location problems, String reason, PackDesk at, Desk desk) {
        packing.park(desk.warehouseId(), memory.parcelId(), problems.id(), at);
        totes.carry(desk.warehouseId(), memory.orderId(), problems.id(), at);
        long kept = parcels.content(desk.warehouseId(), memory.parcelId()).isEmpty() ? 0 : memory.parcelId();
        shelf.put(
                desk.warehouseId(),
                new ProblemShelf.Problematic(memory.orderId(), memory.orderNo(), kept, problems.id(), reason),
                at.actorId());
    }

    /** A missing unit has no barcode to scan: what should be there is offered. */
    private Choice[] choices(PackMemory memory, Desk desk) {
        Map<String, String> names = new LinkedHashMap<>();
        packing.waiting(desk.warehouseId(), memory.orderId()).forEach(goods -> names.put(goods.sku(), goods.name()));
        parcels.content(desk.warehouseId(), memory.parcelId())
                .forEach(line -> names.putIfAbsent(line.sku(), line.name()));
        return names.entrySet().stream()
                .map(item -> new Choice(item.getKey(), item.getKey() + " " + item.getValue()))
                .toArray(Choice[]::new);
    }
}
