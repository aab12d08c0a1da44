package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.carrier.KeptDays;
import org.stowage.claim.AgreedTerms;
import org.stowage.kernel.Retained;
import org.stowage.shipping.ChosenCarriers;
import org.stowage.waybill.BookedPrices;

/**
 * How long the house remembers about carriers' money. What a parcel should cost, and why this carrier: as long as the carrier
 * takes claims about its bills, and a month for the bill to come. The bills themselves: as long as papers are kept.
 */
@ApplicationScoped
class FreightRetention {

    private static final int UNTIL_BILLED = 30;

    private record Old(String table, Duration age, ToIntFunction<Integer> deletes) implements Retained {
        @Override
        public int deleteOld(int limit) {
            return deletes.applyAsInt(limit);
        }
    }

    private final AgreedTerms terms;
    private final int usual;
    private final int bills;

    FreightRetention(
            AgreedTerms terms,
            @ConfigProperty(name = "stowage.freight.price-days", defaultValue = "180") int usual,
            @ConfigProperty(name = "stowage.freight.bill-days", defaultValue = "3660") int bills) {
        this.terms = terms;
        this.usual = usual;
        this.bills = bills;
    }

    @Produces
    @ApplicationScoped
    Retained prices(BookedPrices prices) {
        return new Old("booked_price", Duration.ofDays(usual), limit -> prices.forget(kept(), limit));
    }

    @Produces
    @ApplicationScoped
    Retained choices(ChosenCarriers choices) {
        return new Old("parcel_carrier", Duration.ofDays(usual), limit -> choices.forget(kept(), limit));
    }

    @Produces
    @ApplicationScoped
    Retained lines(BillRetentionSql sql) {
        return new Old("freight_bill_line", Duration.ofDays(bills), limit -> sql.deleteOld(bills, limit));
    }

    private KeptDays kept() {
        return new KeptDays(terms.billDays(UNTIL_BILLED), usual);
    }
}
