package org.stowage.outbound;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An accepted order as its row is written; travels to the database as JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OrderRow(
        long id,
        String orderNo,
        String channel,
        String channelOrderNo,
        @Nullable String shop,
        String type,
        @Nullable String relatedOrderNo,
        int priority,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant notBefore,
        Instant shipBy,
        @Nullable Recipient recipient,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String payment,
        @Nullable BigDecimal codAmount,
        @Nullable BigDecimal declaredValue,
        @Nullable String currency,
        @Nullable String buyerRemark,
        NewOrder.@Nullable SellerNote sellerNote,
        @Nullable String giftMessage,
        NewOrder.@Nullable Invoice invoice,
        @Nullable String packingSlip,
        @Nullable String customer,
        @Nullable Integer reserveMinutes) {

    private static final Duration STANDARD_DEADLINE = Duration.ofHours(24);

    static OrderRow of(long id, String orderNo, NewOrder order, Instant now) {
        Instant placedAt = Objects.requireNonNullElse(order.placedAt(), now);
        return new OrderRow(
                id,
                orderNo,
                Objects.requireNonNull(order.channel()),
                Objects.requireNonNull(order.channelOrderNo()),
                order.shop(),
                Objects.requireNonNullElse(order.type(), "sale"),
                order.relatedOrderNo(),
                Objects.requireNonNullElse(order.priority(), 0),
                placedAt,
                order.paidAt(),
                order.notBefore(),
                Objects.requireNonNullElseGet(order.shipBy(), () -> placedAt.plus(STANDARD_DEADLINE)),
                order.recipient(),
                order.carrier(),
                order.service(),
                order.payment(),
                amount(order.codAmount()),
                amount(order.declaredValue()),
                currency(order),
                order.buyerRemark(),
                order.sellerNote(),
                order.giftMessage(),
                order.invoice(),
                order.packingSlip(),
                order.customer(),
                order.paidAt() == null ? order.reserveMinutes() : null);
    }

    /** Its units are kept for a while only. */
    boolean isUnpaid() {
        return reserveMinutes != null;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(NewOrder order) {
        if (order.codAmount() != null) {
            return order.codAmount().currency();
        }
        if (order.declaredValue() != null) {
            return order.declaredValue().currency();
        }
        List<NewOrder.@Nullable NewLine> lines = Objects.requireNonNull(order.lines());
        for (NewOrder.NewLine line : lines) {
            if (line != null && line.price() != null) {
                return line.price().currency();
            }
        }
        return null;
    }
}
