package org.stowage.inbound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a putaway has in hand.
 *
 * @param goods null: nothing yet
 * @param there all that stands at the dock of it; {@code goods} may be a part
 * @param full locations that the operator found full
 * @param asked another location that was scanned once: scanned again it is meant
 */
record PutawayMemory(
        @Nullable PutawayGoods goods, long there, @Nullable Proposal proposal, List<Long> full, long asked) {

    static final PutawayMemory EMPTY = new PutawayMemory(null, 0, null, List.of(), 0);

    PutawayMemory asking(long locationId) {
        return new PutawayMemory(goods, there, proposal, full, locationId);
    }

    PutawayMemory withFull(long locationId) {
        List<Long> more = new ArrayList<>(full);
        more.add(locationId);
        return new PutawayMemory(goods, there, proposal, List.copyOf(more), 0);
    }
}
