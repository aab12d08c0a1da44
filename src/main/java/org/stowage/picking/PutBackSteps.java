package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.inbound.Proposal;
import org.stowage.inbound.Putaway;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderStatus;
import org.stowage.site.Location;
import org.stowage.site.Locations;
import org.stowage.stock.HandlingUnits;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Meaning.OfCommand;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfLocation;
import org.stowage.task.Meaning.OfText;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** From goods in the hand to the next goods: a place proposed, a place scanned, booked. */
@ApplicationScoped
class PutBackSteps {

    private final PutBack putBack;
    private final Putaway putaway;
    private final HandlingUnits units;
    private final Items items;
    private final Locations locations;
    private final PutBackSerials serials;

    PutBackSteps(
            PutBack putBack,
            Putaway putaway,
            HandlingUnits units,
            Items items,
            Locations locations,
            PutBackSerials serials) {
        this.putBack = putBack;
        this.putaway = putaway;
        this.units = units;
        this.items = items;
        this.locations = locations;
        this.serials = serials;
    }

    /** @param scanned what the operator named: a tote, an order, an item */
    Outcome<PutBackMemory> take(PutBackScope scope, String scanned, Desk desk) {
        BackGoods goods = putBack.next(desk.warehouseId(), scope)
                .orElseThrow(() -> Problem.of(PickProblem.NOTHING_CANCELLED_IN, scanned));
        return proposed(PutBackMemory.of(scope, goods, List.of()), "put-back-to", desk);
    }

    /** A parcel is known by its box: the parcel's number is the box's lpn. */
    Outcome<PutBackMemory> unitOf(String parcelNo, Desk desk) {
        return units.find(desk.warehouseId(), parcelNo)
                .map(unit -> take(putBack.unit(desk, unit.id()), parcelNo, desk))
                .orElseThrow(() -> Problem.of(PickProblem.NOTHING_CANCELLED_IN, parcelNo));
    }

    Outcome<PutBackMemory> full(PutBackMemory memory, Desk desk) {
        long full = Objects.requireNonNull(memory.proposal()).locationId();
        return proposed(memory.withFull(full), "put-back-instead", desk);
    }

    Outcome<PutBackMemory> put(PutBackMemory memory, OfLocation scanned, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        Location to = scanned.location();
        putaway.allow(desk.warehouseId(), to, goods.itemId(), goods.lotId(), memory.quantity());
        if (to.id() != proposal.locationId() && to.id() != memory.asked()) {
            return Outcome.ask(
                    memory.asking(to.id()),
                    PutBackDialog.LOCATION,
                    PickWords.of("another-location", proposal.location(), to.code()));
        }
        return serials.mustBeRead(desk.warehouseId(), goods, memory.quantity())
                ? Outcome.advance(
                        memory.asking(to.id()).units(1),
                        PutBackDialog.SERIAL,
                        PickWords.of("put-back-serial", goods.sku()))
                : book(memory, to, List.of(), desk);
    }

    Outcome<PutBackMemory> serial(PutBackMemory memory, OfText read, Desk desk) {
        Location to = locations.get(desk.warehouseId(), memory.asked());
        String serial = read.text().strip();
        serials.read(desk.warehouseId(), Objects.requireNonNull(memory.goods()), to, serial);
        return book(memory, to, List.of(serial), desk);
    }

    Outcome<PutBackMemory> serialOf(PutBackMemory memory, OfItem scanned, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        return scanned.serialOf(goods.itemId())
                .map(read -> serial(memory, read, desk))
                .orElseGet(() -> Outcome.refuse(PickWords.of("put-back-serial", goods.sku())));
    }

    /** The unit is laid aside again. */
    Outcome<PutBackMemory> aside(PutBackMemory memory, OfCommand command, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        return Outcome.advance(
                memory.units(goods.quantity()).asking(0),
                PutBackDialog.LOCATION,
                PickWords.of("put-back-to", goods.quantity(), goods.sku(), proposal.location()));
    }

    private Outcome<PutBackMemory> book(PutBackMemory memory, Location to, List<String> read, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        OrderStatus order = putBack.put(desk, goods, memory.quantity(), to, read);
        String done = goods.takenOut() ? "put-back" : done(order);
        Message message = PickWords.of(done, memory.quantity(), goods.sku(), to.code(), goods.orderNo());
        return putBack.next(desk.warehouseId(), memory.scope())
                .map(next -> next(memory, next, message, desk))
                .orElseGet(() -> end(message, desk));
    }

    private static String done(OrderStatus order) {
        if (order == OrderStatus.CANCELLED) {
            return "put-back-cancelled";
        }
        return order.isBeforeRelease() ? "put-back-waits" : "put-back";
    }

    private Outcome<PutBackMemory> next(PutBackMemory memory, BackGoods next, Message message, Desk desk) {
        // found without an exception: what was just booked stays booked when there is no place for the next
        List<Long> full =
                next.itemId() == Objects.requireNonNull(memory.goods()).itemId() ? memory.full() : List.of();
        PutBackMemory left = PutBackMemory.of(memory.scope(), next, full);
        return find(left, desk)
                .map(proposal -> Outcome.advance(left.to(proposal), PutBackDialog.LOCATION, message))
                .orElseGet(() -> Outcome.advance(
                        PutBackMemory.EMPTY,
                        PutBackDialog.GOODS,
                        PickWords.of("put-back-nowhere", next.quantity(), next.sku())));
    }

    private Outcome<PutBackMemory> end(Message message, Desk desk) {
        return putBack.oldestOrder(desk.warehouseId()).isEmpty()
                ? Outcome.finish(message)
                : Outcome.advance(PutBackMemory.EMPTY, PutBackDialog.GOODS, message);
    }

    private Outcome<PutBackMemory> proposed(PutBackMemory memory, String message, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        Proposal proposal =
                putaway.propose(desk.warehouseId(), goods.itemId(), goods.lotId(), memory.quantity(), memory.full());
        return Outcome.advance(
                memory.to(proposal),
                PutBackDialog.LOCATION,
                PickWords.of(message, memory.quantity(), goods.sku(), proposal.location()));
    }

    private Optional<Proposal> find(PutBackMemory memory, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        return putaway.find(desk.warehouseId(), goods.itemId(), goods.lotId(), memory.quantity(), memory.full());
    }

    View unread(PutBackMemory memory, Desk desk) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        return View.of(PickWords.of("put-back-serial", goods.sku()), "serial")
                .field("serial", serials.first(desk.warehouseId(), goods))
                .field("sku", goods.sku())
                .field("lot", goods.lot())
                .field("order", goods.orderNo())
                .acts("NO");
    }

    View view(PutBackMemory memory) {
        BackGoods goods = Objects.requireNonNull(memory.goods());
        Proposal proposal = Objects.requireNonNull(memory.proposal());
        Item item = items.get(goods.itemId());
        return View.of(PickWords.of("prompt-put-back-to", proposal.location()), "location", "quantity")
                .field("sku", goods.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("lot", goods.lot())
                .field("quantity", memory.quantity())
                .field("tote", goods.lpn())
                .field("order", goods.orderNo())
                .field("fromLocation", goods.location())
                .field("location", proposal.location())
                .field("toLocation", proposal.location())
                .acts("FULL", "CANCEL");
    }
}
