package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Whole documents that say what the book does not: units lost, found, damaged, thrown away. Unlike a movement, a loss is
 * never refused because the units were promised or allocated: their claims end, the youngest first, in the same transaction.
 */
@ApplicationScoped
public class Corrections {

    /**
     * What a bucket holds.
     *
     * @param allocated claimed by picks
     * @param closed by the verifier, until a manager accepts its repair
     * @param movedAt when units last came or went, by the database's clock; null: nobody kept it
     * @param correctedAt when the book was last put right
     */
    public record Content(
            long onHand,
            long allocated,
            boolean closed,
            @Nullable Instant movedAt,
            @Nullable Instant correctedAt) {}

    /**
     * Differences that somebody found by looking.
     *
     * @param cause unique in the warehouse, see {@link Posting}
     * @param differences units more (positive) or fewer than the book had, none of them 0
     * @param missing which units are not there, each of them, where somebody has read those that are
     */
    public record Found(
            long warehouseId,
            String cause,
            long actorId,
            Instant happenedAt,
            Map<Bucket, Long> differences,
            Map<Bucket, List<String>> missing) {}

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
                .forEach(row -> content.put(
                        row.bucket(),
                        new Content(row.onHand(), row.allocated(), row.closed(), row.movedAt(), row.correctedAt())));
        return content;
    }

    /**
     * Sets buckets to what was counted in them.
     *
     * @return what was found, and who lost by it
     */
    @Transactional
    @Retrying
    public CountResult count(CountSheet sheet) {
        Map<Bucket, Long> counted =
                sheet.lines().stream().collect(Collectors.toMap(CountSheet.Line::bucket, CountSheet.Line::counted));
        List<CorrectionSql.Row> rows = sql.lock(sheet.warehouseId(), counted.keySet());
        Map<Bucket, Long> differences = new LinkedHashMap<>();
        for (CorrectionSql.Row row : rows) {
            long difference = Objects.requireNonNull(counted.get(row.bucket())) - row.onHand();
            if (difference != 0) {
                differences.put(row.bucket(), difference);
            }
        }
        if (differences.isEmpty()) {
            return new CountResult(Map.of(), Set.of());
        }
        Found found = new Found(
                sheet.warehouseId(), sheet.cause(), sheet.actorId(), sheet.happenedAt(), differences, Map.of());
        return new CountResult(differences, book(posting(found), differences, rows));
    }

    /**
     * Books what was found more or fewer than the book said when it was counted, whatever came and went since.
     *
     * @return orders that lost units by it
     * @throws Problem not-enough-stock: the book itself has fewer units there by now
     */
    @Transactional
    @Retrying
    public Set<Long> found(Found found) {
        return book(
                posting(found),
                found.differences(),
                sql.lock(found.warehouseId(), found.differences().keySet()));
    }

    /** Somebody has looked for these items: what the book has of them now is there for those who wait. */
    @Transactional
    public void looked(long warehouseId, Collection<Long> itemIds) {
        promises.serve(warehouseId, itemIds);
    }

    private Posting posting(Found found) {
        Place nowhere = Place.at(losses.countLocation(found.warehouseId()));
        List<StockMove> moves = found.differences().entrySet().stream()
                .map(one -> one.getValue() > 0
                        ? one.getKey().from(nowhere, one.getValue())
                        : one.getKey()
                                .to(nowhere, -one.getValue())
                                .withSerials(found.missing().getOrDefault(one.getKey(), List.of())))
                .toList();
        return new Posting(
                found.warehouseId(), MoveReason.COUNT, found.cause(), found.actorId(), found.happenedAt(), moves);
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
        return book(posting, change, sql.lock(posting.warehouseId(), change.keySet()));
    }

    private Set<Long> book(Posting posting, Map<Bucket, Long> change, List<CorrectionSql.Row> rows) {
        long warehouse = posting.warehouseId();
        List<Long> released = new ArrayList<>(allocations.release(warehouse, beyondRow(warehouse, change, rows)));
        Set<Long> shortOrders = new LinkedHashSet<>();
        Map<LossSql.Goods, Long> lost = lost(change, rows);
        if (!lost.isEmpty()) {
            losses.lacking(warehouse, lost)
                    .forEach(goods -> shortOrders.addAll(losses.shorten(
                            warehouse, goods.itemId(), goods.ownerId(), Objects.requireNonNull(lost.get(goods)))));
        }
        if (!shortOrders.isEmpty()) {
            released.addAll(allocations.release(warehouse, losses.allocationsBeyondPromise(warehouse, shortOrders)));
        }
        ledger.post(posting);
        promises.changed(warehouse, shortOrders);
        // last: only now nobody finds the lost units again
        allocations.lost(warehouse, released);
        return shortOrders;
    }

    /** Claims on units that will not be in their row any more. */
    private List<Long> beyondRow(long warehouseId, Map<Bucket, Long> change, List<CorrectionSql.Row> rows) {
        Map<Long, Long> lacking = new LinkedHashMap<>();
        for (CorrectionSql.Row row : rows) {
            long left = row.onHand() + change.getOrDefault(row.bucket(), 0L);
            if (left < row.allocated()) {
                lacking.put(row.id(), Math.max(left, 0));
            }
        }
        return lacking.isEmpty() ? List.of() : losses.youngestAllocations(warehouseId, lacking);
    }

    /** Units that can be sold no longer, of goods that have fewer of them afterwards. */
    private static Map<LossSql.Goods, Long> lost(Map<Bucket, Long> change, List<CorrectionSql.Row> rows) {
        Map<LossSql.Goods, Long> lost = new HashMap<>();
        for (CorrectionSql.Row row : rows) {
            if (row.sellable()) {
                lost.merge(
                        new LossSql.Goods(row.itemId(), row.ownerId()),
                        -change.getOrDefault(row.bucket(), 0L),
                        Long::sum);
            }
        }
        lost.values().removeIf(units -> units <= 0);
        return lost;
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
