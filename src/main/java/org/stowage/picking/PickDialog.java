package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
 * C-PICK: a tote once, then location, item, units, until the walk is done, then the drop. The walk stays with its picker
 * until it is dropped or given back, whatever happens to the session.
 */
@ApplicationScoped
class PickDialog implements Dialog<PickMemory> {

    static final String TOTE = "tote";
    static final String LOCATION = "location";
    static final String ITEM = "item";
    static final String SHORT = "short";
    static final String DROP = "drop";
    static final String STOPPED = "stopped";

    private final Picking picking;
    private final PickSteps steps;
    private final PickTotes totes;
    private final PickScreen screen;
    private final HeldWalks held;

    PickDialog(Picking picking, PickSteps steps, PickTotes totes, PickScreen screen, HeldWalks held) {
        this.held = held;
        this.picking = picking;
        this.steps = steps;
        this.totes = totes;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "pick";
    }

    @Override
    public Class<PickMemory> memory() {
        return PickMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PICKER, Role.MANAGER);
    }

    @Override
    public List<String> firstSteps() {
        return List.of(TOTE, LOCATION, ITEM, DROP, STOPPED, Row.END);
    }

    /** The task names its item: among the items of one barcode it is that one. */
    @Override
    public boolean mayMean(String step, PickMemory memory, Meaning meaning, Desk desk) {
        return !step.equals(ITEM) || steps.isWanted(memory, meaning, desk);
    }

    @Override
    public boolean isBusy(String step, PickMemory memory) {
        return !step.equals(TOTE);
    }

    @Override
    public Outcome<PickMemory> open(Desk desk) {
        Optional<Long> list = picking.claimNext(desk.warehouseId(), desk.actor().operatorId());
        if (list.isEmpty()) {
            long waiting = held.count(desk.warehouseId());
            return Outcome.refuse(waiting == 0 ? PickWords.of("nothing-to-pick") : PickWords.of("walks-held", waiting));
        }
        return steps.begin(list.get(), desk);
    }

    @Override
    public List<Row<PickMemory>> rows() {
        String[] next = {LOCATION, ITEM, DROP, STOPPED, Row.END};
        return List.of(
                Row.on(TOTE, Meaning.OfHandlingUnit.class, "takes the tote for this walk", totes::take)
                        .to(next),
                Row.on(LOCATION, Meaning.OfLocation.class, "confirms the place", steps::location)
                        .to(next),
                Row.<PickMemory>command(LOCATION, "SHORT", "asks for the reason", steps::askReason)
                        .to(SHORT, LOCATION, ITEM, DROP, STOPPED, Row.END),
                Row.<PickMemory>command(LOCATION, "SKIP", "puts the task at the end of the walk", steps::skip)
                        .to(next),
                Row.on(ITEM, Meaning.OfItem.class, "takes units into the tote", steps::item)
                        .to(next),
                Row.on(ITEM, Meaning.OfQuantity.class, "before the item: times; after it: the total", steps::quantity)
                        .to(next),
                Row.<PickMemory>command(ITEM, "ALL", "takes all that is open", steps::all)
                        .to(next),
                Row.<PickMemory>command(ITEM, "SHORT", "asks for the reason", steps::askReason)
                        .to(SHORT, LOCATION, ITEM, DROP, STOPPED, Row.END),
                Row.<PickMemory>command(ITEM, "SKIP", "puts the task at the end of the walk", steps::skip)
                        .to(next),
                Row.on(
                                SHORT,
                                Meaning.OfReason.class,
                                "looks elsewhere at once, queues a count; what is nowhere: as the channel wants",
                                steps::shortPick)
                        .to(next),
                Row.on(DROP, Meaning.OfLocation.class, "sets the tote down, ends the walk", totes::drop)
                        .to(STOPPED, Row.END),
                Row.<PickMemory>command(STOPPED, "CONFIRM", "goes on without the stopped order", steps::goOn)
                        .to(next));
    }

    @Override
    public View view(String step, PickMemory memory, Desk desk) {
        return screen.view(step, memory, desk);
    }

    @Override
    public @Nullable Message why(String step, PickMemory memory, Desk desk) {
        return screen.why(memory, desk);
    }

    /** A walk of which something is open goes to whoever asks next, with its tote; one to be dropped stays. */
    @Override
    public void leave(PickMemory memory, Desk desk) {
        steps.giveBack(memory, desk);
    }
}
