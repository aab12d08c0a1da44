package org.stowage.outbound;

/**
 * What became of a line that was taken back.
 *
 * @param quantity units taken back by this act
 * @param ordered units of the line that still go
 * @param goingBack picked units that a packer must take out first
 */
public record CutLine(
        String orderNo,
        OrderStatus status,
        int lineNo,
        String sku,
        long quantity,
        long ordered,
        long goingBack) {}
