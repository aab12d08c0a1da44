package org.stowage.picking;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wave to be released.
 *
 * @param warehouse code; needed where the sender may see several
 * @param strategy one policy or a chain of them: fefo, fifo, lifo, least-touches, zone-order, full-units, single-lot,
 *     complete-orders; nothing = the chain of the warehouse
 * @param mode order (default) or batch
 * @param waybillMoment when the carriers of its parcels are asked: release, pack or weighed; nothing = as each is set
 */
public record NewWave(
        @Nullable String warehouse,
        @Nullable @Valid Select select,

        @Nullable @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotNull String> strategy,

        @Nullable String mode,
        @Nullable String waybillMoment) {

    public NewWave(
            @Nullable String warehouse,
            @Nullable Select select,
            @Nullable List<String> strategy,
            @Nullable String mode) {
        this(warehouse, select, strategy, mode, null);
    }

    /** Which waiting orders; all when nothing is named. @param max at most so many orders, default 500 */
    public record Select(
            @Nullable List<@NotNull String> orders,
            @Nullable String channel,
            @Nullable String carrier,
            @Nullable Instant shipBefore,
            @Nullable Integer max) {}

    /** Nothing but this one. */
    boolean isOfOneOrder() {
        return select != null && select.orders() != null && select.orders().size() == 1;
    }

    public static NewWave ofOrders(List<String> orderNos) {
        return new NewWave(null, new Select(orderNos, null, null, null, null), null, null);
    }
}
