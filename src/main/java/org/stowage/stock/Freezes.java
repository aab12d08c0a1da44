package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Goods taken out of use where they stand: they may be carried, counted and scrapped, not promised, picked or shipped. What
 * was promised of them turns short, youngest orders first.
 */
@ApplicationScoped
public class Freezes {

    /** @param shortOrders orders that lost units by it */
    public record Frozen(long freezeId, Set<Long> shortOrders) {}

    private final FreezeSql sql;
    private final FrozenUnitsSql units;
    private final Sellable sellable;

    public Freezes(FreezeSql sql, FrozenUnitsSql units, Sellable sellable) {
        this.sql = sql;
        this.units = units;
        this.sellable = sellable;
    }

    /** @param scope names at least one of place, item and lot; a lot with its item */
    @Transactional
    @Retrying
    public Frozen freeze(long warehouseId, Sellable.Scope scope, String reason, long actorId) {
        long id = sql.insert(warehouseId, scope, reason, actorId);
        sql.waitForPostings();
        return new Frozen(id, sellable.apply(warehouseId, scope));
    }

    /**
     * The goods may be used again, unless another freeze holds them; who waits for them is served.
     *
     * @param note why they may be used again
     * @throws Problem unknown-freeze, freeze-is-lifted
     */
    @Transactional
    @Retrying
    public void lift(long warehouseId, long freezeId, long actorId, @Nullable String note) {
        Sellable.Scope scope =
                sql.scope(warehouseId, freezeId).orElseThrow(() -> Problem.of(StockProblem.UNKNOWN_FREEZE, freezeId));
        if (sql.lift(warehouseId, freezeId, actorId, note) == 0) {
            throw Problem.of(StockProblem.FREEZE_IS_LIFTED, freezeId);
        }
        sql.waitForPostings();
        sellable.apply(warehouseId, scope);
    }

    /** @throws Problem unknown-freeze */
    public Freeze get(long warehouseId, long freezeId) {
        return sql.find(warehouseId, freezeId).orElseThrow(() -> Problem.of(StockProblem.UNKNOWN_FREEZE, freezeId));
    }

    /** Newest first. @param before id from which the page goes on */
    public List<Freeze> page(long warehouseId, boolean lifted, long before, int limit) {
        return sql.page(warehouseId, lifted, before, limit);
    }

    /** Units in the house that freezes concern, by freeze. @param owners null: of everybody */
    public Map<Long, Long> units(long warehouseId, Collection<Long> freezeIds, @Nullable Collection<Long> owners) {
        return units.of(warehouseId, freezeIds, owners).stream()
                .collect(Collectors.toMap(FrozenUnitsSql.Units::freezeId, FrozenUnitsSql.Units::units));
    }

    /** Of the orders that hold these units: those of which some are frozen. */
    public List<Long> ordersFrozen(long warehouseId, List<OrderUnits> units) {
        return sql.ordersFrozen(warehouseId, units);
    }

    /** What a freeze names. @throws Problem unknown-freeze */
    public Sellable.Scope scope(long warehouseId, long freezeId) {
        return sql.scope(warehouseId, freezeId).orElseThrow(() -> Problem.of(StockProblem.UNKNOWN_FREEZE, freezeId));
    }
}
