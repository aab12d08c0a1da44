package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.stowage.carrier.Charge;

/** Some tables, some rules, one parcel: none of them sensible. */
final class RandomChoice {

    private static final List<String> CARRIERS = List.of("SF", "ZTO", "EMS", "YTO", "JD");
    private static final List<String> PLACES = List.of("*", "CN", "广东", "西藏", "CN/广东/深圳");

    private final Random random;
    private final List<CostTable> tables = new ArrayList<>();
    private final List<CarrierRule> rules = new ArrayList<>();
    private final Set<Long> gone = new TreeSet<>();
    private final Consignment parcel;

    RandomChoice(Random random) {
        this.random = random;
        CARRIERS.subList(0, 1 + random.nextInt(CARRIERS.size())).forEach(carrier -> tables.add(table(carrier)));
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rules.add(rule("r" + i));
        }
        parcel = CostTables.parcel(
                random.nextBoolean() ? CostTables.to("广东", "深圳") : CostTables.to("西藏", "拉萨"),
                random.nextInt(35_000),
                random.nextBoolean() ? null : CostTables.SHOE_BOX,
                random.nextInt(4) == 0 ? new Charge(new BigDecimal("88.80"), "CNY") : null,
                random.nextInt(3) == 0 ? "standard" : null);
    }

    List<CostTable> tables() {
        return tables;
    }

    List<CarrierRule> rules() {
        return rules;
    }

    Set<Long> gone() {
        return gone;
    }

    Consignment parcel() {
        return parcel;
    }

    private CostTable table(String carrier) {
        if (random.nextInt(3) == 0) {
            gone.add((long) carrier.hashCode());
        }
        return CostTables.table(
                carrier,
                Level.values()[random.nextInt(3)],
                new Rounding(random.nextBoolean() ? 6_000L : null, random.nextBoolean() ? 500L : null, null),
                List.of(CostTables.zone(
                        "z",
                        random.nextBoolean() ? random.nextInt(6) : null,
                        List.of(PLACES.get(random.nextInt(PLACES.size()))),
                        CostTables.band(1_000L, price()),
                        CostTables.firstNext(random.nextBoolean() ? null : 20_000L, 1_000, price(), 500, price()))),
                CostTables.extra("fuel", random.nextBoolean() ? Surcharge.Base.SUM : null, price(), null),
                CostTables.extra("cod", Surcharge.Base.COD, "2", price()));
    }

    /** Few prices, so that many are equal. */
    private String price() {
        return (1 + random.nextInt(4)) + ".5";
    }

    private CarrierRule rule(String code) {
        When when = new When(
                random.nextBoolean() ? null : List.of(PLACES.get(random.nextInt(PLACES.size()))),
                random.nextBoolean() ? null : (long) random.nextInt(20_000),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                random.nextBoolean() ? null : Boolean.valueOf(random.nextBoolean()));
        return new CarrierRule(
                code,
                CarrierRule.Kind.values()[random.nextInt(CarrierRule.Kind.values().length)],
                null,
                CARRIERS.get(random.nextInt(CARRIERS.size())),
                null,
                when,
                3,
                new BigDecimal(price()),
                null);
    }
}
