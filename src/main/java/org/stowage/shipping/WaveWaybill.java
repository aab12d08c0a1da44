package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * How far the waybill of one order of a wave is.
 *
 * @param parcel null: it is not made yet
 * @param state of the parcel's waybill; none where there is no parcel
 * @param label it was asked for
 * @param problem what the carrier or the house says against it
 */
record WaveWaybill(
        String order,
        String status,
        @Nullable String parcel,
        @Nullable String carrier,
        String state,
        @Nullable String waybillNo,
        boolean label,
        @Nullable String problem) {}
