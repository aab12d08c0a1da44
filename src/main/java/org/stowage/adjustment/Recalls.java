package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Allocations;
import org.stowage.stock.Balance;
import org.stowage.stock.Freeze;
import org.stowage.stock.Freezes;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.Sellable;
import org.stowage.stock.StockQuery;

/** A lot that must come back: where it is, which orders hold it, who received it. Exact by lot, from the ledger. */
@ApplicationScoped
public class Recalls {

    /** What a recall did. */
    public record Done(Freeze freeze, Recall recall) {}

    private final FrozenScope scopes;
    private final Freezing freezing;
    private final Freezes freezes;
    private final StockQuery stock;
    private final Allocations allocations;
    private final Locations locations;

    public Recalls(
            FrozenScope scopes,
            Freezing freezing,
            Freezes freezes,
            StockQuery stock,
            Allocations allocations,
            Locations locations) {
        this.scopes = scopes;
        this.freezing = freezing;
        this.freezes = freezes;
        this.stock = stock;
        this.allocations = allocations;
        this.locations = locations;
    }

    /**
     * @param lot null: every lot of the item
     * @throws Problem unknown-sku, unknown-lot; owners-limited for somebody who serves some owners only
     */
    public Recall find(long warehouseId, String sku, @Nullable String lot, Actor actor) {
        return of(warehouseId, scope(warehouseId, sku, lot, actor));
    }

    /**
     * The same of an item that was looked up before.
     *
     * @throws Problem unknown-lot; owners-limited
     */
    public Recall find(long warehouseId, long itemId, @Nullable String lot, Actor actor) {
        unlimited(actor);
        return of(warehouseId, scopes.ofItem(warehouseId, itemId, lot));
    }

    /** Freezes it, wherever it is, and tells where it has got to: one act. */
    @Transactional
    @Retrying
    public Done freeze(long warehouseId, String sku, @Nullable String lot, String reason, Actor actor) {
        Sellable.Scope scope = scope(warehouseId, sku, lot, actor);
        long freeze =
                freezing.freeze(warehouseId, scope, reason, actor.operatorId()).freezeId();
        return new Done(freezes.get(warehouseId, freeze), of(warehouseId, scope));
    }

    private Sellable.Scope scope(long warehouseId, String sku, @Nullable String lot, Actor actor) {
        unlimited(actor);
        return scopes.of(warehouseId, null, sku, lot);
    }

    private static void unlimited(Actor actor) {
        if (actor.owners() != null) {
            throw Problem.of(AdjustmentProblem.OWNERS_LIMITED);
        }
    }

    private Recall of(long warehouseId, Sellable.Scope scope) {
        long item = Objects.requireNonNull(scope.itemId());
        Long lot = scope.lotId();
        List<Balance> here = stock.ofItem(warehouseId, item).stream()
                .filter(balance -> lot == null || balance.lotId() == lot)
                .toList();
        return new Recall(
                item,
                here,
                allocations.openOf(warehouseId, item, lot),
                freezing.held(warehouseId, GoodsFilter.of(scope).withGone()),
                stock.gone(warehouseId, locations.virtual(warehouseId, Virtual.CUSTOMER), item, lot));
    }
}
