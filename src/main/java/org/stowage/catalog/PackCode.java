package org.stowage.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One barcode of an item.
 *
 * @param quantity base units that one scan of it stands for; more than 1 for a case
 * @param unit the word for a case: case, inner, pallet
 */
public record PackCode(
        long id,
        long itemId,
        String code,
        long quantity,
        @Nullable String unit) {}
