package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims of order lines on sellable stock, item by item, from the order's acceptance until the unit leaves the building or
 * the order is cancelled. Never more is promised than can be sold, whoever asks at once.
 */
@ApplicationScoped
public class Promises {

    private final PromiseSql promises;
    private final GiveSql given;
    private final List<PromiseListener> listeners;

    public Promises(PromiseSql promises, GiveSql given, @All List<PromiseListener> listeners) {
        this.promises = promises;
        this.given = given;
        this.listeners = listeners;
    }

    /** Promises in the order of the list; a line gets what is left, perhaps nothing. Two statements, whatever the number. */
    @Transactional
    public List<Promised> promise(long warehouseId, List<Demand> demand) {
        if (demand.isEmpty()) {
            return List.of();
        }
        // an item that was never here gets its row now: who brings the first unit waits for us, and then serves us
        promises.lockRooms(warehouseId, demand);
        return promises.promise(warehouseId, demand);
    }

    /**
     * Which of these orders want all or nothing and cannot have it, with the items that they lack. Decided in the order of
     * the list, just as {@link #promise} of the others right after will promise: until the transaction ends nobody else
     * takes these items, nor brings any.
     *
     * @param demand an order's lines stand together
     */
    @Transactional
    public Map<Long, Set<Long>> lacking(long warehouseId, List<Demand> demand, Set<Long> allOrNothing) {
        if (demand.stream().noneMatch(one -> allOrNothing.contains(one.orderId()))) {
            return Map.of();
        }
        promises.lockRooms(warehouseId, demand);
        Rooms rooms = new Rooms(promises.rooms(warehouseId, demand));
        Map<Long, List<Demand>> byOrder = demand.stream()
                .collect(Collectors.groupingBy(Demand::orderId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Set<Long>> lacking = new HashMap<>();
        byOrder.forEach((order, lines) -> {
            Set<Long> items = allOrNothing.contains(order) ? rooms.lacking(lines) : Set.of();
            if (items.isEmpty()) {
                rooms.take(lines);
            } else {
                lacking.put(order, items);
            }
        });
        return lacking;
    }

    /** Gives back what these orders still hold. Units that have left stay kept. */
    @Transactional
    public void cancel(long warehouseId, Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return;
        }
        given.lockRooms(warehouseId, orderIds);
        List<Long> items = given.cancel(warehouseId, orderIds);
        serve(warehouseId, items);
    }

    /**
     * Lines of this order want so many units fewer; what they held of them goes to those who wait.
     *
     * @param units by order line
     */
    @Transactional
    public void wantLess(long warehouseId, long orderId, Map<Long, Long> units) {
        if (units.isEmpty()) {
            return;
        }
        given.lockRooms(warehouseId, List.of(orderId));
        List<Long> freed = given.wantLess(warehouseId, units);
        changed(warehouseId, List.of(orderId));
        serve(warehouseId, freed);
    }

    /**
     * Units that somebody has just missed where the book has them: what was promised of them is given back, but to nobody who
     * waits, until the place is counted or others come.
     *
     * @param orderIds whose lines they are
     * @param unwanted units by order line that are wanted no more
     * @param wanted units by order line that are waited for: they are served before all others
     */
    @Transactional
    public void missed(long warehouseId, Collection<Long> orderIds, Map<Long, Long> unwanted, Map<Long, Long> wanted) {
        if (orderIds.isEmpty()) {
            return;
        }
        given.lockRooms(warehouseId, orderIds);
        if (!unwanted.isEmpty()) {
            given.wantLess(warehouseId, unwanted);
        }
        if (!wanted.isEmpty()) {
            given.waitFor(warehouseId, wanted);
        }
        changed(warehouseId, orderIds);
    }

    /**
     * One line wants less and another one instead: what the first gives back the second may have, before those who wait. The
     * rows of both items are locked at once, so that two orders that swap the other way round never wait for each other.
     *
     * @param less its {@code wanted} is how much less
     * @return units that are promised of the other
     */
    @Transactional
    public long exchange(long warehouseId, Demand less, Demand instead) {
        promises.lockRooms(warehouseId, List.of(less, instead));
        List<Long> freed =
                less.wanted() == 0 ? List.of() : given.wantLess(warehouseId, Map.of(less.orderLineId(), less.wanted()));
        long promised = promises.promise(warehouseId, List.of(instead)).stream()
                .mapToLong(Promised::quantity)
                .sum();
        changed(warehouseId, List.of(instead.orderId()));
        serve(warehouseId, freed);
        return promised;
    }

    /**
     * Units leave the building. Call before the moves that take them out are posted: promised stock cannot be moved out.
     */
    @Transactional
    public void keep(long warehouseId, List<Kept> kept) {
        if (!kept.isEmpty()) {
            promises.keep(warehouseId, kept);
        }
    }

    /** The order is paid: what it claims does not run out any more, and it is served like others. */
    @Transactional
    public void confirm(long warehouseId, long orderId) {
        given.lockRooms(warehouseId, List.of(orderId));
        serve(warehouseId, given.confirm(warehouseId, orderId));
    }

    /** An order whose claims had ended claims again, and gets what is free now, in its turn. */
    @Transactional
    public void reopen(long warehouseId, long orderId) {
        given.lockRooms(warehouseId, List.of(orderId));
        serve(warehouseId, given.reopen(warehouseId, orderId));
    }

    /** Gives free stock of these items to lines that are short: paid ones first, by priority, then by deadline. */
    @Transactional
    public void serve(long warehouseId, Collection<Long> itemIds) {
        List<Long> waited = itemIds.isEmpty() ? List.of() : given.lockWaited(warehouseId, itemIds);
        if (!waited.isEmpty()) {
            changed(warehouseId, given.serve(warehouseId, waited));
        }
    }

    /** Units promised to each of these order lines, those that have left included. */
    public Map<Long, Long> ofLines(long warehouseId, Collection<Long> orderLineIds) {
        return promises.ofLines(warehouseId, orderLineIds);
    }

    void changed(long warehouseId, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            listeners.forEach(listener -> listener.promisesChanged(warehouseId, orderIds));
        }
    }
}
