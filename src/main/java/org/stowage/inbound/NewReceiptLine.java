package org.stowage.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * Units of one item, and lot.
 *
 * @param quantity base units, 1 or more
 * @param location where they stand; null: the dock, in simple mode their shelf
 * @param condition null: good
 * @param owner null: own stock
 */
public record NewReceiptLine(
        @NotBlank String sku,
        @NotNull Long quantity,
        @Nullable String location,
        @Nullable @Size(max = 60) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable Condition condition,
        @Nullable String owner) {

    /** Good units of the house's own. @param location null: the dock */
    public static NewReceiptLine of(String sku, long quantity, @Nullable String location) {
        return new NewReceiptLine(sku, quantity, location, null, null, null, null);
    }

    Condition conditionOrGood() {
        return condition == null ? Condition.GOOD : condition;
    }
}
