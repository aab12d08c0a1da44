package org.stowage.picking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.inbound.Proposal;

/**
 * What a put-back has in hand.
 *
 * @param goods null: nothing yet
 * @param quantity how many of the goods go to this place
 * @param full locations that the operator found full
 * @param asked another location that was scanned once: scanned again it is meant
 */
record PutBackMemory(
        PutBackScope scope,
        @Nullable BackGoods goods,
        long quantity,
        @Nullable Proposal proposal,
        List<Long> full,
        long asked) {

    static final PutBackMemory EMPTY = new PutBackMemory(PutBackScope.ANY, null, 0, null, List.of(), 0);

    static PutBackMemory of(PutBackScope scope, BackGoods goods, List<Long> full) {
        return new PutBackMemory(scope, goods, goods.quantity(), null, full, 0);
    }

    PutBackMemory to(Proposal proposed) {
        return new PutBackMemory(scope, goods, quantity, proposed, full, 0);
    }

    PutBackMemory units(long units) {
        return new PutBackMemory(scope, goods, units, proposal, full, asked);
    }

    PutBackMemory asking(long locationId) {
        return new PutBackMemory(scope, goods, quantity, proposal, full, locationId);
    }

    PutBackMemory withFull(long locationId) {
        List<Long> more = new ArrayList<>(full);
        more.add(locationId);
        return new PutBackMemory(scope, goods, quantity, null, List.copyOf(more), 0);
    }
}
