package org.stowage.stock;

/**
 * Why a line has fewer units allocated than it wants, as it stood when they were looked for.
 *
 * @param wanted all the line wants; {@code got}: what of it is allocated, picked or gone
 * @param code slug of a {@link ShortCode}
 * @param detail JSON: {@code units} of the item by code; {@code orders} and {@code waves} (ids) that hold most of them
 */
public record Shortage(
        long orderId, long orderLineId, long itemId, long wanted, long got, String code, String detail) {}
