package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;

/** Picked goods as they stand. What was lost at staging since is neither sent nor put back: else it would hold the rest for ever. */
@ApplicationScoped
class Staged {

    private final GoodsSql goods;
    private final LineSql lines;
    private final Corrections book;
    private final CartonPrints prints;

    Staged(GoodsSql goods, LineSql lines, Corrections book, CartonPrints prints) {
        this.goods = goods;
        this.lines = lines;
        this.book = book;
        this.prints = prints;
    }

    /** With their places locked; what is not there any more is struck off the document. */
    List<Goods> of(TransferSql.Row row) {
        List<Goods> picked = goods.of(row.warehouseId(), row.id());
        Map<Bucket, Long> there = standing(row.warehouseId(), picked);
        List<Goods> stands = new ArrayList<>();
        for (Goods one : picked) {
            long left = there.getOrDefault(bucket(one), 0L);
            long units = Math.min(one.quantity(), left);
            there.put(bucket(one), left - units);
            if (units < one.quantity()) {
                goods.left(row.warehouseId(), one.id(), units);
                lines.picked(row.warehouseId(), Map.of(one.lineId(), units - one.quantity()));
            }
            if (units > 0) {
                stands.add(one.units(units));
            }
        }
        return stands;
    }

    List<GoodsSql.Carton> cartons(TransferSql.Row row) {
        return goods.cartons(row.warehouseId(), row.id());
    }

    /** They are on the shelves again: labels of their cartons that have not come out yet stay in. */
    void end(TransferSql.Row row) {
        cartons(row).forEach(carton -> prints.withdraw(row, carton.lpn()));
        goods.delete(row.warehouseId(), row.id());
        lines.unpicked(row.warehouseId(), row.id());
    }

    private Map<Bucket, Long> standing(long warehouseId, List<Goods> picked) {
        Set<Bucket> buckets = new HashSet<>();
        picked.forEach(one -> buckets.add(bucket(one)));
        Map<Bucket, Long> there = new HashMap<>();
        if (!buckets.isEmpty()) {
            book.lock(warehouseId, buckets).forEach((bucket, content) -> there.put(bucket, content.onHand()));
        }
        return there;
    }

    private static Bucket bucket(Goods one) {
        return new Bucket(one.stands(), one.itemId(), one.lotId(), one.ownerId());
    }
}
