package org.stowage.outbound;

/**
 * What became of a line that was swapped.
 *
 * @param goingBack picked units of the old item that a packer must take out first
 * @param newLineNo the line that stands for it now
 * @param promised units of the new item that are promised
 */
public record SwappedLine(
        String orderNo,
        OrderStatus status,
        int lineNo,
        String sku,
        long ordered,
        long goingBack,
        int newLineNo,
        String newSku,
        long quantity,
        long promised) {}
