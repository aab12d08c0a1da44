package org.stowage.outbound;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line that was taken back.
 *
 * @param quantity units, or kits, taken back by this act
 * @param ordered units of the line, or kits, that the customer still wants; those that have left included
 * @param goingBack picked units, of a kit those of all its parts, that a packer must take out first
 * @param toRefund money that the carrier collects for them all the same, because the parcel that collects it has left; null:
 *     none, or nobody knows the price
 */
public record CutLine(
        String orderNo,
        OrderStatus status,
        int lineNo,
        String sku,
        long quantity,
        long ordered,
        long goingBack,
        @Nullable BigDecimal toRefund) {}
