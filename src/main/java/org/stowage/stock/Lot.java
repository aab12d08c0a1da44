package org.stowage.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A batch of one item, with the day after which its units are not sold. */
public record Lot(
        long id, long itemId, String code, @Nullable LocalDate expiresOn) {}
