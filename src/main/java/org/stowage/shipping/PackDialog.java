package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/**
 * Packing: waybill, tote, order or single piece → each unit → box → weight → waybill and label → the label on the parcel is
 * scanned.
 */
@ApplicationScoped
class PackDialog implements Dialog<PackMemory> {

    static final String OPEN = "open";
    static final String NOTES = "notes";
    static final String ITEM = "item";
    static final String BOX = "box";
    static final String WEIGHT = "weight";
    static final String WEIGHT_OFF = "weight-off";
    static final String LABEL = "label";
    static final String PARK = "park";

    private final PackOpening opening;
    private final PackSteps steps;
    private final PackViews views;

    PackDialog(PackOpening opening, PackSteps steps, PackViews views) {
        this.opening = opening;
        this.steps = steps;
        this.views = views;
    }

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public Class<PackMemory> memory() {
        return PackMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PACKER, Role.MANAGER);
    }

    @Override
    public Outcome<PackMemory> open(Desk desk) {
        return Outcome.advance(PackMemory.NOTHING, OPEN, PackViews.message("pack.open"));
    }

    @Override
    public List<Row<PackMemory>> rows() {
        String[] begun = {NOTES, ITEM, BOX, LABEL};
        return List.of(
                Row.on(OPEN, Meaning.OfOrder.class, "opens the order's parcel", opening::order)
                        .to(begun),
                Row.on(OPEN, Meaning.OfHandlingUnit.class, "opens the order in the tote", opening::tote)
                        .to(begun),
                Row.on(OPEN, Meaning.OfParcel.class, "goes on with a parked parcel", opening::parcel)
                        .to(begun),
                Row.on(OPEN, Meaning.OfWaybill.class, "opens the parcel of a printed waybill", opening::waybill)
                        .to(begun),
                Row.on(OPEN, Meaning.OfItem.class, "packs the most urgent order of this one piece", opening::piece)
                        .to(begun),
                Row.command(NOTES, "CONFIRM", "remark, note and gift text are read", steps::noted)
                        .to(ITEM, BOX, LABEL),
                Row.on(ITEM, Meaning.OfItem.class, "a unit goes into the parcel", steps::unit)
                        .to(BOX),
                Row.on(
                                ITEM,
                                Meaning.OfQuantity.class,
                                "times for the next item, or the total of the last",
                                steps::quantity)
                        .to(BOX),
                Row.command(ITEM, "ALL", "all that is open of the last item, or of the next", steps::all)
                        .to(BOX),
                Row.on(BOX, Meaning.OfBox.class, "this box was taken", steps::box)
                        .to(WEIGHT),
                Row.command(BOX, "CONFIRM", "the proposed box", steps::proposedBox)
                        .to(WEIGHT),
                Row.on(WEIGHT, Meaning.OfWeight.class, "waybill and label, when it can be right", steps::weight)
                        .to(WEIGHT_OFF, LABEL),
                Row.on(WEIGHT_OFF, Meaning.OfWeight.class, "weighed again", steps::weight)
                        .to(LABEL),
                Row.command(WEIGHT_OFF, "CONFIRM", "the weight is right", steps::weightConfirmed)
                        .to(LABEL),
                Row.on(LABEL, Meaning.OfParcel.class, "the label is on the parcel: closed", steps::parcelScanned)
                        .to(Row.END),
                Row.on(LABEL, Meaning.OfWaybill.class, "the label is on the parcel: closed", steps::waybillScanned)
                        .to(Row.END),
                Row.command(LABEL, "REPRINT", "the label once more", steps::reprint),
                Row.command(LABEL, "YES", "asks the carrier that said no once more", steps::askAgain),
                Row.command(ITEM, "PARK", "asks why", steps::askPark).to(PARK),
                Row.command(BOX, "PARK", "asks why", steps::askPark).to(PARK),
                Row.command(WEIGHT, "PARK", "asks why", steps::askPark).to(PARK),
                Row.command(WEIGHT_OFF, "PARK", "asks why", steps::askPark).to(PARK),
                Row.command(LABEL, "PARK", "asks why", steps::askPark).to(PARK),
                Row.on(PARK, Meaning.OfReason.class, "to the problem shelf", steps::park)
                        .to(Row.END),
                Row.command(PARK, "NO", "goes on", steps::noted).to(ITEM, BOX, LABEL));
    }

    @Override
    public View view(String step, PackMemory memory, Desk desk) {
        return views.view(step, memory, desk);
    }

    @Override
    public @Nullable Message why(String step, PackMemory memory, Desk desk) {
        return views.why(step, memory, desk);
    }

    /** While units go into a parcel a barcode means the items that are missing in it. */
    @Override
    public boolean mayMean(String step, PackMemory memory, Meaning meaning, Desk desk) {
        return !step.equals(ITEM) || steps.isOpen(memory, meaning, desk);
    }

    @Override
    public void leave(PackMemory memory, Desk desk) {
        steps.leave(memory, desk);
    }
}
