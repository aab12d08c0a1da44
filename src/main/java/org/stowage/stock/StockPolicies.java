package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** How much of the house's own goods is kept back in a warehouse: usually, and of single items ({@link Pools#policy}). */
@ApplicationScoped
public class StockPolicies {

    private final StockPolicySql sql;
    private final Items items;
    private final Promises promises;

    public StockPolicies(StockPolicySql sql, Items items, Promises promises) {
        this.sql = sql;
        this.items = items;
        this.promises = promises;
    }

    /** Nothing is kept back where nobody has said anything. */
    public UsualPolicy usual(long warehouseId) {
        return sql.usual(warehouseId);
    }

    /**
     * From now on all items of the house follow it, those that come too, but not those of which something else is said. What
     * is set free goes to orders that wait.
     *
     * @throws Problem with every fault
     */
    @Transactional
    @Retrying
    public UsualPolicy setUsual(long warehouseId, UsualPolicy asked, long actorId) {
        UsualPolicy policy = asked.checked();
        sql.setUsual(warehouseId, policy, actorId);
        promises.serve(warehouseId, sql.follow(warehouseId, policy));
        return policy;
    }

    /**
     * The item follows the warehouse's usual policy again. What is set free goes to orders that wait.
     *
     * @return false: it did already
     * @throws Problem not-found: there is no such item
     */
    @Transactional
    @Retrying
    public boolean forgetOwn(long warehouseId, String sku) {
        long item = items.bySku(sku)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, sku))
                .id();
        boolean changed = sql.forgetOwn(warehouseId, item);
        if (changed) {
            promises.serve(warehouseId, List.of(item));
        }
        return changed;
    }

    /** Items of which something of their own is said, by item. @param afterItem the one before the page, 0 for the first */
    public List<ItemPolicy> own(long warehouseId, long afterItem, int limit) {
        return sql.own(warehouseId, afterItem, limit);
    }

    /** What holds for an item, also one that was never here. @throws Problem not-found: there is no such item */
    public ItemPolicy of(long warehouseId, String sku) {
        Item item = items.bySku(sku).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, sku));
        UsualPolicy usual = sql.usual(warehouseId);
        return sql.find(warehouseId, item.id())
                .orElseGet(() -> new ItemPolicy(
                        item.id(),
                        item.sku(),
                        Objects.requireNonNullElse(usual.safety(), 0L),
                        Objects.requireNonNullElse(usual.lowMark(), 0L),
                        false));
    }
}
