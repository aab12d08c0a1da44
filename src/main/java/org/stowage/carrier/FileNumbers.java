package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A carrier with a portal: what waits is handed in as CSV, numbers and labels come back in a file. */
@ApplicationScoped
class FileNumbers implements CarrierLink {

    static final String KIND = "file";

    private final DeskBookings desk;

    FileNumbers(DeskBookings desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
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
