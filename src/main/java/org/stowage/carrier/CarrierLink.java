package org.stowage.carrier;

import java.util.UUID;

/**
 * Our way to one kind of carrier; one bean for each kind. It is slow and may fail anywhere between us and the carrier, so it
 * is never called inside a transaction or a scan, except where it is {@link #atOnce()}.
 */
public interface CarrierLink {

    /** Value of carrier.kind. */
    String kind();

    /**
     * The number comes from our own books: {@link #book} is called inside the transaction that gives it to the parcel, and a
     * number whose act is rolled back is the next one's.
     */
    boolean atOnce();

    /** Asks the carrier to take the consignment; the same request twice is booked once. */
    Booked book(CarrierAccount account, Booking booking);

    /** What the carrier has for the request: after {@link Booked.Unclear}, and before anything is booked again. */
    Booked find(CarrierAccount account, Booking booking);

    /**
     * As {@link #find}, for a consignment that nobody wants any more: what nobody has answered yet, nobody needs to answer.
     *
     * @return {@link Booked.Nothing} where there is no number, and never will be
     */
    default Booked withdraw(CarrierAccount account, Booking booking) {
        return find(account, booking);
    }

    /** The number is given back, because nothing will be sent under it. */
    Voided cancel(CarrierAccount account, String no, UUID requestId);

    /** What it is and must know of us. */
    default LinkTraits traits() {
        return LinkTraits.OWN;
    }

    /** Asks the carrier something that changes nothing. */
    default Tried test(CarrierAccount account) {
        return Tried.NEEDLESS;
    }
}
