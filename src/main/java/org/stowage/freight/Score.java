package org.stowage.freight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;
import org.stowage.kernel.MoneyText;

/**
 * How a carrier did with one service in one month, by the parcels that were handed over to it in that month.
 *
 * @param inTime handed over before the order had to leave
 * @param scanned the carrier scanned them at least once
 * @param scanMinutes from the handover to the first scan, the median; null: none was scanned
 * @param promised somebody promised when they arrive; @param arrivedInTime of those
 * @param won claims that were accepted, wholly or in part, or paid
 * @param paidEach by claims: amount, blank, currency; nothing is ever added up over currencies
 * @param differences lines of bills that differ; @param disputedEach what was billed too much, as {@code paidEach}
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
        @JsonIgnore List<String> paidEach,
        long differences,
        @JsonIgnore List<String> disputedEach,
        long bookings,
        long refused,
        long unclear) {

    /** By claims, in each currency. */
    @JsonProperty
    public List<Charge> paid() {
        return charges(paidEach);
    }

    /** Billed too much, in each currency. */
    @JsonProperty
    public List<Charge> disputed() {
        return charges(disputedEach);
    }

    /** For people: 6.00 CNY, 3.50 USD; 0.00 where there is nothing. */
    public static String shown(List<Charge> charges) {
        return charges.isEmpty() ? "0.00" : charges.stream().map(Score::shown).collect(Collectors.joining(", "));
    }

    public String paidShown() {
        return shown(paid());
    }

    public String disputedShown() {
        return shown(disputed());
    }

    private static String shown(Charge charge) {
        return MoneyText.of(charge.amount(), charge.currency()) + " " + charge.currency();
    }

    private static List<Charge> charges(List<String> each) {
        return each.stream()
                .map(text -> new Charge(
                        new BigDecimal(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1)))
                .toList();
    }

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
