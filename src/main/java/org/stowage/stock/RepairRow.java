package org.stowage.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repair that a manager accepted.
 *
 * @param location null: of the item's availability, wherever it stands
 */
record RepairRow(
        String document,
        @Nullable String location,
        String sku,
        String owner,
        String acceptedBy,
        String reason,
        Instant acceptedAt,
        List<Repaired.Figure> figures) {}
