package org.stowage.adjustment;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Balance;
import org.stowage.stock.OrderUnits;

/**
 * Where the units of an item, or of one lot, have got to.
 *
 * @param itemId whose
 * @param here buckets that hold some, in every condition
 * @param allocated claims of picks that nobody has fetched yet
 * @param held picked, packed and shipped units by order
 * @param shipped units that the ledger has sent to customers, less those that came back
 */
public record Recall(
        long itemId, List<Balance> here, List<AllocationLine> allocated, List<OrderUnits> held, long shipped) {

    /** Orders that are to get, or got, some; oldest first. Transfers hold goods as orders do, under negative ids: they are none. */
    public NavigableSet<Long> orderIds() {
        NavigableSet<Long> ids = new TreeSet<>();
        allocated.forEach(line -> ids.add(line.orderId()));
        held.forEach(units -> ids.add(units.orderId()));
        return ids.tailSet(0L, false);
    }

    public long onHand() {
        return here.stream().mapToLong(Balance::onHand).sum();
    }
}
