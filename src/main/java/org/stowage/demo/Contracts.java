package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.tariff.Band;
import org.stowage.tariff.CarrierRule;
import org.stowage.tariff.CarrierRules;
import org.stowage.tariff.CostTable;
import org.stowage.tariff.Level;
import org.stowage.tariff.Limits;
import org.stowage.tariff.Rounding;
import org.stowage.tariff.Surcharge;
import org.stowage.tariff.Tariffs;
import org.stowage.tariff.When;
import org.stowage.tariff.Zone;

/** The carriers that call, what they cost, and one rule: who names no carrier gets the cheapest. Invented prices. */
@ApplicationScoped
class Contracts {

    private static final List<String> FAR = List.of("CN/西藏", "CN/新疆", "CN/青海", "CN/内蒙古");

    private final Carriers carriers;
    private final Tariffs tariffs;
    private final CarrierRules rules;

    Contracts(Carriers carriers, Tariffs tariffs, CarrierRules rules) {
        this.carriers = carriers;
        this.tariffs = tariffs;
        this.rules = rules;
    }

    void sign(Plan plan) {
        carrier(plan, Building.POST, "Parcel Post 邮政包裹", true, range("RB", "CN", 8, "s10", 1_000_001L, 9_999_999L));
        carrier(plan, Building.SWIFT, "Swift Parcel 迅达快递", false, range("SW", "", 11, "mod10", 1L, 9_999_999L));
        carrier(
                plan,
                Building.COMET,
                "Comet Express 彗星速运",
                false,
                range("", "", 9, "mod7", 400_000_001L, 499_999_999L));
        prices(plan);
        rule(plan);
    }

    private void prices(Plan plan) {
        tariffs.keep(
                table(
                        plan,
                        Building.SWIFT,
                        "road",
                        Level.ECONOMY,
                        new Rounding(8_000L, null, null),
                        new Zone("near 江浙沪", List.of("浙江", "江苏", "上海", "安徽"), 2, bands("3.20", "1.00")),
                        new Zone("China 全国", List.of("CN"), 4, bands("4.80", "3.50"))),
                Audit.HOUSE);
        tariffs.keep(
                table(
                        plan,
                        Building.COMET,
                        "air",
                        Level.EXPRESS,
                        new Rounding(6_000L, 500L, null),
                        new Zone("China 全国", List.of("CN"), 1, bands("12.00", "5.00"))),
                Audit.HOUSE);
        tariffs.keep(
                table(
                        plan,
                        Building.POST,
                        "parcel",
                        Level.STANDARD,
                        new Rounding(null, null, null),
                        new Zone("China 全国", List.of("CN"), 3, bands("6.00", "2.50")),
                        new Zone("world", List.of("*"), 12, bands("68.00", "32.00"))),
                Audit.HOUSE);
    }

    private void rule(Plan plan) {
        CarrierRule rule = new CarrierRule(
                "no-road-to-the-far-west",
                CarrierRule.Kind.EXCLUDE,
                plan.warehouse(),
                Building.carrierCode(plan, Building.SWIFT),
                null,
                new When(FAR, null, null, null, null, null, null, null, null, null, null, null),
                null,
                null,
                "too many are lost 丢件多");
        if (!rules.visible().contains(rule)) {
            rules.keep(rule, Audit.HOUSE);
        }
    }

    /** Up to half a kilogram a little less; then by the kilogram. */
    private static List<Band> bands(String first, String next) {
        BigDecimal price = new BigDecimal(first);
        return List.of(
                new Band(500L, price.subtract(new BigDecimal("0.60")), null, null, null),
                new Band(null, price, 1_000L, 1_000L, new BigDecimal(next)));
    }

    private static CostTable table(
            Plan plan, String carrier, String service, Level level, Rounding rounding, Zone... zones) {
        return new CostTable(
                Building.carrierCode(plan, carrier),
                service,
                level,
                plan.warehouse(),
                null,
                null,
                "CNY",
                rounding,
                new Limits(30_000L, 1_500L, 3_000L, true),
                null,
                List.of(zones),
                List.of(surcharge("fuel", "4.5", null, null), surcharge("remote", null, "8", FAR)));
    }

    private static Surcharge surcharge(
            String name, @Nullable String percent, @Nullable String amount, @Nullable List<String> regions) {
        return new Surcharge(
                name,
                null,
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                null,
                regions,
                null,
                null,
                null,
                null,
                null);
    }

    private static NewCarrier.NewRange range(
            String prefix, String suffix, int digits, String check, long from, long to) {
        return new NewCarrier.NewRange(prefix, suffix, digits, check, from, to);
    }

    private void carrier(Plan plan, String plain, String name, boolean standard, NewCarrier.NewRange range) {
        String code = Building.carrierCode(plan, plain);
        if (carriers.all().stream().noneMatch(known -> known.code().equals(code))) {
            carriers.create(new NewCarrier(
                    code, name, "range", null, standard && plan.prefix().isEmpty(), List.of(range)));
        }
    }
}
