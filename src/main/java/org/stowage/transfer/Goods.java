package org.stowage.transfer;

import java.util.List;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/**
 * Units picked for a line.
 *
 * @param handlingUnitId the carton; 0: loose
 * @param serials one on each line
 */
record Goods(
        long id,
        long transferId,
        long lineId,
        long handlingUnitId,
        long locationId,
        long fromLocationId,
        long fromHandlingUnitId,
        long itemId,
        long lotId,
        long ownerId,
        long quantity,
        String serials,
        Condition condition) {

    Place stands() {
        return new Place(locationId, handlingUnitId, condition);
    }

    Goods units(long units) {
        return new Goods(
                id,
                transferId,
                lineId,
                handlingUnitId,
                locationId,
                fromLocationId,
                fromHandlingUnitId,
                itemId,
                lotId,
                ownerId,
                units,
                serials,
                condition);
    }

    List<String> serialList() {
        return SerialText.read(serials);
    }
}
