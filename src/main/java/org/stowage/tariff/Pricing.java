package org.stowage.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;

/**
 * What a service costs for a parcel by its table, for all of its boxes at once. Each part is rounded to the smallest coin, half
 * up, before it is added.
 */
final class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long KILOGRAM = 1_000;

    private final CostTable table;
    private final Consignment parcel;
    private final int digits;

    Pricing(CostTable table, Consignment parcel) {
        this.table = table;
        this.parcel = parcel;
        this.digits = Currency.getInstance(table.currency()).getDefaultFractionDigits();
    }

    /** Empty: the zone's bands end below the weight. */
    Optional<Quote> quote(Zone zone) {
        long counted = counted();
        return zone.band(counted).map(band -> quote(zone, band, counted));
    }

    /** Before the step that it is rounded to, the box's size counts where it says more. */
    long counted() {
        return table.rounding().counted(Math.max(Math.max(1, parcel.grams()), volumetric()));
    }

    private long volumetric() {
        Measures box = parcel.box();
        return box == null ? 0 : table.rounding().volumetric(box, parcel.boxes());
    }

    private Quote quote(Zone zone, Band band, long counted) {
        List<Quote.Part> parts = new ArrayList<>();
        BigDecimal freight = coins(band.price(counted));
        parts.add(new Quote.Part("freight", freight));
        BigDecimal minimum = table.minimum();
        if (minimum != null && freight.compareTo(minimum) < 0) {
            parts.add(new Quote.Part("minimum", coins(minimum.subtract(freight))));
        }
        BigDecimal paid = sum(parts);
        table.extras().stream()
                .filter(extra -> extra.base() != Surcharge.Base.SUM)
                .forEach(extra -> add(extra, paid, counted, parts));
        BigDecimal all = sum(parts);
        table.extras().stream()
                .filter(extra -> extra.base() == Surcharge.Base.SUM)
                .forEach(extra -> add(extra, all, counted, parts));
        return new Quote(zone.name(), counted, volumetric() > parcel.grams(), List.copyOf(parts), sum(parts));
    }

    private void add(Surcharge extra, BigDecimal carriage, long counted, List<Quote.Part> parts) {
        if (Surcharges.apply(extra, parcel, counted)) {
            parts.add(new Quote.Part(extra.name(), amount(extra, carriage, counted)));
        }
    }

    private BigDecimal amount(Surcharge extra, BigDecimal carriage, long counted) {
        BigDecimal base = switch (extra.base()) {
            case FREIGHT, SUM -> carriage;
            case COD -> money(parcel.cod());
            case VALUE -> money(parcel.insured());
        };
        BigDecimal amount = zero(extra.percent())
                .multiply(base)
                .divide(HUNDRED)
                .add(zero(extra.amount()))
                .add(zero(extra.perKg()).multiply(BigDecimal.valueOf(Math.ceilDiv(counted, KILOGRAM))));
        BigDecimal least = Objects.requireNonNullElse(extra.least(), amount);
        BigDecimal most = Objects.requireNonNullElse(extra.most(), amount.max(least));
        return coins(amount.max(least).min(most));
    }

    private static BigDecimal money(@Nullable Charge charge) {
        return charge == null ? BigDecimal.ZERO : charge.amount();
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private BigDecimal coins(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(List<Quote.Part> parts) {
        return parts.stream().map(Quote.Part::amount).reduce(coins(BigDecimal.ZERO), BigDecimal::add);
    }
}
