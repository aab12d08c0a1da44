package org.stowage.freight;

import java.math.BigDecimal;
import java.util.Optional;
import org.stowage.carrier.Charge;
import org.stowage.claim.CarrierTerms;

/** First weight and each next one, begun ones whole, as agreed; where that was not, what the carrier said when it booked. */
record PriceByWeight(CarrierTerms terms) implements Expectation {

    @Override
    public Optional<Charge> of(Known parcel, long grams) {
        if (isByWeight()) {
            return agreed(grams).map(amount -> new Charge(amount, String.valueOf(terms.currency())));
        }
        BigDecimal booked = parcel.booked();
        String currency = parcel.bookedCurrency();
        return booked == null || currency == null ? Optional.empty() : Optional.of(new Charge(booked, currency));
    }

    @Override
    public boolean isByWeight() {
        return terms.firstGrams() != null;
    }

    private Optional<BigDecimal> agreed(long grams) {
        Long first = terms.firstGrams();
        BigDecimal price = terms.firstPrice();
        if (first == null || price == null) {
            return Optional.empty();
        }
        if (grams <= first) {
            return Optional.of(price);
        }
        Long next = terms.nextGrams();
        BigDecimal each = terms.nextPrice();
        return next == null || each == null
                ? Optional.empty()
                : Optional.of(price.add(each.multiply(BigDecimal.valueOf((grams - first + next - 1) / next))));
    }
}
