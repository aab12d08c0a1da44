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
import org.stowage.stock.HandlingUnits;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Meaning.OfLocation;
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

    PutBackSteps(PutBack putBack, Putaway putaway, HandlingUnits units, Items items) {
        this.putBack = putBack;
        this.putaway = putaway;
        this.units = units;
        this.items = items;
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
        OrderStatus order = putBack.put(desk, goods, memory.quantity(), to);
        String done = order == OrderStatus.CANCELLED ? "put-back-cancelled" : "put-back";
        Message message = PickWords.of(done, memory.quantity(), goods.sku(), to.code(), goods.orderNo());
        return putBack.next(desk.warehouseId(), memory.scope())
                .map(next -> next(memory, next, message, desk))
                .orElseGet(() -> end(message, desk));
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
