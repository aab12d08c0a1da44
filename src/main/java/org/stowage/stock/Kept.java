package org.stowage.stock;

/** Units of an order line that leave the building: that much of its promise is kept. */
public record Kept(long orderLineId, long quantity) {}
