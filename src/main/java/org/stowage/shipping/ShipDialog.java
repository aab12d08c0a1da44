package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
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

/** A whole order from one desk, in a warehouse of simple mode: the most urgent order → its goods → box, weight → label. */
@ApplicationScoped
class ShipDialog implements Dialog<ShipMemory> {

    static final String OPEN = "open";
    static final String NOTES = "notes";
    static final String LINES = "lines";
    static final String SERIAL = "serial";
    static final String SHORT = "short";
    static final String BOX = "box";
    static final String WEIGHT = "weight";
    static final String WEIGHT_OFF = "weight-off";
    static final String LABEL = "label";

    private final ShipOpening opening;
    private final ShipSteps steps;
    private final ShipLabels labels;
    private final ShipViews views;
    private final ShipSerials serials;
    private final ShipLess less;

    ShipDialog(
            ShipOpening opening,
            ShipSteps steps,
            ShipLabels labels,
            ShipViews views,
            ShipSerials serials,
            ShipLess less) {
        this.opening = opening;
        this.steps = steps;
        this.labels = labels;
        this.views = views;
        this.serials = serials;
        this.less = less;
    }

    @Override
    public String name() {
        return "ship";
    }

    @Override
    public Class<ShipMemory> memory() {
        return ShipMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PACKER, Role.MANAGER);
    }

    @Override
    public Outcome<ShipMemory> open(Desk desk) {
        return opening.open(desk);
    }

    @Override
    public List<Row<ShipMemory>> rows() {
        return Stream.of(opened(), gathered(), closed()).flatMap(List::stream).toList();
    }

    private List<Row<ShipMemory>> opened() {
        String[] taken = {NOTES, LINES, BOX, LABEL};
        return List.of(
                Row.command(OPEN, "CONFIRM", "takes the order that is proposed", opening::confirm)
                        .to(taken),
                Row.on(OPEN, Meaning.OfOrder.class, "takes this order", opening::order)
                        .to(taken),
                Row.on(OPEN, Meaning.OfParcel.class, "goes on with a parcel that was left", opening::parcel)
                        .to(taken),
                Row.command(OPEN, "SKIP", "proposes the next order", opening::skip),
                Row.command(NOTES, "CONFIRM", "remark, note and gift text are read", steps::noted)
                        .to(LINES, BOX, LABEL));
    }

    private List<Row<ShipMemory>> gathered() {
        return List.of(
                Row.on(LINES, Meaning.OfItem.class, "a unit, or a pack, is there", less.unlessLess(serials::unit))
                        .to(SERIAL, BOX),
                Row.on(SERIAL, Meaning.OfText.class, "names the unit by its number: it is there", serials::serial)
                        .to(LINES, BOX),
                Row.on(SERIAL, Meaning.OfItem.class, "reads the number off the unit's label", serials::serialOf)
                        .to(LINES, BOX),
                Row.command(SERIAL, "NO", "is laid aside again", steps::noted).to(LINES),
                Row.on(LINES, Meaning.OfQuantity.class, "so many of the last item are there", less.unlessLess(serials::quantity))
                        .to(BOX),
                Row.command(LINES, "CONFIRM", "all is there", less.unlessLess(serials::all)).to(BOX),
                Row.command(LINES, "ALL", "all is there", less.unlessLess(serials::all)).to(BOX),
                Row.command(LINES, "SHORT", "the shelf holds too little: asks how much", steps::askShort)
                        .to(SHORT),
                Row.command(LINES, "SKIP", "leaves this order as it is, proposes the next", opening::putDown)
                        .to(OPEN),
                Row.on(
                                SHORT,
                                Meaning.OfQuantity.class,
                                "so many are there: the book follows, the order is short and left",
                                opening::counted)
                        .to(LINES, OPEN, Row.END),
                Row.command(SHORT, "NO", "goes on", steps::noted).to(LINES, BOX, LABEL));
    }

    private List<Row<ShipMemory>> closed() {
        return List.of(
                Row.on(BOX, Meaning.OfBox.class, "this box was taken", less.unlessLess(labels::box))
                        .to(LINES, WEIGHT),
                Row.on(
                        BOX,
                        Meaning.OfQuantity.class,
                        "the parcel is so many boxes, each with a label",
                        less.unlessLess(labels::boxCount))
                        .to(LINES),
                Row.command(BOX, "CONFIRM", "the proposed box", less.unlessLess(labels::proposedBox))
                        .to(LINES, WEIGHT),
                Row.command(BOX, "SKIP", "no box is noted", less.unlessLess(labels::noBox)).to(LINES, WEIGHT),
                Row.on(WEIGHT, Meaning.OfWeight.class, "waybill and label, when it can be right", less.unlessLess(labels::weight))
                        .to(LINES, WEIGHT_OFF, LABEL),
                Row.command(WEIGHT, "SKIP", "waybill and label without a weight", less.unlessLess(labels::unweighed))
                        .to(LINES, LABEL),
                Row.on(WEIGHT_OFF, Meaning.OfWeight.class, "weighed again", less.unlessLess(labels::weight))
                        .to(LINES, LABEL),
                Row.command(WEIGHT_OFF, "CONFIRM", "the weight is right", less.unlessLess(labels::weightConfirmed))
                        .to(LINES, LABEL),
                Row.on(LABEL, Meaning.OfParcel.class, "the label is on the parcel: closed", labels::parcelScanned)
                        .to(OPEN, Row.END),
                Row.on(LABEL, Meaning.OfWaybill.class, "the label is on the parcel: closed", labels::waybillScanned)
                        .to(OPEN, Row.END),
                Row.command(LABEL, "CONFIRM", "the label is on the parcel, not scanned: closed", labels::byHand)
                        .to(OPEN, Row.END),
                Row.command(LABEL, "REPRINT", "the label once more", labels::reprint),
                Row.command(LABEL, "YES", "asks the carrier that said no once more", labels::askAgain));
    }

    @Override
    public View view(String step, ShipMemory memory, Desk desk) {
        return step.equals(SERIAL) ? serials.view(memory, desk) : views.view(step, memory, desk);
    }

    @Override
    public @Nullable Message why(String step, ShipMemory memory, Desk desk) {
        return views.why(step, memory, desk);
    }

    @Override
    public void leave(ShipMemory memory, Desk desk) {
        opening.leave(memory, desk);
    }

    /** While units are ticked a barcode means the items that are missing. */
    @Override
    public boolean mayMean(String step, ShipMemory memory, Meaning meaning, Desk desk) {
        return !step.equals(LINES) || steps.isOpen(memory, meaning, desk);
    }
}
