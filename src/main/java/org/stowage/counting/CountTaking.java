package org.stowage.counting;

import static org.stowage.counting.CountDialog.EXPIRY;
import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.LOT;
import static org.stowage.counting.CountDialog.QUANTITY;
import static org.stowage.counting.CountDialog.SERIAL;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.Quantity;
import org.stowage.stock.Condition;
import org.stowage.stock.Lots;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Outcome;

/** What lies at a place, unit by unit: every scan is kept at once, so that nothing is lost when somebody goes to lunch. */
@ApplicationScoped
class CountTaking {

    private final CountTallies tallies;
    private final CountGoods goods;
    private final Items items;
    private final Lots lots;

    CountTaking(CountTallies tallies, CountGoods goods, Items items, Lots lots) {
        this.tallies = tallies;
        this.goods = goods;
        this.items = items;
        this.lots = lots;
    }

    /** One unit, a pack or what the label says; what the item needs is asked before anything is counted. */
    Outcome<CountMemory> item(CountMemory memory, OfItem scanned, Desk desk) {
        Item item = scanned.item();
        CountHand hand = hand(memory, item, scanned.lot(), desk).scanned(units(memory, scanned), serial(scanned));
        if (!item.lotControlled() || (hand.lotId() > 0 && scanned.lot() == null)) {
            return count(memory, hand, desk);
        }
        return scanned.lot() == null
                ? Outcome.advance(memory.hold(hand), LOT, CountWords.of("lot-asked", item.sku()))
                : lot(memory, hand, scanned.lot(), scanned.expiry(), desk);
    }

    private static long units(CountMemory memory, OfItem scanned) {
        return Math.multiplyExact(memory.times(), scanned.units());
    }

    private static @Nullable String serial(OfItem scanned) {
        return scanned.item().serialControlled() ? scanned.serial() : null;
    }

    /** The same goods are counted on; others begin at none. */
    private CountHand hand(CountMemory memory, Item item, @Nullable String lot, Desk desk) {
        CountHand before = memory.hand();
        Condition condition = memory.damaged()
                ? Condition.DAMAGED
                : goods.condition(memory.here(), memory.unitId(), item, desk.warehouseId());
        if (before != null
                && before.itemId() == item.id()
                && before.condition() == condition
                && (lot == null || lot.equals(before.lot()))) {
            return before;
        }
        return CountHand.of(item.id(), item.sku(), memory.unitId(), condition);
    }

    Outcome<CountMemory> lot(CountMemory memory, Meaning.OfText text, Desk desk) {
        return lot(memory, memory.held(), text.text(), null, desk);
    }

    /** The day on which a lot expires that nobody has seen before is asked, where the item is kept by it. */
    private Outcome<CountMemory> lot(
            CountMemory memory, CountHand hand, String code, @Nullable LocalDate expiry, Desk desk) {
        boolean isNew = lots.find(desk.warehouseId(), hand.itemId(), code).isEmpty();
        if (isNew && expiry == null && items.get(hand.itemId()).shelfLifeDays() != null) {
            return Outcome.advance(memory.hold(hand.lot(code, 0)), EXPIRY, CountWords.of("expiry-asked", code));
        }
        return known(memory, hand, code, expiry, desk);
    }

    Outcome<CountMemory> expiry(CountMemory memory, Meaning.OfDate date, Desk desk) {
        return known(memory, memory.held(), String.valueOf(memory.held().lot()), date.date(), desk);
    }

    private Outcome<CountMemory> known(
            CountMemory memory, CountHand hand, String code, @Nullable LocalDate expiry, Desk desk) {
        long id = lots.idOf(desk.warehouseId(), hand.itemId(), code, expiry);
        return count(memory, hand.lot(code, id), desk);
    }

    Outcome<CountMemory> serial(CountMemory memory, Meaning.OfText text, Desk desk) {
        return count(memory, memory.held().scanned(1, text.text()), desk);
    }

    /** The label of the unit names it, too. */
    Outcome<CountMemory> serialOf(CountMemory memory, OfItem scanned, Desk desk) {
        String serial = scanned.serial();
        return serial == null || scanned.item().id() != memory.held().itemId()
                ? Outcome.refuse(CountWords.of("serial-asked", memory.held().sku()))
                : count(memory, memory.held().scanned(1, serial), desk);
    }

    /** What is pending counts; units that are kept by serial one by one, each once. */
    private Outcome<CountMemory> count(CountMemory memory, CountHand scanned, Desk desk) {
        CountHand hand = memory.before(scanned)
                .map(before -> before.scanned(scanned.pending(), scanned.serial()))
                .orElse(scanned);
        Item item = items.get(hand.itemId());
        if (item.serialControlled()) {
            if (hand.pending() > 1) {
                return Outcome.refuse(CountWords.of("one-by-one", item.sku()));
            }
            if (hand.serial() == null) {
                return Outcome.advance(memory.hold(hand), SERIAL, CountWords.of("serial-asked", item.sku()));
            }
            if (hand.serials().contains(hand.serial())) {
                return Outcome.refuse(CountWords.of("serial-twice", hand.serial()));
            }
        }
        long total = Math.addExact(hand.run(), hand.pending());
        return memory.times() > 1 && isDoubtful(memory, item, total)
                ? ask(memory, hand, total, desk)
                : tallies.keep(memory, hand, total, desk);
    }

    /** Before the item each scan is so many; after it, it is the total. */
    Outcome<CountMemory> times(CountMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return typed.quantity() < 1
                ? Outcome.refuse(CountWords.of("times-none"))
                : Outcome.advance(memory.times(typed.quantity()), ITEM, CountWords.of("times", typed.quantity()));
    }

    Outcome<CountMemory> total(CountMemory memory, Meaning.OfQuantity typed, Desk desk) {
        CountHand hand = memory.held();
        Item item = items.get(hand.itemId());
        if (item.serialControlled() && typed.quantity() != hand.run()) {
            return Outcome.refuse(CountWords.of("one-by-one", item.sku()));
        }
        return isDoubtful(memory, item, typed.quantity())
                ? ask(memory, hand, typed.quantity(), desk)
                : tallies.total(memory, hand, typed.quantity(), desk);
    }

    private static boolean isDoubtful(CountMemory memory, Item item, long total) {
        return total > Quantity.MOST || total > item.plausibleMaximum() && memory.asked() != total;
    }

    private static Outcome<CountMemory> ask(CountMemory memory, CountHand hand, long total, Desk desk) {
        return total > Quantity.MOST
                ? Outcome.refuse(CountWords.of("too-many", total))
                : Outcome.ask(
                        memory.asking(hand, total),
                        QUANTITY,
                        CountWords.of("implausible", total, hand.sku()),
                        Choice.of("C-CONFIRM", CountWords.of("is-right", total), desk.language()));
    }

    /** What was asked is right; without a question: the next item. */
    Outcome<CountMemory> confirm(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        return memory.asked() > 0
                ? tallies.total(memory, memory.held(), memory.asked(), desk)
                : Outcome.advance(memory.emptyHand(), ITEM, CountWords.of("next-item"));
    }

    Outcome<CountMemory> damage(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.asDamaged(), ITEM, CountWords.of("next-is-damaged"));
    }
}
