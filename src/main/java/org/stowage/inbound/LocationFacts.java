package org.stowage.inbound;

import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Mixing;

/**
 * What a location is and holds, seen with the goods in the hand.
 *
 * @param forStock a shelf or face, not a dock, desk or virtual place
 * @param room units that still fit; null: nobody has set a limit
 */
record LocationFacts(
        String code,
        boolean forStock,
        boolean blocked,
        boolean otherItemsFace,
        Mixing mixing,
        @Nullable Long room,
        boolean holdsOtherItem,
        boolean holdsOtherLot) {

    /** @throws Problem naming the first hard rule that forbids it */
    void allow(long quantity) {
        if (!forStock) {
            throw Problem.of(InboundProblem.LOCATION_NOT_FOR_STOCK, code);
        }
        if (blocked) {
            throw Problem.of(InboundProblem.LOCATION_BLOCKED, code);
        }
        if (otherItemsFace) {
            throw Problem.of(InboundProblem.LOCATION_OF_OTHER_ITEM, code);
        }
        if (mixing != Mixing.ANY && holdsOtherItem) {
            throw Problem.of(InboundProblem.LOCATION_HOLDS_OTHER_ITEM, code);
        }
        if (mixing == Mixing.SINGLE_LOT && holdsOtherLot) {
            throw Problem.of(InboundProblem.LOCATION_HOLDS_OTHER_LOT, code);
        }
        if (room != null && room < quantity) {
            throw Problem.of(InboundProblem.LOCATION_FULL, code, Math.max(room, 0), quantity);
        }
    }
}
