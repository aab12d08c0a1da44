package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning.OfHandlingUnit;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfLocation;
import org.stowage.task.Meaning.OfOrder;
import org.stowage.task.Meaning.OfParcel;
import org.stowage.task.Meaning.OfQuantity;
import org.stowage.task.Meaning.OfText;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** C-PUTBACK: goods of a cancelled order, a proposed place, the scan of the place: booked. */
@ApplicationScoped
class PutBackDialog implements Dialog<PutBackMemory> {

    static final String GOODS = "goods";
    static final String LOCATION = "location";
    static final String SERIAL = "serial";

    private final PutBack putBack;
    private final PutBackSteps steps;

    PutBackDialog(PutBack putBack, PutBackSteps steps) {
        this.putBack = putBack;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "put-back";
    }

    @Override
    public Class<PutBackMemory> memory() {
        return PutBackMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PICKER, Role.PACKER, Role.MANAGER);
    }

    @Override
    public Outcome<PutBackMemory> open(Desk desk) {
        return putBack.oldestOrder(desk.warehouseId()).isEmpty()
                ? Outcome.refuse(PickWords.of("nothing-to-put-back"))
                : Outcome.advance(PutBackMemory.EMPTY, GOODS, PickWords.of("put-back-opened"));
    }

    @Override
    public List<Row<PutBackMemory>> rows() {
        return List.of(
                Row.on(GOODS, OfOrder.class, "takes the order's goods, proposes a location", this::order)
                        .to(LOCATION),
                Row.on(GOODS, OfHandlingUnit.class, "takes what is cancelled of the tote", this::unit)
                        .to(LOCATION),
                Row.on(GOODS, OfParcel.class, "takes the parcel apart, proposes a location", this::parcel)
                        .to(LOCATION),
                Row.on(GOODS, OfItem.class, "takes the item of whatever order waits longest", this::item)
                        .to(LOCATION),
                Row.on(LOCATION, OfLocation.class, "books it back; another one is scanned twice", steps::put)
                        .to(GOODS, SERIAL, Row.END),
                Row.on(SERIAL, OfText.class, "names the unit by its number: booked back", steps::serial)
                        .to(LOCATION, GOODS, Row.END),
                Row.on(SERIAL, OfItem.class, "reads the number off the unit's label", steps::serialOf)
                        .to(LOCATION, GOODS, Row.END),
                Row.command(SERIAL, "NO", "is laid aside again", steps::aside).to(LOCATION),
                Row.on(LOCATION, OfQuantity.class, "puts only so many here", this::part),
                Row.command(
                        LOCATION,
                        "FULL",
                        "proposes another location",
                        (memory, command, desk) -> steps.full(memory, desk)));
    }

    private Outcome<PutBackMemory> order(PutBackMemory memory, OfOrder scanned, Desk desk) {
        return steps.take(putBack.order(desk, scanned.no()), scanned.no(), desk);
    }

    private Outcome<PutBackMemory> unit(PutBackMemory memory, OfHandlingUnit scanned, Desk desk) {
        if (scanned.unit() == null) {
            return Outcome.refuse(Message.of(PickProblem.NOTHING_CANCELLED_IN, scanned.lpn()));
        }
        return steps.take(putBack.unit(desk, scanned.unit().id()), scanned.lpn(), desk);
    }

    private Outcome<PutBackMemory> parcel(PutBackMemory memory, OfParcel scanned, Desk desk) {
        return steps.unitOf(scanned.no(), desk);
    }

    private Outcome<PutBackMemory> item(PutBackMemory memory, OfItem scanned, Desk desk) {
        return steps.take(
                PutBackScope.ofItem(scanned.item().id()), scanned.item().sku(), desk);
    }

    private Outcome<PutBackMemory> part(PutBackMemory memory, OfQuantity typed, Desk desk) {
        long there = Objects.requireNonNull(memory.goods()).quantity();
        return typed.quantity() < 1 || typed.quantity() > there
                ? Outcome.refuse(PickWords.of("put-back-part", there))
                : Outcome.advance(
                        memory.units(typed.quantity()),
                        LOCATION,
                        PickWords.of("put-back-only", typed.quantity(), there));
    }

    @Override
    public View view(String step, PutBackMemory memory, Desk desk) {
        if (step.equals(LOCATION)) {
            return steps.view(memory);
        }
        if (step.equals(SERIAL)) {
            return steps.unread(memory, desk);
        }
        Optional<String> oldest = putBack.oldestOrder(desk.warehouseId());
        return View.of(PickWords.of("prompt-put-back"), "order", "tote", "item").field("order", oldest.orElse(null));
    }

    @Override
    public @Nullable Message why(String step, PutBackMemory memory, Desk desk) {
        var proposal = memory.proposal();
        return proposal == null ? null : new Message("inbound", "why." + proposal.why(), proposal.location());
    }
}
