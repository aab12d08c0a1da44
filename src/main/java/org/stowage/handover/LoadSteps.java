package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.shipping.BoxScan;
import org.stowage.shipping.HandedOver;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ShippingProblem;
import org.stowage.shipping.StoppedParcel;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** What each scan at the loading door does. */
@ApplicationScoped
class LoadSteps {

    private final Manifests manifests;
    private final Loading loading;
    private final Handovers handovers;
    private final Warehouses warehouses;

    LoadSteps(Manifests manifests, Loading loading, Handovers handovers, Warehouses warehouses) {
        this.manifests = manifests;
        this.loading = loading;
        this.handovers = handovers;
        this.warehouses = warehouses;
    }

    Outcome<LoadMemory> manifest(LoadMemory memory, Meaning.OfDocument scanned, Desk desk) {
        ManifestActs.mustServeAll(desk.actor());
        Optional<Manifest> known = manifests.find(desk.warehouseId(), scanned.no());
        if (known.isPresent() && !known.get().isOpen()) {
            throw Problem.of(ShippingProblem.MANIFEST_HANDED_OVER, scanned.no());
        }
        Manifest manifest = known.orElseGet(() -> manifests.open(
                warehouses.byId(desk.warehouseId()).key(),
                scanned.no(),
                desk.actor().operatorId()));
        return Outcome.advance(
                LoadMemory.at(manifest.manifestNo()),
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
        if (BagSteps.isParcel(scanned)) {
            return load(memory, scanned.lpn(), desk);
        }
        Manifest manifest = of(memory, desk);
        int on = loading.bag(manifest, scanned.lpn(), desk.actor().operatorId());
        return Outcome.advance(
                LoadMemory.at(memory.manifestNo()),
                LoadDialog.PARCEL,
                Words.message("load.bag-on", scanned.lpn(), on, manifests.count(manifest)));
    }

    Outcome<LoadMemory> done(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        Manifest manifest = of(memory, desk);
        long on = manifests.count(manifest);
        if (on == 0) {
            throw Problem.of(ShippingProblem.MANIFEST_EMPTY, manifest.manifestNo());
        }
        List<StoppedParcel> stopped = manifests.stopped(manifest);
        List<Missing> missing = handovers.missing(manifest);
        return Outcome.advance(
                memory,
                LoadDialog.COUNT,
                stopped.isEmpty() ? missing(manifest, on, missing) : takeOff(on, stopped, missing));
    }

    Outcome<LoadMemory> counted(LoadMemory memory, Meaning.OfQuantity typed, Desk desk) {
        Manifest manifest = of(memory, desk);
        List<StoppedParcel> stopped = manifests.stopped(manifest);
        long on = manifests.count(manifest) - stopped.size();
        var counted = new LoadMemory(memory.manifestNo(), Math.toIntExact(typed.quantity()), null);
        if (!stopped.isEmpty()) {
            String off = Handovers.named(stopped);
            return typed.quantity() == on
                    ? Outcome.advance(counted, LoadDialog.SIGN, Words.message("load.counts-agree-without", on, off))
                    : Outcome.ask(
                            counted,
                            LoadDialog.REASON,
                            Words.message("load.counts-differ-without", typed.quantity(), on, off));
        }
        return typed.quantity() == on
                ? Outcome.advance(counted, LoadDialog.SIGN, Words.message("load.counts-agree", on))
                : Outcome.ask(counted, LoadDialog.REASON, Words.message("load.counts-differ", typed.quantity(), on));
    }

    Outcome<LoadMemory> notCounted(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(LoadMemory.at(memory.manifestNo()), LoadDialog.SIGN, Words.message("load.sign"));
    }

    Outcome<LoadMemory> reason(LoadMemory memory, Meaning.OfReason scanned, Desk desk) {
        return Outcome.advance(
                new LoadMemory(memory.manifestNo(), memory.driverCount(), scanned.code()),
                LoadDialog.SIGN,
                Words.message("load.sign"));
    }

    Outcome<LoadMemory> signed(LoadMemory memory, Meaning.OfText name, Desk desk) {
        return handOver(memory, name.text(), desk);
    }

    Outcome<LoadMemory> onPaper(LoadMemory memory, Meaning.OfCommand command, Desk desk) {
        return handOver(memory, null, desk);
    }

    private Outcome<LoadMemory> load(LoadMemory memory, String no, Desk desk) {
        Manifest manifest = of(memory, desk);
        BoxScan scan = loading.parcel(manifest, no, desk.actor().operatorId());
        return Outcome.advance(
                LoadMemory.at(memory.manifestNo()),
                LoadDialog.PARCEL,
                scan.isWhole()
                        ? Words.message("load.on", no, manifests.count(manifest))
                        : Words.message("load.box-on", no, scan.parcelNo(), String.join(", ", scan.left())));
    }

    private Outcome<LoadMemory> handOver(LoadMemory memory, @Nullable String name, Desk desk) {
        HandedOver left = handovers.handOver(
                of(memory, desk),
                new Signed(
                        name,
                        memory.driverCount(),
                        name,
                        memory.reason(),
                        null,
                        desk.actor().name(),
                        null),
                desk.actor().operatorId(),
                desk.happenedAt());
        Manifest gone = left.manifest();
        int count = left.parcels().size();
        return Outcome.finish(
                left.stopped().isEmpty()
                        ? Words.message("load.handed-over", gone.manifestNo(), count, gone.carrier())
                        : Words.message(
                                "load.handed-over-without",
                                gone.manifestNo(),
                                count,
                                gone.carrier(),
                                Handovers.named(left.stopped())));
    }

    private static Message missing(Manifest manifest, long on, List<Missing> missing) {
        return missing.isEmpty()
                ? Words.message("load.none-missing", on, manifest.carrier())
                : Words.message(
                        "load.missing",
                        on,
                        missing.size(),
                        Missing.named(missing, Missing.Verdict.SEARCH),
                        Missing.named(missing, Missing.Verdict.NEXT_PICK_UP),
                        Missing.named(missing, Missing.Verdict.STOPPED));
    }

    private static Message takeOff(long on, List<StoppedParcel> stopped, List<Missing> missing) {
        return Words.message(
                "load.take-off",
                on - stopped.size(),
                Handovers.named(stopped),
                missing.size(),
                Missing.named(missing, Missing.Verdict.SEARCH),
                Missing.named(missing, Missing.Verdict.NEXT_PICK_UP),
                Missing.named(missing, Missing.Verdict.STOPPED));
    }

    private Manifest of(LoadMemory memory, Desk desk) {
        return manifests.get(desk.warehouseId(), memory.manifestNo(), desk.actor());
    }
}
