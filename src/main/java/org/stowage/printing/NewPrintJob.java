package org.stowage.printing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall be printed.
 *
 * @param document what the label stands for, as its barcode says it: {@code P-W1-P17}
 * @param label name of the design
 * @param data what fills it, already masked: it is kept and may be printed again
 * @param stationId whose printer; null: the warehouse's shared one
 */
public record NewPrintJob(
        String document,
        String label,
        Map<String, ?> data,
        @Nullable Long stationId,
        long actorId) {}
