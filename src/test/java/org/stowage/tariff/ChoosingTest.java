package org.stowage.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.tariff.CostTables.band;
import static org.stowage.tariff.CostTables.choose;
import static org.stowage.tariff.CostTables.firstNext;
import static org.stowage.tariff.CostTables.overGrams;
import static org.stowage.tariff.CostTables.parcel;
import static org.stowage.tariff.CostTables.rule;
import static org.stowage.tariff.CostTables.table;
import static org.stowage.tariff.CostTables.to;
import static org.stowage.tariff.CostTables.zone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.carrier.Charge;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.Problem;

/** The cheapest one that may and is fast enough; whatever is ruled out says why. */
class ChoosingTest {

    private static final Destination SHENZHEN = to("广东", "深圳");
    private static final Destination LHASA = to("西藏", "拉萨");

    /** Fast everywhere. */
    private static final CostTable SF = table(
            "SF",
            Level.EXPRESS,
            Rounding.NONE,
            List.of(zone("all", 2, List.of("CN"), firstNext(null, 1_000, "18", 1_000, "5"))));

    /** Cheap, slow, not to Tibet. */
    private static final CostTable ZTO = table(
            "ZTO",
            Level.ECONOMY,
            new Rounding(6_000L, null, null),
            List.of(zone("near", 4, List.of("广东", "广西"), firstNext(20_000L, 1_000, "6", 1_000, "2"))));

    private static final CostTable EMS =
            table("EMS", Level.STANDARD, Rounding.NONE, List.of(zone("all", 3, List.of("*"), band(null, "15"))));

    private static final List<CostTable> ALL = List.of(SF, ZTO, EMS);

    @Test
    void theCheapestWinsAndTheNextIsTheRunnerUp() {
        Choice choice = choose(ALL, List.of(), Set.of(), parcel(SHENZHEN, 900, null));
        assertThat(choice.chosen().orElseThrow().carrier()).isEqualTo("ZTO");
        assertThat(choice.runnerUp().orElseThrow().carrier()).isEqualTo("EMS");
        assertThat(codes(choice, "ZTO", true)).containsExactly("size-unknown");
    }

    @Test
    void aFasterServiceServesWhereASlowerOneIsAskedForNotTheOtherWayRound() {
        assertThat(best(parcel(SHENZHEN, 900, null, null, "express"))).isEqualTo("SF");
        assertThat(best(parcel(SHENZHEN, 900, null, null, "standard"))).isEqualTo("EMS");
        assertThat(best(parcel(SHENZHEN, 900, null, null, "zto"))).isEqualTo("ZTO");
        Choice none = choose(ALL, List.of(), Set.of(), parcel(SHENZHEN, 900, null, null, "by-pigeon"));
        assertThat(none.chosen()).isEmpty();
        assertThat(none.refusals(Locale.ENGLISH)).contains("SF sf: Service by-pigeon was asked for.");
        assertThat(none.refusals(Locale.SIMPLIFIED_CHINESE)).contains("要求的服务是 by-pigeon");
    }

    @Test
    void whatHasNoZoneIsTooHeavyOrTooLongSaysSo() {
        assertThat(codes(choose(ALL, List.of(), Set.of(), parcel(LHASA, 900, null)), "ZTO", false))
                .containsExactly("no-zone");
        Choice heavy = choose(ALL, List.of(), Set.of(), parcel(SHENZHEN, 31_000, new Measures(1_600, 400, 400)));
        assertThat(codes(heavy, "ZTO", false)).containsExactly("too-heavy", "too-long", "too-thick", "no-price");
        assertThat(heavy.chosen()).isEmpty();
    }

    @Test
    void rulesExcludeDemandAndDemote() {
        Consignment light = parcel(SHENZHEN, 900, null);
        Consignment heavy = parcel(SHENZHEN, 3_001, null);
        List<CarrierRule> exclude = List.of(rule("no-zto", CarrierRule.Kind.EXCLUDE, "zto", overGrams(3_000)));
        assertThat(best(exclude, light)).isEqualTo("ZTO");
        assertThat(best(exclude, heavy)).isEqualTo("EMS");
        assertThat(codes(choose(ALL, exclude, Set.of(), heavy), "ZTO", false)).containsExactly("rule");
        assertThat(best(List.of(rule("heavy-only", CarrierRule.Kind.ONLY, "EMS", overGrams(3_000))), heavy))
                .isEqualTo("ZTO");
        Choice only = choose(ALL, List.of(rule("o", CarrierRule.Kind.ONLY, "ZTO", overGrams(3_000))), Set.of(), light);
        assertThat(only.chosen().orElseThrow().carrier()).isEqualTo("EMS");
        assertThat(best(List.of(rule("t", CarrierRule.Kind.TAKE, "SF", overGrams(3_000))), heavy))
                .isEqualTo("SF");
        CarrierRule fast = new CarrierRule("fast", CarrierRule.Kind.WITHIN, null, null, null, null, 2, null, null);
        assertThat(best(List.of(fast), light)).isEqualTo("SF");
        CarrierRule worse = new CarrierRule(
                "late", CarrierRule.Kind.DEMOTE, null, "ZTO", null, null, null, new BigDecimal("9.01"), null);
        Choice demoted = choose(ALL, List.of(worse), Set.of(), light);
        assertThat(demoted.chosen().orElseThrow().carrier()).isEqualTo("EMS");
        // nobody pays the penalty: the price stays
        assertThat(demoted.runnerUp().orElseThrow().quote())
                .extracting(Quote::total)
                .isEqualTo(new BigDecimal("6.00"));
    }

    @Test
    void aCarrierWhosePickUpIsOverIsRuledOutForToday() {
        When gone = new When(null, null, null, null, null, null, null, null, null, null, null, true);
        List<CarrierRule> rules = List.of(rule("gone", CarrierRule.Kind.EXCLUDE, null, gone));
        Consignment parcel = parcel(SHENZHEN, 900, null);
        assertThat(choose(ALL, rules, Set.of((long) "ZTO".hashCode()), parcel)
                        .chosen()
                        .orElseThrow()
                        .carrier())
                .isEqualTo("EMS");
        assertThat(best(rules, parcel)).isEqualTo("ZTO");
    }

    @Test
    void moneyIsCollectedInTheTablesCurrencyOnly() {
        Charge dollars = new Charge(new BigDecimal("20"), "USD");
        Choice choice = choose(ALL, List.of(), Set.of(), parcel(SHENZHEN, 900, null, dollars, null));
        assertThat(choice.chosen()).isEmpty();
        assertThat(codes(choice, "SF", false)).containsExactly("cod-currency");
    }

    @Test
    void equalPricesGoToTheFasterThenByName() {
        CostTable slow =
                table("AAA", Level.STANDARD, Rounding.NONE, List.of(zone("z", 5, List.of("*"), band(null, "15"))));
        CostTable same =
                table("BBB", Level.STANDARD, Rounding.NONE, List.of(zone("z", 3, List.of("*"), band(null, "15.0"))));
        Choice choice = choose(List.of(EMS, slow, same), List.of(), Set.of(), parcel(LHASA, 10, null));
        assertThat(choice.candidates()).extracting(Candidate::carrier).containsExactly("BBB", "EMS", "AAA");
    }

    @Test
    void theYoungestTableThatHasBegunCountsAndTheWarehousesOwnBeforeTheHouses() {
        CostTable old = dated(SF, CostTables.DAY.minusDays(100));
        CostTable now = dated(SF, CostTables.DAY);
        CostTable later = dated(SF, CostTables.DAY.plusDays(1));
        List<Tariff> all = List.of(
                Tariff.of(1, 7, null, old),
                Tariff.of(2, 7, null, now),
                Tariff.of(3, 7, null, later),
                Tariff.of(4, 7, 5L, old));
        assertThat(Choosing.counting(all, 9, CostTables.DAY))
                .extracting(Tariff::id)
                .containsExactly(2L);
        assertThat(Choosing.counting(all, 5, CostTables.DAY))
                .extracting(Tariff::id)
                .containsExactly(4L);
        assertThat(Choosing.counting(all, 9, CostTables.DAY.minusDays(101))).isEmpty();
    }

    @Test
    void aChoiceIsKeptAsItWas() throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Choice choice = choose(
                ALL,
                List.of(rule("no-sf", CarrierRule.Kind.EXCLUDE, "SF", null)),
                Set.of(),
                parcel(SHENZHEN, 1_001, CostTables.SHOE_BOX));
        Choice read = json.readValue(json.writeValueAsString(choice), Choice.class);
        assertThat(read).isEqualTo(choice);
        assertThat(json.writeValueAsString(json.readValue(json.writeValueAsString(ZTO), CostTable.class)))
                .isEqualTo(json.writeValueAsString(ZTO))
                .contains("\"price\":\"6\"");
    }

    @ParameterizedTest
    @CsvSource({"1E+2, 100", "1E-7, 0.0000001", "0E-7, 0.0000000", "12.50, 12.50", "100, 100"})
    void anAmountIsWrittenInDigitsAndReadAgain(BigDecimal amount, String written) throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        CarrierRule rule =
                new CarrierRule("late", CarrierRule.Kind.DEMOTE, null, null, null, null, null, amount, "because");
        String text = json.writeValueAsString(rule);
        assertThat(text).contains("\"amount\":\"" + written + "\"");
        assertThat(json.readValue(text, CarrierRule.class).amount()).isEqualByComparingTo(amount);
    }

    @Test
    void aRowThatNobodyCanReadIsLeftOutAndTheOthersCount() throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        String rule = json.writeValueAsString(rule("late", CarrierRule.Kind.EXCLUDE, "SF", null));
        String table = json.writeValueAsString(ZTO);
        TariffBook book = TariffBook.of(
                List.of(
                        new TariffSql.Row(false, 1, 7, null, table.replace("\"6\"", "\"6E+0\"")),
                        new TariffSql.Row(false, 2, 7, null, table),
                        new TariffSql.Row(
                                true, 3, 0, null, "{\"code\":\"far\",\"kind\":\"demote\",\"amount\":\"1E+2\"}"),
                        new TariffSql.Row(true, 4, 0, null, rule)),
                json);
        assertThat(book.tariffs()).extracting(Tariff::id).containsExactly(2L);
        assertThat(book.rules()).extracting(kept -> kept.rule().code()).containsExactly("late");
        assertThat(book.decidesIn(5, CostTables.DAY)).isTrue();
    }

    @Test
    void whatSomebodyTypesIsAnAmountThatIsReadAgain() {
        assertThat(typed("1e2")).isEqualTo(new BigDecimal("100"));
        assertThat(typed("12.50")).isEqualTo(new BigDecimal("12.50"));
        for (String refused :
                List.of("1e99", "1e-99", "1e2147483647", "1e-2147483647", "9".repeat(41), "1e2147483648", "ten")) {
            FormFields form = form(refused);
            assertThat(form.decimal("amount")).as(refused).isNull();
            assertThatThrownBy(form::check).as(refused).isInstanceOf(Problem.class);
        }
    }

    /** Whatever stands in tables and rules, in whatever order: nobody who may is cheaper than who is chosen. */
    @Test
    void chosenIsNeverDearerThanAnyOtherThatMayAndTheOrderOfRowsDoesNotMatter() {
        long seed = 20_261_123L;
        Random random = new Random(seed);
        int chosen = 0;
        for (int round = 0; round < 2_000; round++) {
            RandomChoice tried = new RandomChoice(random);
            Choice choice = choose(tried.tables(), tried.rules(), tried.gone(), tried.parcel());
            List<CostTable> tables = new ArrayList<>(tried.tables());
            List<CarrierRule> rules = new ArrayList<>(tried.rules());
            Collections.shuffle(tables, random);
            Collections.shuffle(rules, random);
            assertThat(choose(tables, rules, tried.gone(), tried.parcel()))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(choice);
            if (choice.chosen().isEmpty()) {
                assertThat(choice.candidates()).allMatch(Candidate::ruledOut);
                continue;
            }
            chosen++;
            BigDecimal best = counted(choice.chosen().orElseThrow());
            assertThat(choice.candidates().stream().filter(Candidate::allowed).map(ChoosingTest::counted))
                    .as("seed %s, round %s", seed, round)
                    .allMatch(price -> price.compareTo(best) >= 0);
        }
        assertThat(chosen).isBetween(200, 1_990);
    }

    private static @Nullable BigDecimal typed(String text) {
        return form(text).decimal("amount");
    }

    private static FormFields form(String amount) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("amount", amount);
        return FormFields.of(fields);
    }

    private static BigDecimal counted(Candidate candidate) {
        Quote quote = candidate.quote();
        assertThat(quote).isNotNull();
        return quote == null ? BigDecimal.ZERO : quote.total().add(candidate.penalty());
    }

    private static CostTable dated(CostTable table, LocalDate from) {
        return new CostTable(
                table.carrier(),
                table.service(),
                table.level(),
                null,
                from,
                null,
                table.currency(),
                table.weight(),
                table.limits(),
                null,
                table.zones(),
                table.surcharges());
    }

    private static String best(Consignment parcel) {
        return best(List.of(), parcel);
    }

    private static String best(List<CarrierRule> rules, Consignment parcel) {
        return choose(ALL, rules, Set.of(), parcel).chosen().orElseThrow().carrier();
    }

    private static List<String> codes(Choice choice, String carrier, boolean noted) {
        Candidate candidate = choice.candidates().stream()
                .filter(each -> each.carrier().equals(carrier))
                .findFirst()
                .orElseThrow();
        return (noted ? candidate.noted() : candidate.against())
                .stream().map(Reason::code).toList();
    }
}
