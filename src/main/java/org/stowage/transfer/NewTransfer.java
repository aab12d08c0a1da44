package org.stowage.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Quantity;
import org.stowage.stock.Condition;

/**
 * What a warehouse asks of another.
 *
 * @param from whose shelves the goods leave
 * @param to where they are wanted
 * @param why for whoever approves it
 * @param direct both are rooms of one house: the goods are moved by this one act, without a way between
 * @param location where a direct transfer puts its goods; null: the first dock
 */
record NewTransfer(
        @NotBlank @Size(max = 40) String from,
        @NotBlank @Size(max = 40) String to,
        @Nullable @Size(max = 500) String why,
        @Nullable Boolean direct,
        @Nullable @Size(max = 60) String location,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /**
     * @param lot null: whichever is first
     * @param owner code; null: own stock
     * @param condition null: good ones
     * @param serials of a direct transfer, where the item is kept by serial
     */
    record Line(
            @NotBlank @Size(max = 60) String sku,
            @Nullable @Size(max = 60) String lot,
            @Nullable @Size(max = 40) String owner,
            @Min(1) @Max(Quantity.MOST) long quantity,

            @Nullable @Size(max = 500)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials,
            @Nullable Condition condition) {

        Condition as() {
            return condition == null ? Condition.GOOD : condition;
        }

        List<String> serialsOrNone() {
            return serials == null ? List.of() : serials;
        }
    }

    boolean isDirect() {
        return Boolean.TRUE.equals(direct);
    }
}
