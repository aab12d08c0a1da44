package org.stowage.stock;

/**
 * Units of one order line claimed in one bucket: what a picker will take from there.
 *
 * @param rule which rule took this row, for "why this lot, why this location"
 */
public record AllocationLine(
        long allocationId,
        long orderId,
        long orderLineId,
        long locationId,
        long itemId,
        long lotId,
        long handlingUnitId,
        long ownerId,
        long quantity,
        String rule) {}
