package org.stowage.printing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterCondition;

/**
 * One printing of one document.
 *
 * @param document what the label stands for, as its barcode says it: {@code P-W1-P17}
 * @param revision counts changes of the content; @param copy counts printings of the same content
 * @param deviceId the printer that it went to; @param printerId the one that somebody moved it to
 * @param reason why it was printed again
 * @param cause what keeps it, made its outcome unknown, or keeps the sent label in the printer
 * @param problem the same in the words of the line, for who repairs it
 */
public record PrintJob(
        long warehouseId,
        long id,
        String document,
        int revision,
        int copy,
        String label,
        @Nullable Long deviceId,
        @Nullable Long printerId,
        @Nullable Long stationId,
        PrintState status,
        @Nullable String reason,
        @Nullable PrinterCondition cause,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant confirmedAt) {}
