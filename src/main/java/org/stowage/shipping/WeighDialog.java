package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Field;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/**
 * The weigh-out station: parcels that were packed at other desks come over one scale, on a belt or by hand. The same scan
 * closes a parcel whose label was printed here.
 */
@ApplicationScoped
class WeighDialog implements Dialog<WeighMemory> {

    static final String OPEN = "open";
    static final String WEIGHT = "weight";
    static final String OFF = "weight-off";

    private final WeighSteps steps;
    private final WeighOut weighing;

    WeighDialog(WeighSteps steps, WeighOut weighing) {
        this.steps = steps;
        this.weighing = weighing;
    }

    @Override
    public String name() {
        return "weigh";
    }

    @Override
    public Class<WeighMemory> memory() {
        return WeighMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PACKER, Role.MANAGER);
    }

    @Override
    public Outcome<WeighMemory> open(Desk desk) {
        return Outcome.advance(WeighMemory.NOTHING, OPEN, PackViews.message("weigh.open"));
    }

    @Override
    public List<Row<WeighMemory>> rows() {
        return List.of(
                Row.on(OPEN, Meaning.OfWaybill.class, "onto the plate; or its label is on: closed", steps::waybill)
                        .to(WEIGHT),
                Row.on(OPEN, Meaning.OfParcel.class, "onto the plate; or its label is on: closed", steps::parcel)
                        .to(WEIGHT),
                Row.on(OPEN, Meaning.OfOrder.class, "the box of this order onto the plate", steps::order)
                        .to(WEIGHT),
                Row.on(WEIGHT, Meaning.OfWeight.class, "waybill and label, when it can be right; next", steps::weight)
                        .to(OPEN, OFF),
                Row.on(OFF, Meaning.OfWeight.class, "weighed again", steps::weight)
                        .to(OPEN),
                Row.command(OFF, "CONFIRM", "the weight is right", steps::confirmed)
                        .to(OPEN),
                Row.command(OFF, "PARK", "to the problem shelf; next", steps::park)
                        .to(OPEN));
    }

    @Override
    public View view(String step, WeighMemory memory, Desk desk) {
        if (step.equals(OPEN)) {
            return View.of(PackViews.message("weigh.open"), "waybill", "parcel", "order");
        }
        View plate = View.of(PackViews.message("weigh.plate", memory.parcelNo()), expects(step))
                .field("parcel", memory.parcelNo())
                .field("order", memory.orderNo());
        Long expected = weighing.expected(desk.warehouseId(), memory.parcelId());
        View known = expected == null
                ? plate
                : plate.field(Field.of("expectedGrams", expected).unit("g"));
        return step.equals(OFF)
                ? known.field(Field.of("grams", memory.grams()).unit("g")).acts("CONFIRM", "PARK")
                : known;
    }

    private static String[] expects(String step) {
        return step.equals(OFF) ? new String[] {"confirm", "weight"} : new String[] {"weight"};
    }

    @Override
    public void leave(WeighMemory memory, Desk desk) {
        steps.leave(memory, desk);
    }
}
