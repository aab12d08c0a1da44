package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Retrying;

/**
 * Which goods may be offered to customers: good ones, in a place to sell from, not frozen, with enough life left. Each
 * balance row carries the answer as a flag; this changes it when something other than a movement changes the answer: a
 * freeze, its lifting, a lot that comes to its end.
 */
@ApplicationScoped
public class Sellable {

    /**
     * The rows to look at; null = any.
     *
     * @param lotsOnly rows of lots, whose answer changes by the calendar alone
     */
    public record Scope(
            @Nullable Long locationId,
            @Nullable Long itemId,
            @Nullable Long lotId,
            boolean lotsOnly) {

        public static Scope of(@Nullable Long locationId, @Nullable Long itemId, @Nullable Long lotId) {
            return new Scope(locationId, itemId, lotId, false);
        }

        static Scope byCalendar() {
            return new Scope(null, null, null, true);
        }
    }

    /** What promises count as one: an item of an owner. */
    private record Goods(long itemId, long ownerId) {}

    private final SellableSql rows;
    private final LossSql losses;
    private final Allocations allocations;
    private final Promises promises;

    public Sellable(SellableSql rows, LossSql losses, Allocations allocations, Promises promises) {
        this.rows = rows;
        this.losses = losses;
        this.allocations = allocations;
        this.promises = promises;
    }

    /**
     * Looks at these rows again. What may not be offered any more is taken from those who counted on it: open allocations
     * end, the youngest promises turn short; what may be offered again serves those who wait.
     *
     * @return the orders that lost units
     */
    @Transactional
    @Retrying
    public Set<Long> apply(long warehouseId, Scope scope) {
        List<SellableSql.Turned> turned = rows.lockTurned(warehouseId, scope);
        Set<Long> shortOrders = withdraw(
                warehouseId, turned.stream().filter(row -> !row.sellable()).toList());
        List<Long> back = turned.stream()
                .filter(SellableSql.Turned::sellable)
                .map(SellableSql.Turned::id)
                .toList();
        if (!back.isEmpty()) {
            promises.serve(warehouseId, rows.offer(warehouseId, back));
        }
        promises.changed(warehouseId, shortOrders);
        return shortOrders;
    }

    private Set<Long> withdraw(long warehouseId, List<SellableSql.Turned> turned) {
        Set<Long> shortOrders = new LinkedHashSet<>();
        var byGoods = turned.stream()
                .collect(Collectors.groupingBy(
                        row -> new Goods(row.itemId(), row.ownerId()),
                        () -> new TreeMap<>(
                                Comparator.comparingLong(Goods::itemId).thenComparingLong(Goods::ownerId)),
                        Collectors.toList()));
        byGoods.forEach((goods, of) -> {
            long units = of.stream().mapToLong(SellableSql.Turned::onHand).sum();
            shortOrders.addAll(losses.shorten(warehouseId, goods.itemId(), goods.ownerId(), units));
            rows.withdraw(warehouseId, ids(of));
        });
        // last: whoever hears of a released allocation and looks for other goods does not find these again
        List<Long> released =
                new ArrayList<>(allocations.release(warehouseId, rows.openAllocations(warehouseId, ids(turned))));
        released.addAll(allocations.release(warehouseId, losses.allocationsBeyondPromise(warehouseId, shortOrders)));
        allocations.lost(warehouseId, released);
        return shortOrders;
    }

    private static List<Long> ids(List<SellableSql.Turned> turned) {
        return turned.stream().map(SellableSql.Turned::id).toList();
    }
}
