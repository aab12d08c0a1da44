package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;

/**
 * The carrier gave us a range of numbers; we count through it. The counter's row is locked until the parcel has its number
 * for good: a number is never given twice, and one whose act was rolled back is the next one's.
 */
@ApplicationScoped
class RangeNumbers implements CarrierLink {

    /** Under this many numbers, or a tenth of a small range, somebody should ask the carrier for more. */
    private static final long LOW = 1_000;

    private record Low(String carrier, long left) {}

    private final CarrierSql carriers;
    private final Outbox outbox;

    RangeNumbers(CarrierSql carriers, Outbox outbox) {
        this.carriers = carriers;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "range";
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    /** @throws Problem numbers-used-up */
    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        Carrier carrier = account.carrier();
        Optional<CarrierSql.Taken> taken = carriers.takeNumber(carrier.id());
        // the range that was looked at may have been used up while we waited for its row: the next one is tried
        while (taken.isEmpty() && carriers.numbersLeft(carrier.id()) > 0) {
            taken = carriers.takeNumber(carrier.id());
        }
        CarrierSql.Taken number = taken.orElseThrow(() -> Problem.of(CarrierProblem.NUMBERS_USED_UP, carrier.code()));
        if (number.remaining() == threshold(number.size())) {
            long left = carriers.numbersLeft(carrier.id());
            outbox.tell(
                    account.warehouseId(),
                    new Outbox.Event("carrier.numbers-low", carrier.code(), new Low(carrier.code(), left)));
        }
        return Booked.Held.of(format(number));
    }

    /** A number is given in the transaction that keeps it: what is not kept was never given. */
    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return new Booked.Nothing();
    }

    /** The range is ours: nobody has to agree. */
    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return new Voided.Done();
    }

    private static long threshold(long size) {
        return Math.min(LOW, size / 10);
    }

    /** @param size of all ranges when they were new */
    static boolean isLow(long left, long size) {
        return left <= threshold(size);
    }

    static String format(CarrierSql.Taken number) {
        String running = String.format("%0" + number.digits() + "d", number.no());
        String check = DatabaseName.read(CheckDigit.class, number.checkDigit()).of(number.prefix(), running);
        return number.prefix() + running + check + number.suffix();
    }
}
