package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** Loading: the manifest or the carrier → each parcel or bag → what is missing → the driver's count → both sign → handed over. */
@ApplicationScoped
class LoadDialog implements Dialog<LoadMemory> {

    static final String MANIFEST = "manifest";
    static final String PARCEL = "parcel";
    static final String COUNT = "count";
    static final String REASON = "reason";
    static final String SIGN = "sign";

    private final LoadSteps steps;
    private final LoadViews views;

    LoadDialog(LoadSteps steps, LoadViews views) {
        this.steps = steps;
        this.views = views;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Class<LoadMemory> memory() {
        return LoadMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PACKER, Role.CLERK, Role.MANAGER);
    }

    @Override
    public Outcome<LoadMemory> open(Desk desk) {
        ManifestActs.mustServeAll(desk.actor());
        return Outcome.advance(LoadMemory.NOTHING, MANIFEST, Words.message("load.manifest"));
    }

    @Override
    public List<Row<LoadMemory>> rows() {
        return List.of(
                Row.on(MANIFEST, Meaning.OfDocument.class, "opens the manifest, or the carrier's", steps::manifest)
                        .to(PARCEL),
                Row.on(PARCEL, Meaning.OfParcel.class, "the parcel is on", steps::parcel),
                Row.on(PARCEL, Meaning.OfWaybill.class, "the parcel is on", steps::waybill),
                Row.on(
                        PARCEL,
                        Meaning.OfHandlingUnit.class,
                        "all parcels of the bag, cage or pallet are on",
                        steps::unit),
                Row.command(PARCEL, "DONE", "names what is missing: search, next pick-up, stopped", steps::done)
                        .to(COUNT),
                Row.on(COUNT, Meaning.OfQuantity.class, "the driver's count", steps::counted)
                        .to(SIGN, REASON),
                Row.command(COUNT, "CONFIRM", "the driver did not count", steps::notCounted)
                        .to(SIGN),
                Row.on(COUNT, Meaning.OfParcel.class, "one more parcel is on", steps::parcel)
                        .to(PARCEL),
                Row.on(COUNT, Meaning.OfHandlingUnit.class, "one more bag is on", steps::unit)
                        .to(PARCEL),
                Row.on(REASON, Meaning.OfReason.class, "why both count differently", steps::reason)
                        .to(SIGN),
                Row.on(REASON, Meaning.OfQuantity.class, "the driver has counted again", steps::counted)
                        .to(SIGN),
                Row.on(REASON, Meaning.OfParcel.class, "one more parcel is on", steps::parcel)
                        .to(PARCEL),
                Row.on(SIGN, Meaning.OfText.class, "signed by this name: handed over", steps::signed)
                        .to(Row.END),
                Row.on(SIGN, Meaning.OfQuantity.class, "the driver has counted again", steps::counted)
                        .to(SIGN, REASON),
                Row.on(SIGN, Meaning.OfReason.class, "why both count differently", steps::reason),
                Row.on(SIGN, Meaning.OfParcel.class, "one more parcel is on", steps::parcel)
                        .to(PARCEL),
                Row.command(SIGN, "CONFIRM", "signed on paper: handed over", steps::onPaper)
                        .to(Row.END));
    }

    @Override
    public View view(String step, LoadMemory memory, Desk desk) {
        return views.view(step, memory, desk);
    }

    /** Parcels that are on stay on: the manifest waits. */
    @Override
    public boolean isBusy(String step, LoadMemory memory) {
        return false;
    }
}
