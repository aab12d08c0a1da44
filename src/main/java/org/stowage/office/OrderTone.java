package org.stowage.office;

import org.stowage.outbound.OrderStatus;

/** How an order's state looks: the word stands beside it always, for those who see no colours. */
final class OrderTone {

    private OrderTone() {}

    static String of(OrderStatus status) {
        return switch (status) {
            case SHIPPED, DELIVERED -> "good";
            case HELD, SHORT, PROBLEM, CANCELLING -> "bad";
            case UNPAID, PROMISED, WAITING_REPLENISHMENT -> "wait";
            case RELEASED, PICKING, PICKED, PACKING, PACKED, PART_SHIPPED -> "busy";
            case RETURNING, CANCELLED -> "over";
        };
    }

    /** Something of it is still to be shipped. */
    static boolean isOpen(OrderStatus status) {
        return switch (status) {
            case SHIPPED, DELIVERED, RETURNING, CANCELLED, CANCELLING, PART_SHIPPED -> false;
            default -> true;
        };
    }
}
