package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.Owners;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;

/** Pools and safety stock as people and channels set them: checked, done, and written into the audit. */
@ApplicationScoped
class PoolDesk {

    private final Pools pools;
    private final StockPolicies policies;
    private final Items items;
    private final Audit audit;

    PoolDesk(Pools pools, StockPolicies policies, Items items, Audit audit) {
        this.pools = pools;
        this.policies = policies;
        this.items = items;
        this.audit = audit;
    }

    /**
     * @throws Problem not-found for who does not serve the house's own; with every fault; unknown-item; pool-exists;
     *     pool-overlaps
     */
    @Transactional
    @Retrying
    public Pool open(long warehouseId, Actor actor, NewPool asked) {
        mustServeHouse(actor, String.valueOf(asked.sku()));
        List<Fault> faults = new ArrayList<>(asked.faults());
        Optional<Item> item = item(asked.sku(), faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        Pool opened = pools.open(warehouseId, item.orElseThrow().id(), Owners.OWN, asked.pool());
        audit.record(warehouseId, actor.operatorId(), "pool.open", opened.code(), detail(opened));
        return opened;
    }

    /** @throws Problem not-found; with every fault; pool-taken; pool-overlaps */
    @Transactional
    @Retrying
    public Pool change(long warehouseId, Actor actor, String code, PoolChange asked) {
        mustServeHouse(actor, code);
        Pool pool = pools.find(warehouseId, code).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, code));
        List<Fault> faults = asked.faults(pool.startsAt());
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        long setAside = Objects.requireNonNullElse(asked.setAside(), pool.setAside());
        Instant end = Objects.requireNonNullElse(asked.endsAt(), pool.endsAt());
        long item = items.bySku(pool.sku()).orElseThrow().id();
        Pool changed = pools.change(warehouseId, item, Owners.OWN, pool, setAside, end);
        audit.record(warehouseId, actor.operatorId(), "pool.change", code, detail(changed));
        return changed;
    }

    /** @return the item that it is of now. @throws Problem not-found as of {@link #open}; with every fault; unknown-item */
    @Transactional
    @Retrying
    public Item policy(long warehouseId, Actor actor, StockPolicy asked) {
        mustServeHouse(actor, String.valueOf(asked.sku()));
        List<Fault> faults = new ArrayList<>(asked.faults());
        Optional<Item> item = item(asked.sku(), faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        long safety = Objects.requireNonNullElse(asked.safety(), 0L);
        long low = Objects.requireNonNullElse(asked.lowMark(), 0L);
        Item kept = item.orElseThrow();
        pools.policy(warehouseId, kept.id(), Owners.OWN, safety, low);
        audit.record(
                warehouseId, actor.operatorId(), "stock.policy", kept.sku(), Map.of("safety", safety, "lowMark", low));
        return kept;
    }

    /** @throws Problem not-found as of {@link #open}, or there is no such item */
    @Transactional
    @Retrying
    public ItemPolicy forgetPolicy(long warehouseId, Actor actor, String sku) {
        mustServeHouse(actor, sku);
        boolean changed = policies.forgetOwn(warehouseId, sku);
        ItemPolicy now = policies.of(warehouseId, sku);
        if (changed) {
            audit.record(warehouseId, actor.operatorId(), "stock.policy", now.sku(), Map.of("own", false));
        }
        return now;
    }

    /** Pools and safety stock are of the house's own goods. */
    private static void mustServeHouse(Actor actor, String asked) {
        if (!actor.mayServe(Owners.OWN)) {
            throw Problem.of(KernelProblem.NOT_FOUND, asked);
        }
    }

    private Optional<Item> item(@Nullable String sku, List<Fault> faults) {
        if (sku == null || sku.isBlank()) {
            faults.add(Problem.fault("/sku", KernelProblem.MISSING_VALUE));
            return Optional.empty();
        }
        Optional<Item> item = items.bySku(sku);
        if (item.isEmpty()) {
            faults.add(Problem.fault("/sku", CatalogProblem.UNKNOWN_ITEM, sku));
        }
        return item;
    }

    private static Map<String, Object> detail(Pool pool) {
        return Map.of(
                "sku", pool.sku(),
                "claimant", pool.claimant(),
                "setAside", pool.setAside(),
                "startsAt", pool.startsAt().toString(),
                "endsAt", pool.endsAt().toString());
    }
}
