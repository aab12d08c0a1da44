package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** @throws Problem lot-needed, expiry-needed, serials-needed, serial-twice, implausible, several-owners */
    Bucket bucket(CountPlace place, Meaning.OfItem scanned, OfflineAct act, Desk desk) {
        Item item = scanned.item();
        long units = act.units(scanned);
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
