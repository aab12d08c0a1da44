package org.stowage.counting;

import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Quantity;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/** Goods whose barcode nobody knows: they are set aside with a photo, and the house hears of them. */
@ApplicationScoped
class CountStrange {

    /** @param code as it was scanned */
    record Stray(String countNo, String location, String code, long quantity) {}

    private final StrangeGoods shelf;
    private final Outbox outbox;
    private final Warehouses warehouses;

    CountStrange(StrangeGoods shelf, Outbox outbox, Warehouses warehouses) {
        this.shelf = shelf;
        this.outbox = outbox;
        this.warehouses = warehouses;
    }

    Outcome<CountMemory> met(CountMemory memory, Meaning.OfText text, Desk desk) {
        return Outcome.ask(memory.wondering(text.text()), UNKNOWN, CountWords.of("unknown-goods", text.text()));
    }

    Outcome<CountMemory> park(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        CountPlace place = memory.here();
        Stray stray =
                new Stray(place.countNo(), place.location(), Objects.requireNonNull(memory.strange()), memory.times());
        shelf.park(warehouses.byId(desk.warehouseId()).key(), place, stray.code(), stray.quantity(), desk.actor());
        outbox.tell(desk.warehouseId(), new Outbox.Event("count.unknown-goods", stray.countNo(), stray));
        return Outcome.advance(memory.emptyHand(), ITEM, CountWords.of("parked", stray.quantity(), stray.code()));
    }

    /** How many there are of them; one, unless somebody says. */
    Outcome<CountMemory> many(CountMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return typed.quantity() < 1 || typed.quantity() > Quantity.MOST
                ? Outcome.refuse(CountWords.of("too-many", typed.quantity()))
                : Outcome.ask(
                        memory.wonderingAt(typed.quantity()),
                        CountDialog.UNKNOWN,
                        CountWords.of("unknown-many", typed.quantity(), String.valueOf(memory.strange())));
    }

    Outcome<CountMemory> goOn(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.emptyHand(), ITEM, CountWords.of("next-item"));
    }
}
