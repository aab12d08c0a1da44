package org.stowage.inbound;

import org.jspecify.annotations.Nullable;

/**
 * A receipt in work.
 *
 * @param status open, closed, cancelled
 * @param blind nothing was announced
 * @param locationId the dock of its goods
 */
public record ReceiptHead(
        long id,
        String receiptNo,
        String status,
        boolean blind,
        @Nullable Long locationId) {

    boolean isOpen() {
        return status.equals("open");
    }
}
