package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Whole documents that say what the book does not: units lost, found, damaged, thrown away. Unlike a movement, a loss is
 * never refused because the units were promised or allocated: their claims end, the youngest first, in the same transaction.
 */
@ApplicationScoped
public class Corrections {

    /** Units in a bucket, and how many of them picks have claimed. */
    public record Content(long onHand, long allocated) {}

    /** What promises count as one. */
    private record Goods(long itemId, long ownerId) {}

    private final CorrectionSql sql;
    private final LossSql losses;
    private final Allocations allocations;
    private final Promises promises;
    private final StockLedger ledger;

    public Corrections(
            CorrectionSql sql, LossSql losses, Allocations allocations, Promises promises, StockLedger ledger) {
        this.sql = sql;
        this.losses = losses;
        this.allocations = allocations;
        this.promises = promises;
        this.ledger = ledger;
    }

    /** Units in each of these buckets, which nobody changes until the transaction ends. */
    @Transactional
    public Map<Bucket, Content> lock(long warehouseId, Set<Bucket> buckets) {
        Map<Bucket, Content> content = new HashMap<>();
        sql.lock(warehouseId, buckets)
                .forEach(row -> content.put(row.bucket(), new Content(row.onHand(), row.allocated())));
        return content;
    }

    /**
     * Books all moves or none.
     *
     * @return orders that lost units by it
     * @throws Problem not-enough-stock: the book itself has fewer units there
     */
    @Transactional
    @Retrying
    public Set<Long> post(Posting posting) {
        Map<Bucket, Long> change = change(posting);
        List<CorrectionSql.Row> rows = sql.lock(posting.warehouseId(), change.keySet());
        Set<Long> shortOrders = makeRoom(posting.warehouseId(), change, rows);
        ledger.post(posting);
        promises.changed(posting.warehouseId(), shortOrders);
        return shortOrders;
    }

    private Set<Long> makeRoom(long warehouseId, Map<Bucket, Long> change, List<CorrectionSql.Row> rows) {
        Map<Goods, Long> sellable =
                new TreeMap<>(Comparator.comparingLong(Goods::itemId).thenComparingLong(Goods::ownerId));
        List<Long> ended = new ArrayList<>();
        for (CorrectionSql.Row row : rows) {
            long by = change.getOrDefault(row.bucket(), 0L);
            long left = row.onHand() + by;
            if (left < row.allocated()) {
                ended.addAll(losses.youngestAllocations(warehouseId, row.id(), Math.max(left, 0)));
            }
            if (row.sellable()) {
                sellable.merge(new Goods(row.itemId(), row.ownerId()), by, Long::sum);
            }
        }
        Set<Long> shortOrders = new LinkedHashSet<>();
        sellable.forEach((goods, by) -> {
            if (by < 0) {
                shortOrders.addAll(losses.shorten(warehouseId, goods.itemId(), goods.ownerId(), -by));
            }
        });
        allocations.release(warehouseId, ended);
        allocations.release(warehouseId, losses.allocationsBeyondPromise(warehouseId, shortOrders));
        return shortOrders;
    }

    private static Map<Bucket, Long> change(Posting posting) {
        Map<Bucket, Long> change = new HashMap<>();
        for (StockMove move : posting.moves()) {
            change.merge(Bucket.of(move, move.from()), -move.quantity(), Long::sum);
            change.merge(Bucket.of(move, move.to()), move.quantity(), Long::sum);
        }
        return change;
    }
}
