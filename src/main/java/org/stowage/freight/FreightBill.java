package org.stowage.freight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's bill.
 *
 * @param warehouseId where it was handed in
 * @param billNo ours; @param carrierBillNo theirs
 * @param state read, checked or accepted
 * @param unreadReason why it was checked although rows of it could not be read
 * @param from the days that it is about, both included
 */
public record FreightBill(
        long warehouseId,
        long id,
        String billNo,
        long carrierId,
        String carrier,
        @Nullable String carrierBillNo,
        String fileName,
        String state,
        LocalDate from,
        LocalDate to,
        long fileRows,
        long badRows,
        Instant readAt,
        @Nullable Instant checkedAt,
        @Nullable Instant acceptedAt,
        @Nullable String unreadReason) {

    public boolean isOpen() {
        return state.equals("read");
    }
}
