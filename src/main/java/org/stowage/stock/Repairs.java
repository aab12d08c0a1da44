package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * What the verifier found wrong is closed, and stays closed until a manager accepts its repair. A repair books nothing: the
 * ledger is the truth, the balance follows it; who claimed units that were never there loses them as by any other loss.
 */
@ApplicationScoped
public class Repairs {

    /** Who accepts it, and why. */
    public record Acceptance(long operatorId, String reason) {}

    private final RepairSql sql;
    private final LossSql losses;
    private final Allocations allocations;
    private final Promises promises;
    private final Audit audit;
    private final List<RepairListener> listeners;

    public Repairs(
            RepairSql sql,
            LossSql losses,
            Allocations allocations,
            Promises promises,
            Audit audit,
            @All List<RepairListener> listeners) {
        this.sql = sql;
        this.losses = losses;
        this.allocations = allocations;
        this.promises = promises;
        this.audit = audit;
        this.listeners = listeners;
    }

    /**
     * Makes a bucket read-only if it does not agree: looked at again under its lock, against every move of it ever made.
     *
     * @return whether it was closed now
     */
    @Transactional
    public boolean close(long warehouseId, String bucket) {
        BucketKey key = BucketKey.named(bucket);
        if (!sql.known(warehouseId, key) || !disagrees(warehouseId, key)) {
            return false;
        }
        sql.close(warehouseId, key);
        return true;
    }

    private boolean disagrees(long warehouseId, BucketKey key) {
        if (key.isOfItem()) {
            RepairSql.Offered offered = sql.lockOffered(warehouseId, key);
            return !offered.readOnly()
                    && !(offered.agrees() && sql.pools().read(warehouseId, key).agrees());
        }
        RepairSql.Held held = sql.lock(warehouseId, key);
        return !held.readOnly() && !held.agrees();
    }

    /**
     * Sets the bucket to the sum of its moves, its claims to the open ones, its single units to where they moved last, the
     * item's availability to what then stands there, and its pools to what promises took from them; opens what was closed and
     * asks for a count of the place.
     *
     * @param bucket as the proof names it
     * @throws Problem unknown-bucket; nothing-to-repair; ledger-below-nothing
     */
    @Transactional
    @Retrying
    public Repaired accept(long warehouseId, String bucket, Acceptance by) {
        BucketKey key = BucketKey.named(bucket);
        if (!sql.known(warehouseId, key)) {
            throw Problem.of(StockProblem.UNKNOWN_BUCKET, bucket).at("/bucket");
        }
        Repair repair = new Repair(warehouseId, key);
        if (!key.isOfItem()) {
            repair.hold();
        }
        repair.offer();
        return repair.done(by);
    }

    /** One repair on its way: what it changed so far. */
    private final class Repair {

        private final long warehouseId;
        private final BucketKey key;
        private final BucketKey ofItem;
        private final List<RepairSql.Figure> figures = new ArrayList<>();
        private List<Long> shortOrders = List.of();
        private final List<Long> released = new ArrayList<>();
        private long stockId;
        private boolean opened;

        Repair(long warehouseId, BucketKey key) {
            this.warehouseId = warehouseId;
            this.key = key;
            this.ofItem = BucketKey.ofItem(key.itemId(), key.ownerId());
        }

        void hold() {
            RepairSql.Held was = sql.lock(warehouseId, key);
            if (was.ledger() < 0) {
                throw Problem.of(StockProblem.LEDGER_BELOW_NOTHING);
            }
            stockId = was.id();
            opened = was.readOnly();
            // first so that the open claims fit; those on units that were never there then end the usual way
            sql.set(warehouseId, was, Math.max(was.ledger(), was.claimed()), was.claimed());
            released.addAll(allocations.release(
                    warehouseId, losses.youngestAllocations(warehouseId, Map.of(was.id(), was.ledger()))));
            sql.balance(warehouseId, was.id(), was.ledger());
            sql.open(warehouseId, key);
            figures.add(new RepairSql.Figure("on_hand", was.onHand(), was.ledger()));
            figures.add(new RepairSql.Figure("allocated", was.allocated(), was.claimed()));
            figures.add(new RepairSql.Figure("offered", was.sellable() ? 1 : 0, was.rule() ? 1 : 0));
            figures.add(new RepairSql.Figure(
                    "serials", was.serials(), sql.serials().follow(warehouseId, key.itemId(), was.id(), was.ledger())));
            figures.add(sql.snapshots(warehouseId, key));
        }

        void offer() {
            RepairSql.Offered was = sql.lockOffered(warehouseId, ofItem);
            opened |= was.readOnly();
            RepairPoolSql.Kept pools = sql.pools().read(warehouseId, ofItem);
            if (was.agrees() && pools.agrees() && !was.readOnly()) {
                return;
            }
            // first: what a shortened promise gives back to its pool must fit
            sql.pools().set(warehouseId, ofItem, pools);
            sql.offer(warehouseId, ofItem, Math.max(was.stocked(), was.claimed()), was.claimed());
            if (was.claimed() > was.stocked()) {
                long lack = was.claimed() - was.stocked();
                shortOrders = losses.shorten(warehouseId, key.itemId(), key.ownerId(), lack);
            }
            sql.offer(warehouseId, ofItem, was.stocked(), null);
            sql.open(warehouseId, ofItem);
            released.addAll(
                    allocations.release(warehouseId, losses.allocationsBeyondPromise(warehouseId, shortOrders)));
            figures.add(new RepairSql.Figure("sellable", was.sellable(), was.stocked()));
            figures.add(new RepairSql.Figure("promised", was.promised(), was.claimed()));
            figures.addAll(pools.figures());
            promises.changed(warehouseId, shortOrders);
            promises.serve(warehouseId, List.of(key.itemId()));
        }

        Repaired done(Acceptance by) {
            List<RepairSql.Figure> changed =
                    figures.stream().filter(RepairSql.Figure::changed).toList();
            if (changed.isEmpty() && !opened) {
                throw Problem.of(StockProblem.NOTHING_TO_REPAIR);
            }
            long number = changed.isEmpty() ? 0 : sql.write(warehouseId, key, stockId, changed, by);
            String document = Repaired.PREFIX + number;
            List<Repaired.Figure> told = changed.stream()
                    .map(figure -> new Repaired.Figure(figure.name(), figure.before(), figure.after()))
                    .toList();
            audit.record(
                    warehouseId,
                    by.operatorId(),
                    "stock.repair",
                    key.toString(),
                    Map.of("document", document, "figures", told, "reason", by.reason()));
            if (!key.isOfItem()) {
                listeners.forEach(listener ->
                        listener.bucketRepaired(warehouseId, key.locationId(), key.itemId(), key.ownerId(), document));
            }
            // last: only now nobody finds the units that never were
            allocations.lost(warehouseId, released);
            return new Repaired(document, told, shortOrders, released.size());
        }
    }
}
