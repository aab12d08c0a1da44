package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParcelBookingTest {

    @Test
    void theServiceThatWasChosenIsBookedByItsName() {
        assertThat(ParcelBooking.service(parcel("Express"), order(null, "express")))
                .as("a carrier may call its service by the word for how fast it is")
                .isEqualTo("Express");
    }

    @Test
    void howFastItShouldBeIsNoServiceWhereNoCarrierIsNamed() {
        assertThat(ParcelBooking.service(parcel(null), order(null, "express"))).isNull();
        assertThat(order(" ", "Economy").ownService()).isNull();
        assertThat(ParcelBooking.service(parcel(null), order("SF", "express"))).isEqualTo("express");
        assertThat(ParcelBooking.service(parcel(null), order(null, "SF-2"))).isEqualTo("SF-2");
    }

    private static Parcel parcel(@Nullable String service) {
        return new Parcel(
                1,
                2,
                "W-P2",
                3,
                ParcelStatus.OPEN,
                4,
                5,
                null,
                6L,
                service,
                null,
                null,
                null,
                "none",
                null,
                7,
                Instant.EPOCH,
                null,
                null,
                false,
                null,
                1);
    }

    private static PackOrder order(@Nullable String carrier, @Nullable String service) {
        return new PackOrder(
                3, "W-3", "picked", carrier, service, "{}", null, null, null, null, null, null, null, null, null, null,
                false, "{}", "UTC");
    }
}
