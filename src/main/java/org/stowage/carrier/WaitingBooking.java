package org.stowage.carrier;

import java.time.Instant;

/** A consignment whose number somebody must get. @param reference the parcel's number */
public record WaitingBooking(String reference, Instant askedAt, Booking booking) {}
