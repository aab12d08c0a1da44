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

/** Bagging: the bag or cage → its parcels, or whole bags; what lies in it and is scanned again is asked out. */
@ApplicationScoped
class BagDialog implements Dialog<BagMemory> {

    static final String BAG = "bag";
    static final String CONTENT = "content";
    static final String OUT = "out";

    private final BagSteps steps;

    BagDialog(BagSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "bag";
    }

    @Override
    public Class<BagMemory> memory() {
        return BagMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PACKER, Role.CLERK, Role.MANAGER);
    }

    @Override
    public Outcome<BagMemory> open(Desk desk) {
        return Outcome.advance(BagMemory.NOTHING, BAG, Words.message("bag.open"));
    }

    @Override
    public List<Row<BagMemory>> rows() {
        return List.of(
                Row.on(
                                BAG,
                                Meaning.OfHandlingUnit.class,
                                "opens the bag or cage, names what is stopped in it",
                                steps::bag)
                        .to(CONTENT),
                Row.on(BAG, Meaning.OfParcel.class, "names its lane and bag", steps::where),
                Row.on(BAG, Meaning.OfWaybill.class, "names its lane and bag", steps::whereByWaybill),
                Row.on(CONTENT, Meaning.OfParcel.class, "the parcel is in; in already: asks it out", steps::parcel)
                        .to(OUT),
                Row.on(CONTENT, Meaning.OfWaybill.class, "the parcel is in; in already: asks it out", steps::waybill)
                        .to(OUT),
                Row.on(
                                CONTENT,
                                Meaning.OfHandlingUnit.class,
                                "all parcels of the bag are in; in already: asks it out",
                                steps::unit)
                        .to(OUT),
                Row.command(CONTENT, "DONE", "the bag is done", steps::done).to(Row.END),
                Row.command(OUT, "CONFIRM", "it is out", steps::out).to(CONTENT),
                Row.command(OUT, "YES", "it is out", steps::out).to(CONTENT),
                Row.command(OUT, "NO", "it stays in", steps::stays).to(CONTENT));
    }

    @Override
    public View view(String step, BagMemory memory, Desk desk) {
        return steps.view(step, memory, desk);
    }

    /** What is in is in: nothing waits for an end. */
    @Override
    public boolean isBusy(String step, BagMemory memory) {
        return false;
    }
}
