package org.stowage.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Quantity;

/**
 * A return announced by a program. Channel and channelReturnNo are its business key.
 *
 * @param orderNo ours; where it is missing, the customer's latest order that holds the item
 * @param warehouse code; needed where no order is named and the sender may see several
 */
record ReturnRequest(
        @NotBlank @Size(max = 100) String channel,
        @NotBlank @Size(max = 100) String channelReturnNo,
        @Nullable String orderNo,
        @Nullable String customer,
        @Nullable String warehouse,
        @Size(max = 500) @Nullable String reason,
        @Nullable Instant announcedAt,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid Line> lines) {

    record Line(
            @NotBlank String sku,
            @Min(1) @Max(Quantity.MOST) long quantity) {}
}
