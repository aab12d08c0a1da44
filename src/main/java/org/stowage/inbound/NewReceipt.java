package org.stowage.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come, or have come, from a supplier.
 *
 * @param warehouse its code
 * @param receiptNo the caller's own number; null: {@code W1-R17}
 * @param orderNo of the purchase order; the dock may scan it instead of the receipt's number
 * @param announced true: only expected, it is received by scan; else it is all there now
 */
public record NewReceipt(
        @NotBlank String warehouse,
        @Nullable @Pattern(regexp = "[\\x21-\\x7e]{1,60}") String receiptNo,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 60) String orderNo,
        @Nullable Boolean announced,
        @NotEmpty @Size(max = 10_000) List<@NotNull @Valid NewReceiptLine> lines) {

    boolean isAnnounced() {
        return Boolean.TRUE.equals(announced);
    }
}
