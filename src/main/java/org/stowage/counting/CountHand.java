package org.stowage.counting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * The goods that a counter is counting: one bucket of the place.
 *
 * @param lot as scanned or typed; null: kept without lots, or not said yet
 * @param lotId 0: none, or not looked up yet
 * @param pending units that were scanned and are not counted yet: something is asked first
 * @param serial of the one unit that is pending
 * @param run units counted
 * @param last units of the last scan: what C-UNDO takes back
 * @param sight when the first of them was seen; null: none yet
 */
record CountHand(
        long itemId,
        String sku,
        long unitId,
        Condition condition,
        @Nullable String lot,
        long lotId,
        @Nullable String serial,
        long pending,
        long run,
        long last,
        List<String> serials,
        @Nullable Sight sight) {

    static CountHand of(long itemId, String sku, long unitId, Condition condition) {
        return new CountHand(itemId, sku, unitId, condition, null, 0, null, 0, 0, 0, List.of(), null);
    }

    CountHand scanned(long units, @Nullable String unitSerial) {
        return new CountHand(itemId, sku, unitId, condition, lot, lotId, unitSerial, units, run, last, serials, sight);
    }

    CountHand lot(@Nullable String code, long id) {
        return new CountHand(itemId, sku, unitId, condition, code, id, serial, pending, run, last, serials, sight);
    }

    /** These units are counted now. */
    CountHand counted(long total, Sight first) {
        List<String> read = new ArrayList<>(serials);
        if (serial != null) {
            read.add(serial);
        }
        return new CountHand(
                itemId, sku, unitId, condition, lot, lotId, null, 0, total, total - run, List.copyOf(read), first);
    }

    /** The last scan is taken back: what was read with it, too. */
    CountHand without() {
        List<String> read = serials.isEmpty() ? serials : serials.subList(0, serials.size() - 1);
        return new CountHand(
                itemId, sku, unitId, condition, lot, lotId, null, 0, run - last, 0, List.copyOf(read), sight);
    }

    boolean isSame(CountHand other) {
        return itemId == other.itemId && unitId == other.unitId && condition == other.condition && lotId == other.lotId;
    }
}
