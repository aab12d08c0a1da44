package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final String FETCHED_ANEW = "is fetched anew; to the problem shelf, or as the channel wants";

    static final String OPEN = "open";
    static final String NOTES = "notes";
    static final String ITEM = "item";
    static final String SERIAL = "serial";
    static final String BOX = "box";
    static final String WEIGHT = "weight";
    static final String WEIGHT_OFF = "weight-off";
    static final String LABEL = "label";
    static final String PARK = "park";
    static final String STOPPED = "stopped";
    static final String OUT = "out";
    static final String OUT_SERIAL = "out-serial";
    static final String MISSING = "missing";
    static final String BROKEN = "broken";
    static final String BROKEN_SERIAL = "broken-serial";

    private final PackOpening opening;
    private final PackSteps steps;
    private final PackTrouble trouble;
    private final PackArrivals arrivals;
    private final PackViews views;
    private final BrokenUnits broken;

    PackDialog(
            PackOpening opening,
            PackSteps steps,
            PackTrouble trouble,
            PackArrivals arrivals,
            PackViews views,
            BrokenUnits broken) {
        this.opening = opening;
        this.steps = steps;
        this.trouble = trouble;
        this.arrivals = arrivals;
        this.views = views;
        this.broken = broken;
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
        return Stream.of(opened(), takenOut(), packed(), labelled(), troubled())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row<PackMemory>> opened() {
        String[] begun = {NOTES, ITEM, BOX, LABEL, STOPPED, OUT};
        return List.of(
                Row.on(OPEN, Meaning.OfOrder.class, "opens the order's parcel", opening::order)
                        .to(begun),
                Row.on(OPEN, Meaning.OfHandlingUnit.class, "opens the order in the tote", opening::tote)
                        .to(begun),
                Row.on(OPEN, Meaning.OfParcel.class, "goes on with a parked parcel", opening::parcel)
                        .to(begun),
                Row.on(OPEN, Meaning.OfWaybill.class, "opens the parcel of a printed waybill", opening::waybill)
                        .to(begun),
                Row.on(OPEN, Meaning.OfItem.class, "packs the most urgent order of this alone", opening::piece)
                        .to(NOTES, ITEM, SERIAL, BOX, LABEL),
                Row.command(STOPPED, "CONFIRM", "the change is read: it goes on", arrivals::confirmed)
                        .to(ITEM, BOX, LABEL, OUT, Row.END),
                Row.command(STOPPED, "NO", "is left as it is", arrivals::left).to(OPEN),
                Row.command(NOTES, "CONFIRM", "remark, note and gift text are read", steps::noted)
                        .to(ITEM, BOX, LABEL));
    }

    private List<Row<PackMemory>> takenOut() {
        String[] next = {OUT, ITEM, BOX, LABEL, Row.END};
        return List.of(
                Row.on(OUT, Meaning.OfItem.class, "is not wanted any more: laid aside", arrivals.out()::unit)
                        .to(OUT_SERIAL, ITEM, BOX, LABEL, Row.END),
                Row.command(OUT, "CONFIRM", "all that is named is laid aside", arrivals.out()::all)
                        .to(ITEM, BOX, LABEL, Row.END),
                Row.command(OUT, "NO", "is left as it is", arrivals::left).to(OPEN),
                Row.on(
                                OUT_SERIAL,
                                Meaning.OfText.class,
                                "names the unit by its number: laid aside",
                                arrivals.out()::serial)
                        .to(next),
                Row.on(
                                OUT_SERIAL,
                                Meaning.OfItem.class,
                                "reads the number off the unit's label",
                                arrivals.out()::serialOf)
                        .to(next),
                Row.command(OUT_SERIAL, "NO", "stays for now", arrivals.out()::aside)
                        .to(OUT));
    }

    private List<Row<PackMemory>> packed() {
        return List.of(
                Row.on(ITEM, Meaning.OfItem.class, "a unit goes into the parcel", steps::unit)
                        .to(SERIAL, BOX),
                Row.on(SERIAL, Meaning.OfText.class, "names the unit by its number: into the parcel", steps::serial)
                        .to(ITEM, BOX),
                Row.on(SERIAL, Meaning.OfItem.class, "reads the number off the unit's label", steps::serialOf)
                        .to(ITEM, BOX),
                Row.command(SERIAL, "NO", "is laid aside again", steps::noted).to(ITEM),
                Row.on(
                                ITEM,
                                Meaning.OfQuantity.class,
                                "times for the next item, or the total of the last",
                                steps::quantity)
                        .to(BOX),
                Row.command(ITEM, "ALL", "all that is open of the last item, or of the next", steps::all)
                        .to(BOX),
                Row.command(ITEM, "PARCEL", "this box is full, the rest goes into another one", steps::parcel)
                        .to(BOX),
                Row.on(BOX, Meaning.OfBox.class, "this box was taken", steps::box)
                        .to(WEIGHT),
                Row.on(
                        BOX,
                        Meaning.OfQuantity.class,
                        "the parcel is so many boxes, each with a label",
                        steps::boxCount),
                Row.command(BOX, "CONFIRM", "the proposed box", steps::proposedBox)
                        .to(WEIGHT),
                Row.on(WEIGHT, Meaning.OfWeight.class, "waybill and label, when it can be right", steps::weight)
                        .to(WEIGHT_OFF, LABEL),
                Row.command(WEIGHT, "SKIP", "to the weigh-out station", steps::toWeighOut)
                        .to(Row.END),
                Row.on(WEIGHT_OFF, Meaning.OfWeight.class, "weighed again", steps::weight)
                        .to(LABEL),
                Row.command(WEIGHT_OFF, "CONFIRM", "the weight is right", steps::weightConfirmed)
                        .to(LABEL));
    }

    private List<Row<PackMemory>> labelled() {
        String[] next = {ITEM, OPEN, Row.END};
        return List.of(
                Row.on(LABEL, Meaning.OfParcel.class, "the label is on the parcel: closed", steps::parcelScanned)
                        .to(next),
                Row.on(LABEL, Meaning.OfWaybill.class, "the label is on the parcel: closed", steps::waybillScanned)
                        .to(next),
                Row.on(
                        LABEL,
                        Meaning.OfWeight.class,
                        "what lay on the plate in the fast lane",
                        steps::weightOfLabelled),
                Row.command(LABEL, "REPRINT", "the label once more", steps::reprint),
                Row.command(LABEL, "YES", "asks the carrier that said no once more", steps::askAgain));
    }

    private List<Row<PackMemory>> troubled() {
        List<Row<PackMemory>> rows = new ArrayList<>();
        for (String step : List.of(ITEM, BOX, WEIGHT, WEIGHT_OFF)) {
            rows.add(Row.command(step, "SHORT", "asks which unit is missing", trouble::askMissing)
                    .to(MISSING));
            rows.add(Row.command(step, "DAMAGE", "asks which unit is broken", trouble::askBroken)
                    .to(BROKEN));
        }
        for (String step : List.of(ITEM, BOX, WEIGHT, WEIGHT_OFF, LABEL)) {
            rows.add(Row.command(step, "PARK", "asks why", steps::askPark).to(PARK));
        }
        rows.add(Row.on(MISSING, Meaning.OfItem.class, FETCHED_ANEW, trouble::missing)
                .to(OPEN));
        rows.add(Row.on(BROKEN, Meaning.OfItem.class, FETCHED_ANEW, broken::unit)
                .to(OPEN, BROKEN_SERIAL));
        rows.add(Row.on(BROKEN_SERIAL, Meaning.OfText.class, "names the broken unit by its number", broken::serial)
                .to(OPEN));
        rows.add(Row.on(BROKEN_SERIAL, Meaning.OfItem.class, "reads the number off the unit's label", broken::serialOf)
                .to(OPEN));
        rows.add(Row.command(BROKEN_SERIAL, "NO", "goes on", steps::noted).to(ITEM, BOX, LABEL));
        for (String step : List.of(MISSING, BROKEN)) {
            rows.add(Row.on(step, Meaning.OfQuantity.class, "times for the item", trouble.times(step)));
            rows.add(Row.command(step, "NO", "goes on", steps::noted).to(ITEM, BOX, LABEL));
        }
        rows.add(Row.on(PARK, Meaning.OfReason.class, "to the problem shelf", trouble::park)
                .to(Row.END));
        rows.add(Row.command(PARK, "NO", "goes on", steps::noted).to(ITEM, BOX, LABEL));
        return rows;
    }

    @Override
    public View view(String step, PackMemory memory, Desk desk) {
        return switch (step) {
            case STOPPED -> arrivals.view(memory, desk);
            case OUT, OUT_SERIAL -> arrivals.out().view(step, memory, desk);
            case SERIAL, BROKEN_SERIAL -> broken.view(memory, desk);
            default -> views.view(step, memory, desk);
        };
    }

    @Override
    public @Nullable Message why(String step, PackMemory memory, Desk desk) {
        return views.why(step, memory, desk);
    }

    /** While units go into a parcel a barcode means the items that are missing in it. */
    @Override
    public boolean mayMean(String step, PackMemory memory, Meaning meaning, Desk desk) {
        return switch (step) {
            case ITEM -> steps.isOpen(memory, meaning, desk);
            case MISSING, BROKEN -> trouble.isOfOrder(memory, meaning, desk);
            default -> true;
        };
    }

    @Override
    public void leave(PackMemory memory, Desk desk) {
        steps.leave(memory, desk);
    }
}
