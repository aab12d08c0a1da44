package org.stowage.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * One bucket of a document.
 *
 * @param location may be left out beside an lpn
 * @param lpn pallet, tote or carton that holds them; null: loose
 * @param condition null: good
 * @param owner code; null: own stock
 * @param quantity an adjustment's difference, + found or - lost; what a conversion or scrap takes, 1 or more
 * @param counted an adjustment may say instead what is really there
 * @param to the condition that a conversion finds
 * @param serials of the units, where the item is kept by serial
 */
public record NewLine(
        @Nullable String location,
        @NotBlank String sku,
        @Nullable @Size(max = 60) String lot,
        @Nullable String lpn,
        @Nullable Condition condition,
        @Nullable String owner,
        @Nullable Long quantity,
        @Nullable Long counted,
        @Nullable Condition to,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials) {

    GoodsName goods() {
        return new GoodsName(sku, lot, location, lpn, condition, owner);
    }

    List<String> serialsOrNone() {
        return serials == null ? List.of() : serials;
    }
}
