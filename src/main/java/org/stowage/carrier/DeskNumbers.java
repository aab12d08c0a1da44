package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;

/**
 * Carriers whose numbers come over a desk. By hand: a clerk types or scans the number of its pad, and may drop its label as PDF.
 * By file: what waits is handed into a portal as CSV, numbers and labels come back in a file.
 */
record DeskNumbers(String kind, DeskBookings desk) implements CarrierLink {

    static final String BY_HAND = "manual";
    static final String BY_FILE = "file";

    /** One link for each kind. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @ApplicationScoped
        CarrierLink byHand(DeskBookings desk) {
            return new DeskNumbers(BY_HAND, desk);
        }

        @Produces
        @ApplicationScoped
        CarrierLink byFile(DeskBookings desk) {
            return new DeskNumbers(BY_FILE, desk);
        }
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        return desk.ask(account, booking);
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return desk.find(account, booking.requestId());
    }

    @Override
    public Booked withdraw(CarrierAccount account, Booking booking) {
        return desk.withdraw(account, booking.requestId());
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return desk.cancel(account, requestId);
    }
}
