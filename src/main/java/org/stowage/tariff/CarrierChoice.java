package org.stowage.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Which carrier takes a parcel that names none: the cheapest one that may, and that is fast enough. */
@ApplicationScoped
public class CarrierChoice {

    private final TariffBooks books;
    private final PickupTimes pickups;

    CarrierChoice(TariffBooks books, PickupTimes pickups) {
        this.books = books;
        this.pickups = pickups;
    }

    /** Whether there is anything to choose by; asked for every parcel, mostly without a question to the database. */
    @Transactional
    public boolean decidesIn(long warehouseId, LocalDate day) {
        return books.atHand().decidesIn(warehouseId, day);
    }

    /** Also where nobody may take it: then the answer says why. */
    @Transactional
    public Choice choose(long warehouseId, Consignment parcel, Instant now) {
        TariffBook book = books.atHand();
        Set<Long> gone = book.asksForPickups(warehouseId) ? pickups.gone(warehouseId, now) : Set.of();
        return book.choosing(warehouseId, parcel.day(), gone).of(parcel);
    }
}
