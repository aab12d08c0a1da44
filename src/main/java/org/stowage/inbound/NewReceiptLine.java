package org.stowage.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * Units of one item, and lot.
 *
 * @param quantity 1 or more, base units where no unit is named
 * @param location where they stand; null: the dock, in simple mode their shelf
 * @param condition null: good
 * @param owner null: own stock
 * @param unit a pack of the item that the quantity counts: case, pallet; null: base units
 * @param serials of the units, where the item is kept by serial; not needed while it is only announced
 */
public record NewReceiptLine(
        @NotBlank String sku,
        @NotNull Long quantity,
        @Nullable String location,
        @Nullable @Size(max = 60) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable Condition condition,
        @Nullable String owner,
        @Nullable String unit,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 60) String> serials) {

    public NewReceiptLine(
            String sku,
            Long quantity,
            @Nullable String location,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable Condition condition,
            @Nullable String owner) {
        this(sku, quantity, location, lot, expiresOn, condition, owner, null, null);
    }

    List<String> serialsOrNone() {
        return serials == null ? List.of() : serials;
    }

    /** Good units of the house's own. @param location null: the dock */
    public static NewReceiptLine of(String sku, long quantity, @Nullable String location) {
        return new NewReceiptLine(sku, quantity, location, null, null, null, null);
    }

    Condition conditionOrGood() {
        return condition == null ? Condition.GOOD : condition;
    }
}
