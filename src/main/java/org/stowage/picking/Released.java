package org.stowage.picking;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
     * @param code the policy that took the place (fefo, full-units, ...), why the line is short (all-allocated, frozen,
     *     ...; docs/allocation.md), or not-releasable
     * @param status of an order that was named and could not be released
     * @param detail of a short line: {@code units} of the item by code, and {@code orders} and {@code waves} that hold most
     */
    public record Why(
            String orderNo,
            @Nullable Integer lineNo,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Long quantity,
            String code,
            @Nullable String status,
            @JsonRawValue @Nullable String detail) {}
}
