package org.stowage.transfer;

import java.util.List;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Balance;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/**
 * Units that a line still wants from one place.
 *
 * @param claim the allocation; 0: goods in such a condition are promised to nobody, so nobody claims them
 */
record Fetch(
        long claim,
        long lineId,
        long locationId,
        long handlingUnitId,
        long itemId,
        long lotId,
        long ownerId,
        long quantity,
        Condition condition) {

    static Fetch of(AllocationLine one) {
        return new Fetch(
                one.allocationId(),
                Claimed.by(one.orderLineId()),
                one.locationId(),
                one.handlingUnitId(),
                one.itemId(),
                one.lotId(),
                one.ownerId(),
                one.quantity(),
                Condition.GOOD);
    }

    static Fetch of(LineSql.Row line, Balance there, long units) {
        return new Fetch(
                0,
                line.id(),
                there.locationId(),
                there.handlingUnitId(),
                there.itemId(),
                there.lotId(),
                there.ownerId(),
                units,
                there.condition());
    }

    boolean isClaimed() {
        return claim > 0;
    }

    Place stands() {
        return new Place(locationId, handlingUnitId, condition);
    }

    Goods picked(long transferId, long cartonId, long stagingId, long units, List<String> serials) {
        return new Goods(
                0,
                transferId,
                lineId,
                cartonId,
                stagingId,
                locationId,
                handlingUnitId,
                itemId,
                lotId,
                ownerId,
                units,
                SerialText.write(serials),
                condition);
    }
}
