package org.stowage.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of an order.
 *
 * @param orderNo begins with the warehouse code
 * @param waveId 0: not released
 * @param isStopped nobody works on it; {@link Orders#stopOf} says why
 * @param recipient JSON of {@link Recipient}; personal, to be masked by role before anybody sees it
 * @param sellerNote JSON of text and flag
 * @param invoice JSON of kind, title, taxNo
 */
public record OrderHead(
        long id,
        String orderNo,
        String channel,
        String channelOrderNo,
        @Nullable String shop,
        String type,
        @Nullable String relatedOrderNo,
        OrderStatus status,
        int priority,
        Instant placedAt,
        @Nullable Instant notBefore,
        Instant shipBy,
        String recipient,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String buyerRemark,
        @Nullable String sellerNote,
        @Nullable String giftMessage,
        @Nullable String invoice,
        @Nullable String packingSlip,
        @Nullable String customer,
        long waveId,
        boolean isStopped) {}
