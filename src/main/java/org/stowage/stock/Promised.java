package org.stowage.stock;

/** What of an order line's demand is promised; less than wanted = the line is short. */
public record Promised(long orderLineId, long quantity) {}
