package org.stowage.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * Goods carried from place to place: either a whole unit ({@code lpn}, {@code to}), or lines.
 *
 * @param warehouse its code
 * @param lpn a pallet, tote or carton, with everything in it
 */
public record NewMove(
        @NotBlank String warehouse,
        @Nullable String lpn,
        @Nullable String to,
        @Nullable @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * @param lpn the unit that they leave; null: loose
     * @param toLpn the unit that they go into; null: loose
     */
    public record Line(
            @NotBlank String sku,
            @Nullable @Size(max = 60) String lot,
            @Nullable String from,
            @Nullable String to,
            @NotNull Long quantity,
            @Nullable String lpn,
            @Nullable String toLpn,
            @Nullable Condition condition,
            @Nullable String owner,

            @Nullable @Size(max = 500)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials) {

        GoodsName leaving() {
            return new GoodsName(sku, lot, from, lpn, condition, owner);
        }

        GoodsName arriving() {
            return new GoodsName(sku, lot, to, toLpn, condition, owner);
        }
    }

    List<Line> linesOrNone() {
        return lines == null ? List.of() : lines;
    }
}
