package org.stowage.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.tariff.CostTables.band;
import static org.stowage.tariff.CostTables.boxes;
import static org.stowage.tariff.CostTables.extra;
import static org.stowage.tariff.CostTables.firstNext;
import static org.stowage.tariff.CostTables.parcel;
import static org.stowage.tariff.CostTables.table;
import static org.stowage.tariff.CostTables.to;
import static org.stowage.tariff.CostTables.zone;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.carrier.Charge;

/** Prices to the coin: the shapes that carriers' contracts have, at the edges of their steps. */
class PricingTest {

    private static final Destination SHENZHEN = to("广东省", "深圳市");
    private static final Rounding AS_WEIGHED = Rounding.NONE;

    /** 首重 1 kg 12.00, 续重 2.00 for each kilogram that is begun. */
    @ParameterizedTest
    @CsvSource({"1, 12.00", "999, 12.00", "1000, 12.00", "1001, 14.00", "2000, 14.00", "2001, 16.00", "30000, 70.00"})
    void firstAndNextKilogram(long grams, BigDecimal price) {
        assertThat(price(AS_WEIGHED, grams, null, firstNext(null, 1_000, "12", 1_000, "2")))
                .isEqualByComparingTo(price);
    }

    /** 首重 500 g 20.00, 续重 500 g 6.00. */
    @ParameterizedTest
    @CsvSource({"500, 20.00", "501, 26.00", "1000, 26.00", "1001, 32.00"})
    void halfKilograms(long grams, BigDecimal price) {
        assertThat(price(AS_WEIGHED, grams, null, firstNext(null, 500, "20", 500, "6")))
                .isEqualByComparingTo(price);
    }

    /** Bands of a contract with a shop: flat up to 3 kg, first and next kilogram above. */
    @ParameterizedTest
    @CsvSource({"500, 2.20", "501, 2.80", "1000, 2.80", "3000, 5.20", "3001, 6.60", "4000, 6.60", "4001, 7.80"})
    void bandsThenSteps(long grams, BigDecimal price) {
        assertThat(price(
                        AS_WEIGHED,
                        grams,
                        null,
                        band(500L, "2.2"),
                        band(1_000L, "2.8"),
                        band(3_000L, "5.2"),
                        firstNext(null, 1_000, "3", 1_000, "1.2")))
                .isEqualByComparingTo(price);
    }

    /** A pair of shoes in 33 × 20 × 12 cm: 7920 cm³ are 1320 g by 6000 and 1584 g by 5000. */
    @ParameterizedTest
    @CsvSource({"6000, 900, 1320", "5000, 900, 1584", "6000, 1320, 1320", "6000, 1321, 1321", "7000, 1, 1132"})
    void theSizeCountsWhereItSaysMore(long divisor, long grams, long counted) {
        CostTable table = of(new Rounding(divisor, null, null), band(null, "1"));
        assertThat(new Pricing(table, parcel(SHENZHEN, grams, CostTables.SHOE_BOX)).counted())
                .isEqualTo(counted);
    }

    /** Each of the boxes is as large: 3 × 7920 cm³ by 6000. What one of them may weigh or measure is not theirs together. */
    @Test
    void severalBoxesCountTogetherAndAreMeasuredOneByOne() {
        CostTable table = table(
                "SF",
                Level.EXPRESS,
                new Rounding(6_000L, null, null),
                List.of(zone("1", 1, List.of("CN"), firstNext(null, 1_000, "12", 1_000, "2"))),
                new Surcharge(
                        "heavy",
                        null,
                        null,
                        new BigDecimal("30"),
                        null,
                        null,
                        null,
                        null,
                        20_000L,
                        1_200L,
                        null,
                        null,
                        null));
        assertThat(total(table, boxes(1, SHENZHEN, 900, CostTables.SHOE_BOX))).isEqualByComparingTo("14");
        Consignment three = boxes(3, SHENZHEN, 900, CostTables.SHOE_BOX);
        assertThat(new Pricing(table, three).counted()).isEqualTo(3_960);
        assertThat(total(table, three)).isEqualByComparingTo("18");
        // 60 kg are too heavy, and dearer, as one; as three boxes of 20 kg they are neither
        Consignment heavy = boxes(3, SHENZHEN, 60_000, CostTables.SHOE_BOX);
        assertThat(Fit.against(table, heavy)).isEmpty();
        assertThat(total(table, heavy)).isEqualByComparingTo("130");
        assertThat(total(table, boxes(3, SHENZHEN, 60_001, CostTables.SHOE_BOX)))
                .isEqualByComparingTo("162");
        assertThat(Fit.against(table, boxes(2, SHENZHEN, 60_001, CostTables.SHOE_BOX)))
                .extracting(Reason::code)
                .containsExactly("too-heavy");
        assertThat(Fit.against(table, boxes(1, SHENZHEN, 60_000, null)))
                .extracting(Reason::code)
                .containsExactly("too-heavy");
    }

    @ParameterizedTest
    @CsvSource({
        "500, , 1, 500",
        "500, , 500, 500",
        "500, , 501, 1000",
        "1000, 499, 1499, 1000",
        "1000, 499, 1500, 2000",
        "1000, 499, 200, 1000",
        "500, 50, 1050, 1000",
        "500, 50, 1051, 1500",
        ", , 777, 777"
    })
    void roundsUpBeyondWhatIsOverlooked(@Nullable Long step, @Nullable Long grace, long grams, long counted) {
        CostTable table = of(new Rounding(null, step, grace), band(null, "1"));
        assertThat(new Pricing(table, parcel(SHENZHEN, grams, null)).counted()).isEqualTo(counted);
    }

    @Test
    void eachPartIsRoundedHalfUpAndTheirSumIsTheTotal() {
        CostTable table = table(
                "SF",
                Level.EXPRESS,
                AS_WEIGHED,
                List.of(zone("1", 1, List.of("CN"), band(null, "10.10"))),
                extra("fuel", null, "7.5", null),
                extra("vat", Surcharge.Base.SUM, "6", null),
                new Surcharge(
                        "cod",
                        Surcharge.Base.COD,
                        new BigDecimal("1.5"),
                        null,
                        null,
                        new BigDecimal("5"),
                        new BigDecimal("50"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Surcharge(
                        "remote",
                        null,
                        null,
                        new BigDecimal("10"),
                        new BigDecimal("2"),
                        null,
                        null,
                        List.of("CN/西藏", "CN/新疆"),
                        null,
                        null,
                        null,
                        null,
                        null),
                new Surcharge(
                        "oversize",
                        null,
                        null,
                        new BigDecimal("30"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        1_200L,
                        2_660L,
                        null,
                        null));
        Consignment lhasa = parcel(
                to("西藏自治区", "拉萨市"),
                2_100,
                new Measures(1_250, 100, 100),
                new Charge(new BigDecimal("199"), "CNY"),
                null);
        Quote quote = new Pricing(table, lhasa).quote(table.zones().getFirst()).orElseThrow();
        // 10.10 × 7.5 % = 0.7575; 10 + 2 × 3 kg; 1.5 % of 199 is less than 5; longer than 1.2 m; 6 % of 61.86 = 3.7116
        assertThat(quote.parts())
                .extracting(part -> part.name() + " " + part.amount())
                .containsExactly(
                        "freight 10.10", "fuel 0.76", "cod 5.00", "remote 16.00", "oversize 30.00", "vat 3.71");
        assertThat(quote.total()).isEqualTo(new BigDecimal("65.57"));
        Consignment near = parcel(SHENZHEN, 2_100, CostTables.SHOE_BOX);
        assertThat(new Pricing(table, near)
                        .quote(table.zones().getFirst())
                        .orElseThrow()
                        .parts())
                .extracting(Quote.Part::name)
                .containsExactly("freight", "fuel", "vat");
    }

    @Test
    void theMinimumIsOfTheFreightAndYenHaveNoCoins() {
        CostTable cheap = of(AS_WEIGHED, band(null, "3.5"));
        CostTable yen = new CostTable(
                "YAMATO",
                "y",
                Level.STANDARD,
                null,
                null,
                null,
                "JPY",
                null,
                null,
                new BigDecimal("500"),
                cheap.zones(),
                List.of(extra("fuel", null, "3.25", null)));
        Quote quote = new Pricing(yen, parcel(SHENZHEN, 100, null))
                .quote(yen.zones().getFirst())
                .orElseThrow();
        assertThat(quote.parts())
                .extracting(part -> part.name() + " " + part.amount())
                .containsExactly("freight 4", "minimum 496", "fuel 16");
        assertThat(quote.total()).isEqualTo(new BigDecimal("516"));
    }

    @Test
    void aSeasonCountsFromItsFirstToItsLastDay() {
        Surcharge peak = new Surcharge(
                "peak",
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CostTables.DAY,
                CostTables.DAY);
        Consignment today = parcel(SHENZHEN, 100, null);
        assertThat(Surcharges.apply(peak, today, 100)).isTrue();
        Surcharge over = new Surcharge(
                "peak",
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CostTables.DAY.minusDays(1));
        assertThat(Surcharges.apply(over, today, 100)).isFalse();
    }

    private static BigDecimal price(Rounding rounding, long grams, @Nullable Measures box, Band... bands) {
        CostTable table = of(rounding, bands);
        return new Pricing(table, parcel(SHENZHEN, grams, box))
                .quote(table.zones().getFirst())
                .orElseThrow()
                .total();
    }

    private static BigDecimal total(CostTable table, Consignment parcel) {
        return new Pricing(table, parcel)
                .quote(table.zones().getFirst())
                .orElseThrow()
                .total();
    }

    private static CostTable of(Rounding rounding, Band... bands) {
        return table("SF", Level.EXPRESS, rounding, List.of(zone("1", 2, List.of("CN"), bands)));
    }
}
