package org.stowage.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.claim.CarrierTerms;

/** Lines of a bill against what we know: each way in which they can differ, and that nothing is counted twice. */
class BillCheckTest {

    private static final long HOME = 1;
    private static final long OTHER = 2;

    /** 1 kg 10.00, each further kg begun 4.00; 50 g or 5 % above ours pass; 6000 cm³ to the kg. */
    private static final CarrierTerms TERMS = terms(1_000L, "10", 1_000L, "4");

    private static CarrierTerms terms(
            @Nullable Long first, @Nullable String price, @Nullable Long next, @Nullable String each) {
        return new CarrierTerms(
                null,
                null,
                null,
                null,
                null,
                null,
                "CNY",
                first,
                price == null ? null : new BigDecimal(price),
                next,
                each == null ? null : new BigDecimal(each),
                6_000,
                List.of("保价"),
                null);
    }

    @Test
    void whatIsRightDiffersInNothing() {
        BillCheck checked = check(
                lines(line(2, "A1", 1_000L, "10"), line(3, "A2", 1_040L, "14")),
                parcel("A1", 990),
                parcel("A2", 1_000));
        assertThat(checked.differences()).isEmpty();
        assertThat(checked.lines())
                .extracting(MatchedLine::warehouseId, MatchedLine::ourGrams)
                .containsExactly(tuple(OTHER, 990L), tuple(OTHER, 1_000L));
    }

    @Test
    void aNumberThatNobodyKnowsIsOfTheWarehouseWhereTheBillWasHandedIn() {
        assertThat(found(check(lines(line(2, "X1", 500L, "10")))))
                .containsExactly(tuple(2L, HOME, "unknown-number", "10"));
    }

    @Test
    void theSameChargeTwiceIsNamedAndNotComparedAgain() {
        BillCheck checked = check(
                lines(line(2, "A1", 500L, "10"), line(3, "A1", 500L, "10"), line(4, "A1", 500L, "10")),
                parcel("A1", 500));
        assertThat(found(checked))
                .containsExactly(tuple(3L, OTHER, "billed-twice", "10"), tuple(4L, OTHER, "billed-twice", "10"));
        assertThat(checked.differences().getFirst().ours()).isEqualTo("#2");
    }

    @Test
    void whatAnEarlierBillChargedIsNamedWithThatBill() {
        BillLine again = line(2, "A1", 500L, "10");
        var checked = new BillCheck(
                        HOME, known(parcel("A1", 500)), Map.of(again.key(), "W-B7"), TERMS, new PriceByWeight(TERMS))
                .check(List.of(again));
        assertThat(checked.differences())
                .singleElement()
                .extracting(FoundDifference::kind, FoundDifference::ours)
                .containsExactly(DifferenceKind.BILLED_TWICE, "W-B7");
    }

    @Test
    void weightAndPriceAboveOursAddUpToWhatWasBilledTooMuch() {
        // ours 990 g = 10.00; billed 3,000 g for 20.00, which would cost 18.00
        BillCheck checked = check(lines(line(2, "A1", 3_000L, "20")), parcel("A1", 990));
        assertThat(found(checked))
                .containsExactly(tuple(2L, OTHER, "weight-above", "8"), tuple(2L, OTHER, "price-above", "2"));
        assertThat(checked.differences().getFirst().ours()).isEqualTo("990 g");
    }

    @Test
    void aWeightIsNeverClaimedAboveWhatWasBilledForIt() {
        // 3,000 g would be 18.00: billed 15.00 and 10.00 where ours is 10.00
        BillCheck checked = check(
                lines(line(2, "A1", 3_000L, "15"), line(3, "A2", 3_000L, "10")), parcel("A1", 990), parcel("A2", 990));
        assertThat(found(checked)).containsExactly(tuple(2L, OTHER, "weight-above", "5"));
    }

    @Test
    void aWeightInAnotherCurrencyIsNotCompared() {
        BillCheck checked = check(
                lines(
                        new BillLine(2, "A1", "", "", 3_000L, new BigDecimal("20"), "USD", null),
                        line(3, "A2", 500L, "10"),
                        new BillLine(4, "A2-1", "", "", 500L, new BigDecimal("9"), "USD", null)),
                parcel("A1", 990),
                new Known("A2", OTHER, 7, "W2-P7", "main", true, 1_000L, null, null, null),
                new Known("A2-1", OTHER, 7, "W2-P7", "child", true, 1_000L, null, null, null));
        assertThat(found(checked))
                .as("amounts of two currencies are not added up")
                .containsExactly(
                        tuple(2L, OTHER, "other-currency", "null"), tuple(4L, OTHER, "other-currency", "null"));
    }

    @Test
    void whatWasDecidedIsNotComparedAgain() {
        Known main = new Known("A1", OTHER, 7, "W2-P7", "main", true, 990L, null, null, null);
        Known child = new Known("A1-1", OTHER, 7, "W2-P7", "child", true, 990L, null, null, null);
        List<BillLine> lines = lines(
                line(2, "A1", 3_000L, "20"),
                line(3, "A1-1", 100L, "50"),
                line(4, "A1", 1L, "1"),
                line(5, "A2", 500L, "9"));
        var weight = new BillCheck(HOME, known(main, child), Map.of(), TERMS, new PriceByWeight(TERMS))
                .check(lines, Map.of(2L, true));
        assertThat(found(weight))
                .as("the freight of the parcel stays as it was claimed; what else is wrong is found")
                .containsExactly(tuple(4L, OTHER, "billed-twice", "1"), tuple(5L, HOME, "unknown-number", "9"));
        assertThat(weight.lines()).extracting(one -> one.line().row()).containsExactly(3L, 4L, 5L);
        var whole = new BillCheck(HOME, known(main, child), Map.of(), TERMS, new PriceByWeight(TERMS))
                .check(lines, Map.of(2L, false, 5L, false));
        assertThat(found(whole))
                .as("of a line that was decided whole the other boxes are compared by themselves")
                .containsExactly(tuple(4L, OTHER, "billed-twice", "1"), tuple(3L, OTHER, "price-above", "40"));
    }

    @Test
    void oneClaimAsksInOneCurrency() {
        assertThat(BillDifferences.ofOneCurrency(List.of(
                        undecided(2, "A1", 7L, "CNY"),
                        undecided(3, "A1-1", 7L, "USD"),
                        undecided(4, "X1", null, "USD"),
                        undecided(5, "7", null, "EUR"),
                        undecided(6, "A1", 7L, "CNY"))))
                .extracting(UndecidedSql.Row::fileRow)
                .containsExactly(2L, 4L, 5L, 6L);
    }

    private static UndecidedSql.Row undecided(long row, String no, @Nullable Long parcel, String currency) {
        return new UndecidedSql.Row(OTHER, "W2", row, "price-above", no, parcel, "", "", BigDecimal.TEN, currency);
    }

    @Test
    void theVolumeOfTheBoxCountsWhereItWeighsMore() {
        Known large = new Known("A1", OTHER, 7, "W2-P7", "main", true, 400L, 12_000_000L, null, null);
        assertThat(check(lines(line(2, "A1", 2_000L, "14")), large).differences())
                .isEmpty();
        BillCheck above = check(lines(line(2, "A1", 2_200L, "18")), large);
        assertThat(above.differences())
                .singleElement()
                .extracting(FoundDifference::ours, FoundDifference::theirs)
                .containsExactly("400 g / vol. 2000 g", "2200 g");
    }

    @Test
    void boxesOfOneParcelAreAddedUpBeforeTheyAreCompared() {
        Known main = new Known("A1", OTHER, 7, "W2-P7", "main", true, 2_000L, null, null, null);
        Known child = new Known("A1-1", OTHER, 7, "W2-P7", "child", true, 2_000L, null, null, null);
        assertThat(check(lines(line(2, "A1", 1_000L, "7"), line(3, "A1-1", 1_000L, "7")), main, child)
                        .differences())
                .isEmpty();
        assertThat(found(check(lines(line(2, "A1", 1_000L, "7"), line(3, "A1-1", 1_000L, "9")), main, child)))
                .containsExactly(tuple(2L, OTHER, "price-above", "2"));
    }

    @Test
    void whatShouldNotBeBilledAtAllIsRefusedWhole() {
        Known voided = new Known("V1", OTHER, 8, "W2-P8", "void", false, null, null, null, null);
        Known back = new Known("R1", OTHER, 9, "W2-P9", "way-back", true, null, null, null, null);
        Known here = new Known("H1", OTHER, 10, "W2-P10", "main", false, 300L, null, null, null);
        BillCheck checked = check(
                lines(
                        line(2, "V1", 100L, "10"),
                        line(3, "R1", 100L, "11"),
                        line(4, "H1", 100L, "12"),
                        new BillLine(5, "A1", "", "退回", 100L, new BigDecimal("13"), "CNY", null)),
                voided,
                back,
                here,
                parcel("A1", 100));
        assertThat(found(checked))
                .containsExactly(
                        tuple(2L, OTHER, "void-billed", "10"),
                        tuple(3L, OTHER, "return-leg", "11"),
                        tuple(4L, OTHER, "never-left", "12"),
                        tuple(5L, OTHER, "return-leg", "13"));
    }

    @Test
    void aSurchargeMustBeAgreed() {
        BillCheck checked = check(
                lines(
                        line(2, "A1", 500L, "10"),
                        new BillLine(3, "A1", "保价", "", null, new BigDecimal("1"), "CNY", null),
                        new BillLine(4, "A1", "燃油附加费", "", null, new BigDecimal("2.5"), "CNY", null)),
                parcel("A1", 500));
        assertThat(found(checked)).containsExactly(tuple(4L, OTHER, "surcharge-unknown", "2.5"));
    }

    @Test
    void withoutAPriceByWeightTheBookedOneCountsAndAWeightHasNoAmount() {
        CarrierTerms none = terms(null, null, null, null);
        Known booked = new Known("A1", OTHER, 7, "W2-P7", "main", true, 500L, null, new BigDecimal("9.5"), "CNY");
        var checked = new BillCheck(HOME, known(booked), Map.of(), none, new PriceByWeight(none))
                .check(lines(line(2, "A1", 2_000L, "12")));
        assertThat(checked.differences())
                .extracting(FoundDifference::kind, FoundDifference::amount)
                .containsExactly(
                        tuple(DifferenceKind.WEIGHT_ABOVE, null),
                        tuple(DifferenceKind.PRICE_ABOVE, new BigDecimal("2.5")));
        Known unknown = new Known("A1", OTHER, 7, "W2-P7", "main", true, 500L, null, null, null);
        assertThat(new BillCheck(HOME, known(unknown), Map.of(), none, new PriceByWeight(none))
                        .check(lines(line(2, "A1", 500L, "99")))
                        .differences())
                .as("nobody agreed on a price")
                .isEmpty();
    }

    @Test
    void anotherCurrencyIsNamedAndNotCompared() {
        BillCheck checked =
                check(lines(new BillLine(2, "A1", "", "", 500L, new BigDecimal("99"), "USD", null)), parcel("A1", 500));
        assertThat(checked.differences())
                .singleElement()
                .extracting(FoundDifference::kind, FoundDifference::amount)
                .containsExactly(DifferenceKind.OTHER_CURRENCY, null);
    }

    private static BillLine line(long row, String no, Long grams, String amount) {
        return new BillLine(row, no, "", "", grams, new BigDecimal(amount), "CNY", null);
    }

    private static List<BillLine> lines(BillLine... lines) {
        return List.of(lines);
    }

    private static Known parcel(String no, long grams) {
        return new Known(no, OTHER, no.hashCode(), "W2-" + no, "main", true, grams, null, null, null);
    }

    private static Map<String, Known> known(Known... all) {
        return Arrays.stream(all).collect(Collectors.toMap(Known::no, Function.identity()));
    }

    private static BillCheck check(List<BillLine> lines, Known... all) {
        return new BillCheck(HOME, known(all), Map.of(), TERMS, new PriceByWeight(TERMS)).check(lines);
    }

    private static List<org.assertj.core.groups.Tuple> found(BillCheck checked) {
        return checked.differences().stream()
                .map(one -> tuple(one.row(), one.warehouseId(), one.kind().word(), String.valueOf(one.amount())))
                .toList();
    }
}
