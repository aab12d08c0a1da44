package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.Locale;
import java.util.Set;

/** How far an order has come. The words of the API; docs/order-states.md says what moves an order from one to the next. */
@JsonSerialize(using = ToStringSerializer.class)
public enum OrderStatus {
    UNPAID,
    HELD,
    PROMISED,
    SHORT,
    WAITING_REPLENISHMENT,
    RELEASED,
    PICKING,
    PICKED,
    PACKING,
    PACKED,
    PROBLEM,
    PART_SHIPPED,
    SHIPPED,
    DELIVERED,
    RETURNING,
    CANCELLING,
    CANCELLED;

    private static final Set<OrderStatus> BEFORE_RELEASE = Set.of(UNPAID, HELD, PROMISED, SHORT, WAITING_REPLENISHMENT);
    private static final Set<OrderStatus> GONE = Set.of(PART_SHIPPED, SHIPPED, DELIVERED, RETURNING);

    /** Nobody on the floor has heard of it yet. */
    public boolean isBeforeRelease() {
        return BEFORE_RELEASE.contains(this);
    }

    /** Something of it is with the carrier: only the carrier can still stop it. */
    public boolean isHandedOver() {
        return GONE.contains(this);
    }

    /** As in the database and in JSON: {@code part-shipped}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return text();
    }

    @JsonCreator
    public static OrderStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
