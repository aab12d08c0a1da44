package org.stowage.outbound;

/** An order whose state has just changed; what others are told of it. */
record ChangedOrder(long id, String orderNo, String channel, String channelOrderNo, OrderStatus status) {}
