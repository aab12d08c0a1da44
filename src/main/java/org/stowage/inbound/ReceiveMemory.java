package org.stowage.inbound;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * Where a receiving stands.
 *
 * @param unitId pallet or tote into which what is scanned goes; 0: loose
 * @param times typed before the item: each scan is so many
 * @param damaged the next item is booked as damaged
 * @param current the item in the hand
 * @param asked an implausible quantity that was typed once
 */
record ReceiveMemory(
        long receiptId,
        String receiptNo,
        long unitId,
        long times,
        boolean damaged,
        @Nullable Current current,
        long asked) {

    /**
     * @param lot typed or scanned, before its expiry is known
     * @param serial scanned, of the one unit that is pending
     * @param pending units that wait for their lot or serial
     * @param run units of it booked without a break: a total that is typed now replaces them
     */
    record Current(
            long itemId,
            long lotId,
            @Nullable String lot,
            @Nullable String serial,
            Condition condition,
            long pending,
            long run) {

        Current lot(String text) {
            return new Current(itemId, lotId, text, serial, condition, pending, run);
        }

        Current serial(String text) {
            return new Current(itemId, lotId, lot, text, condition, pending, run);
        }

        List<String> serials() {
            return serial == null ? List.of() : List.of(serial);
        }

        Current booked(long lot, long units) {
            return new Current(itemId, lot, null, null, condition, 0, run + units);
        }
    }

    static ReceiveMemory of(ReceiptHead head) {
        return new ReceiveMemory(head.id(), head.receiptNo(), 0, 1, false, null, 0);
    }

    Current hand() {
        return Objects.requireNonNull(current);
    }

    ReceiveMemory into(long unit) {
        return new ReceiveMemory(receiptId, receiptNo, unit, times, damaged, null, 0);
    }

    ReceiveMemory times(long factor) {
        return new ReceiveMemory(receiptId, receiptNo, unitId, factor, damaged, null, 0);
    }

    ReceiveMemory asDamaged() {
        return new ReceiveMemory(receiptId, receiptNo, unitId, times, true, null, 0);
    }

    ReceiveMemory hold(Current item) {
        return new ReceiveMemory(receiptId, receiptNo, unitId, 1, damaged, item, 0);
    }

    ReceiveMemory asking(long quantity) {
        return new ReceiveMemory(receiptId, receiptNo, unitId, times, damaged, current, quantity);
    }

    ReceiveMemory emptyHand() {
        return new ReceiveMemory(receiptId, receiptNo, unitId, 1, false, null, 0);
    }
}
