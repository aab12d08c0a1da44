package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.inbound.ReceiveMemory.Current;
import org.stowage.site.Warehouses;
import org.stowage.stock.Condition;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lots;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** What the rows of the receive dialog do. */
@ApplicationScoped
class ReceiveActs {

    static final String DOCUMENT = "document";
    static final String ITEM = "item";
    static final String LOT = "lot";
    static final String SERIAL = "serial";
    static final String EXPIRY = "expiry";
    static final String QUANTITY = "quantity";
    static final String SUMMARY = "summary";
    private static final long OWN = 1;

    private final Receiving receiving;
    private final Items items;
    private final Lots lots;
    private final HandlingUnits units;
    private final StockPlaces places;
    private final Warehouses warehouses;

    ReceiveActs(
            Receiving receiving,
            Items items,
            Lots lots,
            HandlingUnits units,
            StockPlaces places,
            Warehouses warehouses) {
        this.receiving = receiving;
        this.items = items;
        this.lots = lots;
        this.units = units;
        this.places = places;
        this.warehouses = warehouses;
    }

    Outcome<ReceiveMemory> document(ReceiveMemory memory, Meaning.OfDocument scanned, Desk desk) {
        ReceiptHead head = receiving.open(desk.warehouseId(), scanned.no());
        return Outcome.advance(ReceiveMemory.of(head), ITEM, say("receipt-opened", head.receiptNo()));
    }

    Outcome<ReceiveMemory> blind(Desk desk) {
        ReceiptHead head = receiving.openBlind(desk.warehouseId(), desk.actor());
        return Outcome.advance(ReceiveMemory.of(head), ITEM, say("blind-opened", head.receiptNo()));
    }

    /** One unit, or a pack, or what the label says; asks for what an item needs before anything is booked. */
    Outcome<ReceiveMemory> item(ReceiveMemory memory, OfItem scanned, Desk desk) {
        Item item = scanned.item();
        Condition condition = memory.damaged() ? Condition.DAMAGED : Condition.GOOD;
        long amount = scanned.units() * memory.times();
        String serial = item.serialControlled() ? scanned.serial() : null;
        Current before = memory.current();
        if (before != null && (before.itemId() != item.id() || before.condition() != condition)) {
            before = null;
        }
        long run = before == null ? 0 : before.run();
        if (!item.lotControlled()) {
            return book(memory, new Current(item.id(), 0, null, serial, condition, amount, run), desk);
        }
        String lot = scanned.lot();
        if (lot == null && before != null && before.lotId() > 0) {
            return book(memory, new Current(item.id(), before.lotId(), null, serial, condition, amount, run), desk);
        }
        Current current = new Current(item.id(), 0, lot, serial, condition, amount, 0);
        if (lot == null) {
            return Outcome.advance(memory.hold(current), LOT, say("lot-asked", item.sku()));
        }
        return lotKnown(memory, current, scanned.expiry(), item, desk);
    }

    Outcome<ReceiveMemory> lot(ReceiveMemory memory, Meaning.OfText text, Desk desk) {
        Current current = memory.hand().lot(text.text());
        return lotKnown(memory, current, null, items.get(current.itemId()), desk);
    }

    Outcome<ReceiveMemory> expiry(ReceiveMemory memory, Meaning.OfDate date, Desk desk) {
        return bookLot(memory, memory.hand(), date.date(), desk);
    }

    private Outcome<ReceiveMemory> lotKnown(
            ReceiveMemory memory, Current current, @Nullable LocalDate expiry, Item item, Desk desk) {
        return expiry == null && item.shelfLifeDays() != null
                ? Outcome.advance(memory.hold(current), EXPIRY, say("expiry-asked", String.valueOf(current.lot())))
                : bookLot(memory, current, expiry, desk);
    }

    private Outcome<ReceiveMemory> bookLot(
            ReceiveMemory memory, Current current, @Nullable LocalDate expiry, Desk desk) {
        long lot = lots.idOf(desk.warehouseId(), current.itemId(), String.valueOf(current.lot()), expiry);
        ZoneId zone = warehouses.byId(desk.warehouseId()).timezone();
        boolean expired = expiry != null && expiry.isBefore(LocalDate.ofInstant(desk.happenedAt(), zone));
        Condition condition =
                expired && current.condition() == Condition.GOOD ? Condition.QUARANTINE : current.condition();
        Current named =
                new Current(current.itemId(), lot, null, current.serial(), condition, current.pending(), current.run());
        return book(memory, named, desk);
    }

    /** A unit that is kept by serial is booked one by one, when its own is known. */
    private Outcome<ReceiveMemory> book(ReceiveMemory memory, Current current, Desk desk) {
        Item item = items.get(current.itemId());
        if (item.serialControlled() && current.pending() > 1) {
            return Outcome.refuse(say("one-by-one", item.sku()));
        }
        if (item.serialControlled() && current.serial() == null) {
            return Outcome.advance(memory.hold(current), SERIAL, say("serial-asked", item.sku()));
        }
        Receiving.Arrived arrived = arrive(memory, current, current.pending(), desk);
        Current booked = current.booked(current.lotId(), current.pending());
        return Outcome.advance(memory.hold(booked), QUANTITY, told(current, arrived, booked.run()));
    }

    Outcome<ReceiveMemory> serial(ReceiveMemory memory, Meaning.OfText text, Desk desk) {
        return book(memory, memory.hand().serial(text.text()), desk);
    }

    /** The label of the unit names it, too. */
    Outcome<ReceiveMemory> serialOf(ReceiveMemory memory, OfItem scanned, Desk desk) {
        long item = memory.hand().itemId();
        return scanned.serialOf(item)
                .map(read -> serial(memory, read, desk))
                .orElseGet(() -> Outcome.refuse(say("serial-asked", items.get(item).sku())));
    }

    /** Typed after the item it is the total of it: what was scanned before it counts in. */
    Outcome<ReceiveMemory> total(ReceiveMemory memory, long quantity, Desk desk) {
        Current current = memory.hand();
        Item item = items.get(current.itemId());
        if (item.serialControlled() && quantity != current.run()) {
            return Outcome.refuse(say("one-by-one", item.sku()));
        }
        if (quantity > item.plausibleMaximum() && memory.asked() != quantity) {
            return Outcome.ask(
                    memory.asking(quantity),
                    QUANTITY,
                    say("implausible", quantity, item.sku()),
                    Choice.of("C-CONFIRM", say("is-right", quantity), desk.language()));
        }
        long difference = quantity - current.run();
        if (difference == 0) {
            return Outcome.advance(memory.emptyHand(), ITEM, say("received", quantity, item.sku()));
        }
        Receiving.Arrived arrived = arrive(memory, current, difference, desk);
        return Outcome.advance(memory.emptyHand(), ITEM, told(current, arrived, quantity));
    }

    Outcome<ReceiveMemory> confirm(ReceiveMemory memory, Desk desk) {
        if (memory.asked() > 0) {
            return total(memory, memory.asked(), desk);
        }
        return Outcome.advance(memory.emptyHand(), ITEM, say("next-item"));
    }

    Outcome<ReceiveMemory> unit(ReceiveMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        HandlingUnit unit = units.open(
                desk.warehouseId(), scanned.lpn(), HandlingUnit.Kind.PALLET, places.ofUnit(desk.warehouseId()));
        return Outcome.advance(memory.into(unit.id()), ITEM, say("into-unit", unit.lpn()));
    }

    Outcome<ReceiveMemory> close(ReceiveMemory memory, Desk desk) {
        receiving.close(desk.warehouseId(), memory.receiptId());
        String said = places.isSimple(desk.warehouseId()) ? "receipt-in-stock" : "receipt-closed";
        return Outcome.finish(say(said, memory.receiptNo()));
    }

    private Receiving.Arrived arrive(ReceiveMemory memory, Current current, long quantity, Desk desk) {
        long unit = current.condition() == Condition.GOOD ? memory.unitId() : 0;
        return receiving.arrive(
                desk.warehouseId(),
                new Arrival(
                        memory.receiptId(),
                        current.itemId(),
                        current.lotId(),
                        OWN,
                        current.condition(),
                        quantity,
                        unit,
                        desk.cause(),
                        desk.actor(),
                        desk.happenedAt(),
                        current.serials()));
    }

    private Message told(Current current, Receiving.Arrived arrived, long run) {
        String sku = items.get(current.itemId()).sku();
        return switch (current.condition()) {
            case DAMAGED -> say("received-damaged", run, sku);
            case QUARANTINE -> say("expired", run, sku);
            case GOOD ->
                arrived.isOver()
                        ? say("over-expected", run, sku, arrived.received(), arrived.expected())
                        : say("received", run, sku);
        };
    }

    static Message say(String code, Object... values) {
        return new Message("inbound", code, values);
    }
}
