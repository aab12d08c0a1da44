package org.stowage.counting;

import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.QUANTITY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;
import org.stowage.stock.Bucket;
import org.stowage.task.Desk;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Source;

/** Keeps what was counted, and says "again" where the goods moved while they were counted. */
@ApplicationScoped
class CountTallies {

    private final Counting counting;
    private final CountGoods goods;
    private final Warehouses warehouses;

    CountTallies(Counting counting, CountGoods goods, Warehouses warehouses) {
        this.counting = counting;
        this.goods = goods;
        this.warehouses = warehouses;
    }

    /** So many by now; more may follow. */
    Outcome<CountMemory> keep(CountMemory memory, CountHand hand, long total, Desk desk) {
        return kept(memory, hand, total, desk, QUANTITY);
    }

    /** So many in all. */
    Outcome<CountMemory> total(CountMemory memory, CountHand hand, long total, Desk desk) {
        return kept(memory, hand, total, desk, ITEM);
    }

    private Outcome<CountMemory> kept(CountMemory memory, CountHand hand, long total, Desk desk, String step) {
        Sight first = Optional.ofNullable(hand.sight()).orElseGet(counting::sight);
        Optional<Bucket> bucket = goods.bucket(memory.here(), hand, desk.warehouseId());
        if (bucket.isEmpty()) {
            return Outcome.refuse(CountWords.of("several-owners", hand.sku()));
        }
        CountHand counted = hand.counted(total, first);
        TallyAnswer answer = counting.tally(
                at(desk),
                new NewTally(
                        memory.here().id(),
                        bucket.get(),
                        total,
                        new Seen.Live(first),
                        source(desk),
                        counted.serials(),
                        null),
                desk.actor());
        if (answer instanceof TallyAnswer.Again) {
            return Outcome.ask(memory.forgetting(hand), ITEM, CountWords.of("count-again", hand.sku()));
        }
        CountMemory holding = memory.hold(counted);
        return Outcome.advance(
                step.equals(ITEM) ? holding.emptyHand() : holding, step, CountWords.of(said(hand), total, hand.sku()));
    }

    private static String said(CountHand hand) {
        return hand.condition() == org.stowage.stock.Condition.DAMAGED ? "counted-damaged" : "counted";
    }

    private static TallySource source(Desk desk) {
        return desk.source() == Source.KEY || desk.source() == Source.TAP ? TallySource.HAND : TallySource.SCAN;
    }

    /** The last scan; without one that can be taken off, the quantity that was counted last at this place. */
    Outcome<CountMemory> undo(CountMemory memory, Desk desk) {
        CountHand hand = memory.hand();
        if (hand != null && hand.last() > 0 && hand.run() > hand.last()) {
            CountHand before = hand.without();
            Outcome<CountMemory> kept = keep(memory, before, before.run(), desk);
            return kept instanceof Outcome.Advance<CountMemory> on
                    ? Outcome.advance(
                            memory.hold(before), QUANTITY, CountWords.of("taken-back", before.run(), before.sku()))
                    : kept;
        }
        TallyView gone = counting.undo(at(desk), memory.here().id(), desk.actor());
        CountMemory left = memory.emptyHand();
        CountHand last = left.counted().stream()
                .filter(one -> one.sku().equals(gone.sku()) && Objects.equals(one.lot(), gone.lot()))
                .reduce((a, b) -> b)
                .orElse(null);
        Message said = gone.isOfSealed()
                ? CountWords.of("sealed-gone", String.valueOf(gone.lpn()), gone.sku())
                : CountWords.of("tally-gone", gone.counted(), gone.sku());
        return Outcome.advance(last == null ? left : left.forgetting(last), ITEM, said);
    }

    private WarehouseKey at(Desk desk) {
        return warehouses.byId(desk.warehouseId()).key();
    }
}
