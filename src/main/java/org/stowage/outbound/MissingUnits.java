package org.stowage.outbound;

/** Units of an order's line that no place has. */
public record MissingUnits(long orderId, int lineNo, long orderLineId, long units) {}
