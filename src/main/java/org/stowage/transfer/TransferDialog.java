package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning.OfDocument;
import org.stowage.task.Meaning.OfHandlingUnit;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfLocation;
import org.stowage.task.Meaning.OfQuantity;
import org.stowage.task.Meaning.OfText;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** Both ends of a transfer: pick into cartons, load, leave; or receive carton by carton or unit by unit, and close. */
@ApplicationScoped
class TransferDialog implements Dialog<TransferMemory> {

    static final String DOCUMENT = "document";
    static final String CARTON = "carton";
    static final String PLACE = "place";
    static final String ITEM = "item";
    static final String SERIAL = "serial";
    static final String LOAD = "load";
    static final String LEAVE = "leave";
    static final String ARRIVE = "arrive";
    static final String UNIT = "unit";
    static final String OVER = "over";
    static final String CLOSE = "close";

    private final OpenSteps open;
    private final PickSteps pick;
    private final LoadSteps load;
    private final ArriveSteps arrive;
    private final TransferScreens screens;

    TransferDialog(OpenSteps open, PickSteps pick, LoadSteps load, ArriveSteps arrive, TransferScreens screens) {
        this.open = open;
        this.pick = pick;
        this.load = load;
        this.arrive = arrive;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Class<TransferMemory> memory() {
        return TransferMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PICKER, Role.PACKER, Role.RECEIVER, Role.CLERK, Role.MANAGER);
    }

    @Override
    public Outcome<TransferMemory> open(Desk desk) {
        return Outcome.advance(TransferMemory.NOTHING, DOCUMENT, TransferWords.say("dialog.document"));
    }

    @Override
    public List<Row<TransferMemory>> rows() {
        return List.of(
                Row.on(DOCUMENT, OfDocument.class, "opens the transfer where it stands", open::document)
                        .to(CARTON, LOAD, LEAVE, ARRIVE),
                Row.on(DOCUMENT, OfHandlingUnit.class, "opens the transfer that the carton is part of", open::carton)
                        .to(CARTON, LOAD, LEAVE, ARRIVE),
                Row.on(CARTON, OfHandlingUnit.class, "opens the carton, or a new one", pick::carton)
                        .to(PLACE),
                Row.on(PLACE, OfLocation.class, "stands at the place", pick::place)
                        .to(ITEM),
                Row.command(PLACE, "FULL", "closes the carton", pick::full).to(CARTON, LOAD, LEAVE),
                Row.on(ITEM, OfItem.class, "takes it into the carton", pick::item)
                        .to(SERIAL, PLACE, LOAD),
                Row.on(ITEM, OfQuantity.class, "so many in all", pick::quantity).to(PLACE, LOAD),
                Row.command(ITEM, "FULL", "closes the carton", pick::full).to(CARTON, LOAD, LEAVE),
                Row.on(SERIAL, OfText.class, "takes the unit of this serial", pick::serial)
                        .to(ITEM, PLACE, LOAD),
                Row.on(LOAD, OfHandlingUnit.class, "the carton is on, with all that stands in it", load::carton)
                        .to(LEAVE),
                Row.command(LEAVE, "CONFIRM", "the truck leaves: in transit", load::leave)
                        .to(Row.END),
                Row.on(ARRIVE, OfHandlingUnit.class, "all of it has arrived", arrive::carton)
                        .to(CLOSE),
                Row.on(ARRIVE, OfItem.class, "has arrived", arrive::item).to(UNIT, OVER, CLOSE),
                Row.command(ARRIVE, "DAMAGE", "the next unit is damaged: a claim", arrive::damage),
                Row.command(ARRIVE, "DONE", "names what is missing", arrive::done)
                        .to(CLOSE),
                Row.on(UNIT, OfText.class, "the unit of this serial has arrived", arrive::serial)
                        .to(ARRIVE, OVER, CLOSE),
                Row.command(OVER, "YES", "takes it all the same: a claim", arrive::over)
                        .to(ARRIVE, CLOSE),
                Row.command(OVER, "NO", "leaves it aside", arrive::notOver).to(ARRIVE),
                Row.command(CLOSE, "CONFIRM", "closes it: what is missing is claimed", arrive::close)
                        .to(Row.END),
                Row.on(CLOSE, OfHandlingUnit.class, "one more carton has arrived", arrive::carton)
                        .to(ARRIVE),
                Row.on(CLOSE, OfItem.class, "one more unit has arrived", arrive::item)
                        .to(ARRIVE, UNIT, OVER));
    }

    @Override
    public View view(String step, TransferMemory memory, Desk desk) {
        return screens.view(step, memory, desk);
    }

    /** What is booked stays booked: the transfer waits where it stands. */
    @Override
    public boolean isBusy(String step, TransferMemory memory) {
        return false;
    }
}
