package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.catalog.Item;
import org.stowage.catalog.Owners;
import org.stowage.stock.Balance;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;
import org.stowage.stock.StockQuery;

/** Which bucket a counter means who shows an item: nobody reads owner or condition off a box. */
@ApplicationScoped
class CountGoods {

    private final StockQuery stock;

    CountGoods(StockQuery stock) {
        this.stock = stock;
    }

    /** As the book has these goods here, where it has them in one condition; else good. */
    Condition condition(CountPlace place, long unitId, Item item, long warehouseId) {
        List<Condition> known = stock.at(warehouseId, place.locationId()).stream()
                .filter(row -> row.itemId() == item.id() && row.handlingUnitId() == unitId)
                .map(Balance::condition)
                .distinct()
                .toList();
        return known.size() == 1 ? known.getFirst() : Condition.GOOD;
    }

    /** Empty: several owners' goods of this kind lie here. */
    Optional<Bucket> bucket(CountPlace place, CountHand hand, long warehouseId) {
        List<Long> here = owners(stock.at(warehouseId, place.locationId()), hand.itemId());
        if (here.size() > 1) {
            return Optional.empty();
        }
        long owner = here.isEmpty() ? usual(hand.itemId(), warehouseId) : here.getFirst();
        Place at = new Place(place.locationId(), hand.unitId(), hand.condition());
        return Optional.of(new Bucket(at, hand.itemId(), hand.lotId(), owner));
    }

    /** Of goods that nobody expects here: whose they are elsewhere in the house. */
    private long usual(long itemId, long warehouseId) {
        List<Long> elsewhere = owners(stock.ofItem(warehouseId, itemId), itemId);
        return elsewhere.size() == 1 ? elsewhere.getFirst() : Owners.OWN;
    }

    private static List<Long> owners(List<Balance> rows, long itemId) {
        return rows.stream()
                .filter(row -> row.itemId() == itemId)
                .map(Balance::ownerId)
                .distinct()
                .toList();
    }
}
