package org.stowage.freight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier did with one service in one month, by the parcels that were handed over to it in that month.
 *
 * @param inTime handed over before the order had to leave
 * @param scanned the carrier scanned them at least once
 * @param scanMinutes from the handover to the first scan, the median; null: none was scanned
 * @param promised somebody promised when they arrive; @param arrivedInTime of those
 * @param won claims that were accepted, wholly or in part, or paid
 * @param paid by claims, in {@code currency}
 * @param differences lines of bills that differ; @param disputed what was billed too much
 * @param bookings numbers asked for; @param refused the carrier said no; @param unclear it did not answer in time
 */
public record Score(
        String carrier,
        String service,
        long parcels,
        long inTime,
        long scanned,
        @Nullable Long scanMinutes,
        long delivered,
        long promised,
        long arrivedInTime,
        long lost,
        long damaged,
        long claims,
        long won,
        BigDecimal paid,
        long differences,
        BigDecimal disputed,
        long bookings,
        long refused,
        long unclear) {

    /** In percent with one digit; empty where there is nothing to divide by. */
    public static String share(long part, long of) {
        return of == 0
                ? ""
                : BigDecimal.valueOf(part * 100)
                                .divide(BigDecimal.valueOf(of), 1, java.math.RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %";
    }

    public String inTimeShare() {
        return share(inTime, parcels);
    }

    public String scannedShare() {
        return share(scanned, parcels);
    }

    public String arrivedShare() {
        return share(arrivedInTime, promised);
    }

    /** Hours and minutes to the first scan. */
    public String scanTime() {
        return scanMinutes == null
                ? ""
                : scanMinutes / 60 + ":" + (scanMinutes % 60 < 10 ? "0" : "") + scanMinutes % 60;
    }
}
