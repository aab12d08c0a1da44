package org.stowage.outbound;

/** So many units of an order line were picked, packed or shipped; below zero: taken back. */
public record LineQuantity(long orderLineId, long quantity) {}
