package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.kernel.Problem;
import org.stowage.stock.Bucket;
import org.stowage.stock.Lots;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.OfflineAct;

/** Which bucket somebody without a line has counted. Nobody can be asked any more: what is not said is a refusal. */
@ApplicationScoped
class CountOfflineGoods {

    private final CountGoods goods;
    private final Lots lots;

    CountOfflineGoods(CountGoods goods, Lots lots) {
        this.goods = goods;
        this.lots = lots;
    }

    /** Of items that share a barcode the one that the place is counted for. @throws Problem ambiguous-item */
    Meaning.OfItem of(CountPlace place, OfflineAct act) {
        List<Meaning.OfItem> wanted = act.items().stream()
                .filter(one -> one.item().id() == place.itemId())
                .toList();
        return wanted.size() == 1 ? wanted.getFirst() : act.only();
    }

    /**
     * All of it that was read at the place, by whatever code: each code's last word, in base units, and since when.
     *
     * @param first the first unit of any
     */
    record Total(long units, Instant first) {}

    Total total(CountPlace place, Meaning.OfItem scanned, OfflineAct act) {
        Map<String, OfflineAct> byCode = new LinkedHashMap<>();
        act.before().stream()
                .filter(one -> isSame(place, scanned, act, one))
                .forEach(one -> byCode.put(String.valueOf(one.item()), one));
        byCode.put(String.valueOf(act.item()), act);
        long units = 0;
        Instant first = act.firstAt();
        for (OfflineAct one : byCode.values()) {
            units = Math.addExact(units, one.units(of(place, one)));
            first = one.firstAt().isBefore(first) ? one.firstAt() : first;
        }
        return new Total(units, first);
    }

    private boolean isSame(CountPlace place, Meaning.OfItem scanned, OfflineAct act, OfflineAct other) {
        if (other.item() == null || other.items().size() != 1 && place.itemId() == 0) {
            return false;
        }
        Meaning.OfItem before = of(place, other);
        return before.item().id() == scanned.item().id()
                && Objects.equals(lotKey(act.lotOf(scanned)), lotKey(other.lotOf(before)));
    }

    private static @Nullable String lotKey(@Nullable String lot) {
        return lot == null ? null : lot.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws Problem lot-needed, expiry-needed, serials-needed, serial-twice, implausible, several-owners */
    Bucket bucket(CountPlace place, Meaning.OfItem scanned, OfflineAct act, long units, Desk desk) {
        Item item = scanned.item();
        if (units > item.plausibleMaximum()) {
            throw Problem.of(CountProblem.IMPLAUSIBLE, units, item.sku());
        }
        if (item.serialControlled() && act.serials().stream().distinct().count() != units) {
            throw Problem.of(CountProblem.SERIALS_NEEDED, item.sku(), units);
        }
        CountHand hand = CountHand.of(item.id(), item.sku(), 0, goods.condition(place, 0, item, desk.warehouseId()))
                .lot(act.lotOf(scanned), lot(item, scanned, act, desk));
        return goods.bucket(place, hand, desk.warehouseId())
                .orElseThrow(() -> Problem.of(CountProblem.SEVERAL_OWNERS, item.sku(), place.location()));
    }

    private long lot(Item item, Meaning.OfItem scanned, OfflineAct act, Desk desk) {
        if (!item.lotControlled()) {
            return 0;
        }
        @Nullable String code = act.lotOf(scanned);
        if (code == null || code.isBlank()) {
            throw Problem.of(CountProblem.LOT_NEEDED, item.sku());
        }
        boolean isNew = lots.find(desk.warehouseId(), item.id(), code).isEmpty();
        if (isNew && scanned.expiry() == null && Objects.nonNull(item.shelfLifeDays())) {
            throw Problem.of(CountProblem.EXPIRY_NEEDED, code, item.sku());
        }
        return lots.idOf(desk.warehouseId(), item.id(), code, scanned.expiry());
    }
}
