package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.site.Location;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Field;
import org.stowage.task.Meaning.OfHandlingUnit;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfLocation;
import org.stowage.task.Meaning.OfQuantity;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** Goods at the dock, a proposed place, the scan of the place: booked. */
@ApplicationScoped
class PutawayDialog implements Dialog<PutawayMemory> {

    private static final String GOODS = "goods";
    private static final String LOCATION = "location";

    private final Putaway putaway;
    private final Items items;

    PutawayDialog(Putaway putaway, Items items) {
        this.putaway = putaway;
        this.items = items;
    }

    @Override
    public String name() {
        return "putaway";
    }

    @Override
    public Class<PutawayMemory> memory() {
        return PutawayMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RECEIVER, Role.PICKER, Role.MANAGER);
    }

    @Override
    public Outcome<PutawayMemory> open(Desk desk) {
        return putaway.next(desk.warehouseId()).isEmpty()
                ? Outcome.refuse(Message.of(InboundProblem.NOTHING_TO_PUT_AWAY))
                : Outcome.advance(PutawayMemory.EMPTY, GOODS, say("putaway-opened"));
    }

    @Override
    public List<Row<PutawayMemory>> rows() {
        return List.of(
                Row.on(GOODS, OfItem.class, "takes the item, proposes a location", this::takeItem)
                        .to(LOCATION),
                Row.on(GOODS, OfHandlingUnit.class, "takes the whole unit, proposes a location", this::takeUnit)
                        .to(LOCATION),
                Row.on(LOCATION, OfLocation.class, "puts it away; another one is scanned twice", this::put)
                        .to(GOODS, Row.END),
                Row.on(LOCATION, OfQuantity.class, "puts only so many here", this::part),
                Row.command(
                        LOCATION, "FULL", "proposes another location", (memory, command, desk) -> full(memory, desk)));
    }

    private Outcome<PutawayMemory> takeItem(PutawayMemory memory, OfItem scanned, Desk desk) {
        List<PutawaySql.AtDock> all = putaway.ofItem(
                desk.warehouseId(), scanned.item().id(), scanned.item().sku());
        PutawayGoods goods = PutawayGoods.of(all.getFirst());
        return proposed(new PutawayMemory(goods, goods.quantity(), null, List.of(), 0), "putaway-to", desk);
    }

    private Outcome<PutawayMemory> takeUnit(PutawayMemory memory, OfHandlingUnit scanned, Desk desk) {
        if (scanned.unit() == null) {
            return Outcome.refuse(Message.of(InboundProblem.UNIT_EMPTY, scanned.lpn()));
        }
        List<PutawaySql.AtDock> content =
                putaway.ofUnit(desk.warehouseId(), scanned.unit().id(), scanned.lpn());
        long units = content.stream().mapToLong(PutawaySql.AtDock::quantity).sum();
        PutawayGoods goods = PutawayGoods.of(content.getFirst()).units(units);
        return proposed(new PutawayMemory(goods, units, null, List.of(), 0), "putaway-to", desk);
    }

    private Outcome<PutawayMemory> proposed(PutawayMemory memory, String message, Desk desk) {
        PutawayGoods goods = goods(memory);
        Proposal proposal =
                putaway.propose(desk.warehouseId(), goods.itemId(), goods.lotId(), goods.quantity(), memory.full());
        return at(memory, proposal, message);
    }

    private static Outcome<PutawayMemory> at(PutawayMemory memory, Proposal proposal, String message) {
        PutawayGoods goods = goods(memory);
        return Outcome.advance(
                new PutawayMemory(goods, memory.there(), proposal, memory.full(), 0),
                LOCATION,
                say(message, goods.quantity(), goods.sku(), proposal.location()));
    }

    private Outcome<PutawayMemory> put(PutawayMemory memory, OfLocation scanned, Desk desk) {
        PutawayGoods goods = goods(memory);
        Location location = scanned.location();
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        putaway.allow(desk.warehouseId(), location, goods.itemId(), goods.lotId(), goods.quantity());
        if (location.id() != proposal.locationId() && location.id() != memory.asked()) {
            return Outcome.ask(
                    memory.asking(location.id()),
                    LOCATION,
                    say("another-location", proposal.location(), location.code()));
        }
        putaway.confirm(
                desk.warehouseId(), goods, location, desk.cause(), desk.actor().operatorId(), desk.happenedAt());
        long rest = memory.there() - goods.quantity();
        return rest > 0 ? rest(memory, goods.units(rest), desk) : next(goods, location, desk);
    }

    private Outcome<PutawayMemory> rest(PutawayMemory memory, PutawayGoods rest, Desk desk) {
        // asked for without an exception: what was just put away stays booked when there is no place for the rest
        PutawayMemory left = new PutawayMemory(rest, rest.quantity(), null, memory.full(), 0);
        return putaway.find(desk.warehouseId(), rest.itemId(), rest.lotId(), rest.quantity(), memory.full())
                .map(proposal -> at(left, proposal, "putaway-rest"))
                .orElseGet(() -> Outcome.advance(
                        PutawayMemory.EMPTY, GOODS, say("putaway-rest-nowhere", rest.quantity(), rest.sku())));
    }

    private Outcome<PutawayMemory> next(PutawayGoods goods, Location location, Desk desk) {
        Message done = say("put-away", goods.quantity(), goods.sku(), location.code());
        return putaway.next(desk.warehouseId()).isEmpty()
                ? Outcome.finish(say("all-put-away", goods.quantity(), goods.sku(), location.code()))
                : Outcome.advance(PutawayMemory.EMPTY, GOODS, done);
    }

    private Outcome<PutawayMemory> part(PutawayMemory memory, OfQuantity typed, Desk desk) {
        PutawayGoods goods = goods(memory);
        if (goods.handlingUnitId() > 0 || typed.quantity() < 1 || typed.quantity() > memory.there()) {
            return Outcome.refuse(say("putaway-part", memory.there()));
        }
        PutawayMemory part =
                new PutawayMemory(goods.units(typed.quantity()), memory.there(), memory.proposal(), memory.full(), 0);
        return Outcome.advance(part, LOCATION, say("putaway-only", typed.quantity(), memory.there()));
    }

    private Outcome<PutawayMemory> full(PutawayMemory memory, Desk desk) {
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        return proposed(memory.withFull(proposal.locationId()), "putaway-instead", desk);
    }

    @Override
    public View view(String step, PutawayMemory memory, Desk desk) {
        if (step.equals(GOODS)) {
            Optional<PutawaySql.AtDock> next = putaway.next(desk.warehouseId());
            View view = View.of(say("prompt.goods"), next.map(this::first).orElse("item"), "item");
            return next.map(goods -> shown(view, PutawayGoods.of(goods))).orElse(view);
        }
        PutawayGoods goods = goods(memory);
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        View view = View.of(say("prompt.putaway", proposal.location()), "location", "quantity");
        return shown(view, goods)
                .field("location", proposal.location())
                .field("toLocation", proposal.location())
                .acts("FULL", "CANCEL");
    }

    private String first(PutawaySql.AtDock next) {
        return next.handlingUnitId() > 0 ? "handlingUnit" : "item";
    }

    private View shown(View view, PutawayGoods goods) {
        Item item = items.get(goods.itemId());
        return view.field("sku", goods.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("handlingUnit", goods.lpn().isEmpty() ? null : goods.lpn())
                .field("fromLocation", goods.from())
                .field("quantity", goods.quantity());
    }

    @Override
    public @Nullable Message why(String step, PutawayMemory memory, Desk desk) {
        Proposal proposal = memory.proposal();
        return proposal == null ? null : say("why." + proposal.why(), proposal.location());
    }

    private static PutawayGoods goods(PutawayMemory memory) {
        return Objects.requireNonNull(memory.goods());
    }

    private static Message say(String code, Object... values) {
        return new Message("inbound", code, values);
    }
}
