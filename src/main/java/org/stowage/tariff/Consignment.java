package org.stowage.tariff;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;

/**
 * What a choice needs to know of a parcel.
 *
 * @param grams the box included; 0: nobody knows
 * @param weighed false: by the weights of the items
 * @param box null: nobody knows its size
 * @param boxes that go under one number, each of that size and with its part of the weight
 * @param insured the value that the carrier answers for
 * @param value of the goods
 * @param owners codes
 * @param classes storage and temperature classes of the items, as {@code dangerous} or {@code chilled}
 * @param service a {@link Level}, or a carrier's own word; null: whatever is cheapest
 * @param day on the calendar of the warehouse
 */
public record Consignment(
        Destination to,
        long grams,
        boolean weighed,
        @Nullable Measures box,
        int boxes,
        @Nullable Charge cod,
        @Nullable Charge insured,
        @Nullable Charge value,
        @Nullable String channel,
        Set<String> owners,
        Set<String> classes,
        @Nullable String service,
        LocalDate day) {

    /** What one of its boxes weighs, of the whole parcel's grams. */
    long each(long whole) {
        return Math.ceilDiv(whole, boxes);
    }
}
