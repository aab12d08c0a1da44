package org.stowage.carrier;

import org.jspecify.annotations.Nullable;

/**
 * What the carrier's sorters read on the label. They come from the carrier only, nothing of them can be computed.
 *
 * @param code 三段码, for example 830-120-00 012, or SF's destination code
 * @param sorting 大头笔, the name beside the code
 * @param hub 集包地, where parcels are bagged for
 * @param hubCode 集包码
 * @param product the carrier's letter for the service
 * @param matrix text of the two-dimensional code
 */
public record RouteMarks(
        @Nullable String code,
        @Nullable String sorting,
        @Nullable String hub,
        @Nullable String hubCode,
        @Nullable String product,
        @Nullable String matrix) {

    public static final RouteMarks NONE = new RouteMarks(null, null, null, null, null, null);
}
