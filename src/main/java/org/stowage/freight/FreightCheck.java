package org.stowage.freight;

import static org.stowage.freight.DifferenceKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;
import org.stowage.claim.CarrierTerms;
import org.stowage.kernel.MoneyText;

/**
 * Weight and price of one parcel's freight. What a weight above ours costs and what a price above the agreed one costs are
 * told apart: together they are what was billed too much.
 */
record FreightCheck(CarrierTerms terms, Expectation expectation) {

    record Result(MatchedLine line, List<FoundDifference> differences) {}

    /** @param grams as billed, of all boxes; null: the bill does not say */
    Result of(BillLine first, Known parcel, @Nullable Long grams, BigDecimal amount) {
        Long scale = parcel.grams();
        Long volumetric = volumetric(parcel);
        Long ours = scale == null ? volumetric : volumetric == null ? scale : Long.valueOf(Math.max(scale, volumetric));
        Optional<Charge> agreed = expectation.of(parcel, ours == null ? 0 : ours);
        List<FoundDifference> found = new ArrayList<>();
        if (grams != null && ours != null && grams > allowed(ours)) {
            weight(first, parcel, ours, grams, amount)
                    .map(more -> new FoundDifference(
                            first.row(),
                            parcel.warehouseId(),
                            WEIGHT_ABOVE,
                            shown(scale, volumetric),
                            grams + " g",
                            more.orElse(null)))
                    .ifPresent(found::add);
        }
        expectation
                .of(parcel, grams != null ? grams : ours == null ? 0 : ours)
                .flatMap(expected -> price(first, parcel, expected, amount))
                .ifPresent(found::add);
        BigDecimal price = agreed.map(Charge::amount).orElse(null);
        return new Result(
                new MatchedLine(first, parcel.warehouseId(), parcel.parcelId(), scale, volumetric, price), found);
    }

    private Optional<FoundDifference> price(BillLine first, Known parcel, Charge expected, BigDecimal amount) {
        if (!expected.currency().equals(first.currency())) {
            return Optional.of(new FoundDifference(
                    first.row(),
                    parcel.warehouseId(),
                    OTHER_CURRENCY,
                    MoneyText.of(expected.amount(), expected.currency()) + " " + expected.currency(),
                    MoneyText.of(amount, first.currency()) + " " + first.currency(),
                    null));
        }
        BigDecimal more = amount.subtract(expected.amount());
        return more.compareTo(Objects.requireNonNull(terms.priceTolerance())) <= 0
                ? Optional.empty()
                : Optional.of(new FoundDifference(
                        first.row(),
                        parcel.warehouseId(),
                        PRICE_ABOVE,
                        MoneyText.of(expected.amount(), first.currency()),
                        MoneyText.of(amount, first.currency()),
                        more));
    }

    /**
     * What the weight alone makes dearer, and never more than was billed above the price of our weight.
     *
     * @return empty: it costs nothing, or nobody can compare the currencies; in it, empty: no price goes by weight
     */
    private Optional<Optional<BigDecimal>> weight(
            BillLine first, Known parcel, long ours, long theirs, BigDecimal amount) {
        Charge less = expectation.of(parcel, ours).orElse(null);
        if (less != null && !less.currency().equals(first.currency())) {
            return Optional.empty();
        }
        Charge more = expectation.of(parcel, theirs).orElse(null);
        if (!expectation.isByWeight() || less == null || more == null) {
            return Optional.of(Optional.empty());
        }
        BigDecimal dearer = more.amount().min(amount).subtract(less.amount());
        return dearer.signum() <= 0 ? Optional.empty() : Optional.of(Optional.of(dearer));
    }

    private long allowed(long ours) {
        long percent = Objects.requireNonNull(terms.weightPercent());
        return ours + Math.max(Objects.requireNonNull(terms.weightGrams()), ours * percent / 100);
    }

    private @Nullable Long volumetric(Known parcel) {
        Long volume = parcel.volume();
        Integer divisor = terms.divisor();
        return volume == null || divisor == null ? null : Long.valueOf((volume + divisor - 1) / divisor);
    }

    private static String shown(@Nullable Long scale, @Nullable Long volumetric) {
        String weighed = scale == null ? "?" : scale + " g";
        return volumetric == null ? weighed : weighed + " / vol. " + volumetric + " g";
    }
}
