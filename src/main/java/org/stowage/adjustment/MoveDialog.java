package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.catalog.Item;
import org.stowage.site.Locations;
import org.stowage.stock.Balance;
import org.stowage.stock.MoveReason;
import org.stowage.stock.StockProblem;
import org.stowage.stock.StockQuery;
import org.stowage.stock.UnitMoves;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning.OfHandlingUnit;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfLocation;
import org.stowage.task.Meaning.OfQuantity;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** From a place to another: a whole unit by its code, or units of an item. */
@ApplicationScoped
class MoveDialog implements Dialog<MoveMemory> {

    private static final String SOURCE = "source";
    private static final String ITEM = "item";
    private static final String TO = "to";

    private final Moves moves;
    private final Units units;
    private final Locations locations;
    private final StockQuery stock;

    MoveDialog(Moves moves, Units units, Locations locations, StockQuery stock) {
        this.moves = moves;
        this.units = units;
        this.locations = locations;
        this.stock = stock;
    }

    @Override
    public String name() {
        return "move";
    }

    @Override
    public Class<MoveMemory> memory() {
        return MoveMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RECEIVER, Role.PICKER, Role.CLERK, Role.MANAGER);
    }

    @Override
    public Outcome<MoveMemory> open(Desk desk) {
        return Outcome.advance(MoveMemory.NOTHING, SOURCE, say("move-opened"));
    }

    @Override
    public List<Row<MoveMemory>> rows() {
        return List.of(
                Row.on(SOURCE, OfHandlingUnit.class, "takes the whole unit, with all that is in it", this::takeUnit)
                        .to(TO),
                Row.on(SOURCE, OfLocation.class, "stands at the place to take from", this::stand)
                        .to(ITEM),
                Row.on(ITEM, OfItem.class, "takes units of the item", this::takeItem)
                        .to(TO),
                Row.on(TO, OfItem.class, "takes more of it", this::takeItem),
                Row.on(TO, OfQuantity.class, "sets how many are taken", this::quantity),
                Row.on(TO, OfLocation.class, "books them there", this::put).to(SOURCE),
                Row.on(TO, OfHandlingUnit.class, "puts the unit into that one", this::nest)
                        .to(SOURCE));
    }

    private Outcome<MoveMemory> takeUnit(MoveMemory memory, OfHandlingUnit scanned, Desk desk) {
        if (scanned.unit() == null) {
            return Outcome.refuse(Message.of(StockProblem.UNKNOWN_UNIT, scanned.lpn()));
        }
        units.mustServe(desk.warehouseId(), scanned.lpn(), desk.actor());
        return Outcome.advance(MoveMemory.unit(scanned.lpn()), TO, say("move-unit", scanned.lpn()));
    }

    private Outcome<MoveMemory> stand(MoveMemory memory, OfLocation scanned, Desk desk) {
        String code = scanned.location().code();
        return Outcome.advance(MoveMemory.from(code), ITEM, say("move-from", code));
    }

    private Outcome<MoveMemory> takeItem(MoveMemory memory, OfItem scanned, Desk desk) {
        Item item = scanned.item();
        if (memory.lpn() != null || (memory.sku() != null && !memory.sku().equals(item.sku()))) {
            return Outcome.refuse(say("move-one-item"));
        }
        String lot = scanned.lot() == null ? memory.lot() : scanned.lot();
        if (item.lotControlled() && lot == null) {
            lot = onlyLot(memory, item, desk);
            if (lot == null) {
                return Outcome.refuse(say("move-lot", item.sku()));
            }
        }
        String serial = item.serialControlled() ? scanned.serial() : null;
        MoveMemory taken = memory.taking(item.sku(), lot, scanned.units(), serial);
        return Outcome.advance(taken, TO, say("move-taken", taken.quantity(), item.sku()));
    }

    private @Nullable String onlyLot(MoveMemory memory, Item item, Desk desk) {
        long at = locations
                .get(desk.warehouseId(), Objects.requireNonNull(memory.from()))
                .id();
        List<String> lots = stock.at(desk.warehouseId(), at).stream()
                .filter(balance -> balance.itemId() == item.id() && balance.lot() != null)
                .map(Balance::lot)
                .distinct()
                .toList();
        return lots.size() == 1 ? lots.getFirst() : null;
    }

    private Outcome<MoveMemory> quantity(MoveMemory memory, OfQuantity typed, Desk desk) {
        if (memory.lpn() != null || typed.quantity() < 1) {
            return Outcome.refuse(say("move-one-item"));
        }
        return Outcome.advance(memory.quantity(typed.quantity()), TO, say("move-taken", typed.quantity(), sku(memory)));
    }

    private Outcome<MoveMemory> put(MoveMemory memory, OfLocation scanned, Desk desk) {
        String to = scanned.location().code();
        if (memory.lpn() != null) {
            Moved moved = moves.unit(desk.warehouseId(), memory.lpn(), to, carried(desk));
            return done("moved-unit", memory.lpn(), to, moved.units());
        }
        NewMove.Line line = new NewMove.Line(
                sku(memory),
                memory.lot(),
                memory.from(),
                to,
                memory.quantity(),
                null,
                null,
                null,
                null,
                memory.serials());
        moves.lines(desk.warehouseId(), List.of(line), desk.actor());
        return done("moved", memory.quantity(), sku(memory), to);
    }

    private Outcome<MoveMemory> nest(MoveMemory memory, OfHandlingUnit scanned, Desk desk) {
        if (memory.lpn() == null || scanned.unit() == null) {
            return Outcome.refuse(Message.of(StockProblem.UNKNOWN_UNIT, scanned.lpn()));
        }
        units.mustServe(desk.warehouseId(), scanned.lpn(), desk.actor());
        units.nest(desk.warehouseId(), memory.lpn(), scanned.lpn(), carried(desk));
        return done("nested", memory.lpn(), scanned.lpn());
    }

    private static UnitMoves.Carried carried(Desk desk) {
        return new UnitMoves.Carried(MoveReason.MOVE, desk.cause(), desk.actor().operatorId(), desk.happenedAt());
    }

    private static Outcome<MoveMemory> done(String said, Object... values) {
        return Outcome.advance(MoveMemory.NOTHING, SOURCE, say(said, values));
    }

    private static String sku(MoveMemory memory) {
        return Objects.requireNonNull(memory.sku());
    }

    /** Nothing is booked before the goods are put down: who leaves has moved nothing. */
    @Override
    public boolean isBusy(String step, MoveMemory memory) {
        return !step.equals(SOURCE);
    }

    @Override
    public View view(String step, MoveMemory memory, Desk desk) {
        return switch (step) {
            case SOURCE -> View.of(say("prompt.move-source"), "location", "handlingUnit");
            case ITEM -> View.of(say("prompt.move-item"), "item").field("fromLocation", memory.from());
            default ->
                View.of(say("prompt.move-to"), "location", "quantity", "item", "handlingUnit")
                        .field("handlingUnit", memory.lpn())
                        .field("fromLocation", memory.from())
                        .field("sku", memory.sku())
                        .field("lot", memory.lot())
                        .field("quantity", memory.lpn() == null ? (Long) memory.quantity() : null);
        };
    }

    private static Message say(String code, Object... values) {
        return new Message("adjustment", code, values);
    }
}
