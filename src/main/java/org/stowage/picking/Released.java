package org.stowage.picking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wave.
 *
 * @param orders released, each with all its lines
 * @param linesAllocated order lines of these orders
 * @param linesShort lines for which no picker could walk; their orders stay in the queue
 */
public record Released(String waveNo, int orders, int linesAllocated, int linesShort, List<Why> why) {

    /**
     * Why a line is fetched from there, or is not.
     *
     * @param code the rule that took the place (fefo, fifo, ...), no-stock-in-pick-locations, or not-releasable
     * @param status of an order that was named and could not be released
     */
    public record Why(
            String orderNo,
            @Nullable Integer lineNo,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Long quantity,
            String code,
            @Nullable String status) {}
}
