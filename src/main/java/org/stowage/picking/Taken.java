package org.stowage.picking;

import java.util.ArrayList;
import java.util.List;
import org.stowage.stock.AllocationLine;

/** A part of an allocation that is picked now. */
record Taken(long taskId, AllocationLine allocation, long quantity) {

    /** So many units of these allocations, the first ones first. */
    static List<Taken> of(long taskId, List<AllocationLine> allocations, long quantity) {
        List<Taken> taken = new ArrayList<>();
        long left = quantity;
        for (AllocationLine allocation : allocations) {
            long part = Math.min(left, allocation.quantity());
            if (part > 0) {
                taken.add(new Taken(taskId, allocation, part));
                left -= part;
            }
        }
        return taken;
    }
}
