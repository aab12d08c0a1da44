package org.stowage.picking;

import java.util.ArrayList;
import java.util.List;

/**
 * What a picker's session remembers between two scans.
 *
 * @param taskId the task shown; 0 before the first
 * @param at location that was confirmed last; the same is not asked twice
 * @param seen an item of this task was scanned
 * @param typed a quantity typed before the item; 0 = none, {@value #ALL} = all that is open
 * @param told stopped orders that the picker has confirmed
 */
record PickMemory(long listId, long toteId, long taskId, long at, boolean seen, long typed, List<Long> told) {

    static final long ALL = -1;

    static PickMemory of(PickList list) {
        return new PickMemory(list.id(), list.toteId(), 0, 0, false, 0, List.of());
    }

    PickMemory withTote(long tote) {
        return new PickMemory(listId, tote, taskId, at, seen, typed, told);
    }

    PickMemory onTask(long task) {
        return task == taskId ? this : new PickMemory(listId, toteId, task, at, false, 0, told);
    }

    PickMemory standingAt(long location) {
        return new PickMemory(listId, toteId, taskId, location, seen, typed, told);
    }

    PickMemory picked() {
        return new PickMemory(listId, toteId, taskId, at, true, 0, told);
    }

    PickMemory typing(long quantity) {
        return new PickMemory(listId, toteId, taskId, at, seen, quantity, told);
    }

    PickMemory telling(long order) {
        List<Long> more = new ArrayList<>(told);
        more.add(order);
        return new PickMemory(listId, toteId, taskId, at, seen, typed, List.copyOf(more));
    }
}
