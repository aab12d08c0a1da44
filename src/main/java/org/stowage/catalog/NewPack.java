package org.stowage.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The barcode of a case.
 *
 * @param quantity base units in it
 * @param unit the word by which a line asks for it: case, inner, pallet; null: it is scanned only
 */
public record NewPack(String code, long quantity, @Nullable String unit) {

    public NewPack(String code, long quantity) {
        this(code, quantity, null);
    }
}
