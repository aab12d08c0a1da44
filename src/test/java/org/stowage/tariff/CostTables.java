package org.stowage.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;

/** Cost tables and parcels as contracts write them. */
final class CostTables {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Measures SHOE_BOX = new Measures(330, 200, 120);

    private CostTables() {}

    static Band band(@Nullable Long upTo, String price) {
        return new Band(upTo, new BigDecimal(price), null, null, null);
    }

    /** 首重 and 续重: so much for the first grams, so much for each step that is begun. */
    static Band firstNext(@Nullable Long upTo, long first, String price, long next, String nextPrice) {
        return new Band(upTo, new BigDecimal(price), first, next, new BigDecimal(nextPrice));
    }

    static Zone zone(String name, @Nullable Integer days, List<String> regions, Band... bands) {
        return new Zone(name, regions, days, List.of(bands));
    }

    static CostTable table(String carrier, Level level, Rounding rounding, List<Zone> zones, Surcharge... extras) {
        return new CostTable(
                carrier,
                carrier.toLowerCase(Locale.ROOT),
                level,
                null,
                null,
                null,
                "CNY",
                rounding,
                new Limits(30_000L, 1_500L, 3_000L, true),
                null,
                zones,
                List.of(extras));
    }

    static Surcharge extra(
            String name, Surcharge.@Nullable Base of, @Nullable String percent, @Nullable String amount) {
        return new Surcharge(
                name, of, decimal(percent), decimal(amount), null, null, null, null, null, null, null, null, null);
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static Destination to(String province, String city) {
        return Destination.of("CN", province, city, null, null, "CN");
    }

    static Consignment parcel(Destination to, long grams, @Nullable Measures box) {
        return parcel(to, grams, box, null, null);
    }

    static Consignment parcel(
            Destination to, long grams, @Nullable Measures box, @Nullable Charge cod, @Nullable String service) {
        return new Consignment(to, grams, true, box, 1, cod, null, null, "shop", Set.of("OWN"), Set.of(), service, DAY);
    }

    static Consignment boxes(int boxes, Destination to, long grams, @Nullable Measures each) {
        return new Consignment(
                to, grams, true, each, boxes, null, null, null, "shop", Set.of("OWN"), Set.of(), null, DAY);
    }

    static Tariff kept(long carrierId, CostTable table) {
        return Tariff.of(carrierId, carrierId, null, table);
    }

    static Choice choose(List<CostTable> tables, List<CarrierRule> rules, Set<Long> gone, Consignment parcel) {
        List<Tariff> kept = new ArrayList<>();
        // the id follows the carrier, not the order in which they stand here
        tables.forEach(table -> kept.add(kept(table.carrier().hashCode(), table)));
        return new Choosing(kept, rules, gone).of(parcel);
    }

    static CarrierRule rule(String code, CarrierRule.Kind kind, @Nullable String carrier, @Nullable When when) {
        return new CarrierRule(code, kind, null, carrier, null, when, null, null, "because");
    }

    static When overGrams(long grams) {
        return new When(null, grams, null, null, null, null, null, null, null, null, null, null);
    }
}
