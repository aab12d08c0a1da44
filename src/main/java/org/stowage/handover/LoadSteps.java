package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.shipping.HandedOver;
import org.stowage.shipping.Handover;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ShippingProblem;
import org.stowage.shipping.StoppedParcel;
import org.stowage.shipping.WaitingParcel;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** What each scan at the loading door does. */
@ApplicationScoped
class LoadSteps {

    private static final int NAMED = 20;

    private final Manifests manifests;
    private final Warehouses warehouses;

    LoadSteps(Manifests manifests, Warehouses warehouses) {
        this.manifests = manifests;
        this.warehouses = warehouses;
    }

    Outcome<LoadMemory> manifest(LoadMemory memory, Meaning.OfDocument scanned, Desk desk) {
        Optional<Manifest> known = manifests.find(desk.warehouseId(), scanned.no());
        if (known.isPresent() && !known.get().isOpen()) {
            throw Problem.of(ShippingProblem.MANIFEST_HANDED_OVER, scanned.no());
        }
        Manifest manifest = known.orElseGet(() -> manifests.open(
                warehouses.byId(desk.warehouseId()), scanned.no(), desk.actor().operatorId()));
        return Outcome.advance(
                new LoadMemory(manifest.manifestNo(), null),
                LoadDialog.PARCEL,
                Words.message("load.open", manifest.manifestNo(), manifest.carrier()));
    }

    Outcome<LoadMemory> parcel(LoadMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return load(memory, scanned.no(), desk);
    }

    Outcome<LoadMemory> waybill(LoadMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return load(memory, scanned.no(), desk);
    }

    Outcome<LoadMemory> unit(LoadMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        return load(memory, scanned.lpn(), desk);
    }

    Outcome<LoadMemory> done(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        Manifest manifest = of(memory, desk);
        long on = manifests.count(manifest);
        if (on == 0) {
            throw Problem.of(ShippingProblem.MANIFEST_EMPTY, manifest.manifestNo());
        }
        List<WaitingParcel> missing = manifests.waiting(manifest);
        return Outcome.advance(memory, LoadDialog.COUNT, missing(manifest, on, missing));
    }

    Outcome<LoadMemory> counted(LoadMemory memory, Meaning.OfQuantity typed, Desk desk) {
        long on = manifests.count(of(memory, desk));
        var counted = new LoadMemory(memory.manifestNo(), Math.toIntExact(typed.quantity()));
        return typed.quantity() == on
                ? Outcome.advance(counted, LoadDialog.SIGN, Words.message("load.counts-agree", on))
                : Outcome.ask(counted, LoadDialog.COUNT, Words.message("load.counts-differ", typed.quantity(), on));
    }

    Outcome<LoadMemory> countStands(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory, LoadDialog.SIGN, Words.message("load.sign"));
    }

    Outcome<LoadMemory> signed(LoadMemory memory, Meaning.OfText name, Desk desk) {
        return handOver(memory, name.text(), desk);
    }

    Outcome<LoadMemory> onPaper(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        return handOver(memory, null, desk);
    }

    private Outcome<LoadMemory> load(LoadMemory memory, String no, Desk desk) {
        Manifest manifest = of(memory, desk);
        manifests.load(manifest, List.of(no), desk.actor().operatorId());
        return Outcome.advance(
                new LoadMemory(memory.manifestNo(), null),
                LoadDialog.PARCEL,
                Words.message("load.on", no, manifests.count(manifest)));
    }

    private Outcome<LoadMemory> handOver(LoadMemory memory, @Nullable String name, Desk desk) {
        Manifest manifest = of(memory, desk);
        HandedOver left = manifests.handOver(
                manifest,
                new Handover(null, memory.driverCount(), name),
                desk.actor().operatorId(),
                desk.happenedAt());
        long count = manifests.count(manifest);
        if (left.stopped().isEmpty()) {
            return Outcome.finish(Words.message("load.handed-over", manifest.manifestNo(), count, manifest.carrier()));
        }
        String off = left.stopped().stream().map(StoppedParcel::shown).collect(Collectors.joining(", "));
        return Outcome.finish(
                Words.message("load.handed-over-without", manifest.manifestNo(), count, manifest.carrier(), off));
    }

    private static Message missing(Manifest manifest, long on, List<WaitingParcel> missing) {
        if (missing.isEmpty()) {
            return Words.message("load.none-missing", on, manifest.carrier());
        }
        String names = String.join(
                ", ", missing.stream().limit(NAMED).map(WaitingParcel::shown).toList());
        return Words.message("load.missing", on, missing.size(), names);
    }

    private Manifest of(LoadMemory memory, Desk desk) {
        return manifests.get(desk.warehouseId(), memory.manifestNo());
    }
}
