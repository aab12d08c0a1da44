package org.stowage.outbound;

/** An order whose state has just changed, for example because a wave claimed it; what others are told of it. */
public record ChangedOrder(long id, String orderNo, String channel, String channelOrderNo, OrderStatus status) {}
