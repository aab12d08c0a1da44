package org.stowage.boxing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.boxing.Proposal.FilledBox;
import org.stowage.boxing.Proposal.Laid;
import org.stowage.boxing.Proposal.Why;

class CartonsTest {

    /** Long enough that a slow machine does not decide. */
    private static final long MILLIS = 20_000;

    private static final Packaging SMALL = box("B1", 200, 150, 100, null);
    private static final Packaging MIDDLE = box("B2", 300, 200, 150, 5_000L);
    private static final Packaging LARGE = box("B3", 400, 300, 250, 20_000L);

    @Test
    void takesTheSmallestBoxThatHoldsAll() {
        Proposal one = propose(goods("TEA", 100, 100, 80, 250, 1));
        assertThat(one.why()).isEqualTo(Why.FITS);
        assertThat(one.code()).isEqualTo("B1");
        Proposal many = propose(goods("TEA", 100, 100, 80, 250, 6));
        assertThat(many.code()).isEqualTo("B2");
        lies(many, 6);
    }

    @Test
    void anExactFitIsAFit() {
        Proposal exact = propose(goods("CUBE", 100, 75, 50, 100, 8));
        assertThat(exact.code()).isEqualTo("B1");
        lies(exact, 8);
    }

    @Test
    void turnsUnitsAsTheyFit() {
        Proposal turned = propose(goods("ROD", 100, 200, 150, 100, 1));
        assertThat(turned.code()).isEqualTo("B1");
        lies(turned, 1);
    }

    @Test
    void atEqualVolumeTheCheaperBoxGoesFirst() {
        Packaging dear = priced("A9", "2.40");
        Packaging cheap = priced("B9", "0.90");
        assertThat(new Cartons(List.of(dear, cheap), MILLIS)
                        .of(List.of(goods("TEA", 100, 100, 80, 250, 1)))
                        .code())
                .isEqualTo("B9");
    }

    @Test
    void aHeavyContentTakesTheBoxThatBearsIt() {
        assertThat(propose(goods("LEAD", 50, 50, 50, 3_000, 2)).code()).isEqualTo("B1");
        List<Packaging> limited = List.of(MIDDLE, LARGE);
        assertThat(new Cartons(limited, MILLIS)
                        .of(List.of(goods("LEAD", 50, 50, 50, 3_000, 2)))
                        .code())
                .isEqualTo("B3");
        Proposal none = new Cartons(limited, MILLIS).of(List.of(goods("ANVIL", 100, 100, 100, 30_000, 1)));
        assertThat(none.why()).isEqualTo(Why.TOO_HEAVY);
        assertThat(none.names()).containsExactly("ANVIL");
        assertThat(none.code()).isNull();
    }

    @Test
    void namesWhatIsTooLongForAllBoxes() {
        Proposal none = propose(goods("TEA", 100, 100, 80, 250, 1), goods("SKI", 1_800, 100, 40, 2_000, 1));
        assertThat(none.why()).isEqualTo(Why.TOO_LONG);
        assertThat(none.names()).containsExactly("SKI");
    }

    @Test
    void splitsOverSeveralBoxesAndMakesTheLastOneSmall() {
        Proposal split = propose(goods("BRICK", 200, 150, 100, 900, 11));
        assertThat(split.why()).isEqualTo(Why.SEVERAL);
        assertThat(split.boxes()).hasSizeGreaterThan(1);
        lies(split, 11);
        Proposal byWeight = new Cartons(List.of(LARGE), MILLIS).of(List.of(goods("LEAD", 60, 60, 60, 9_000, 3)));
        assertThat(byWeight.why()).isEqualTo(Why.SEVERAL);
        assertThat(byWeight.boxes()).hasSize(2);
        lies(byWeight, 3);
    }

    @Test
    void threeHundredUnitsAreLaidOut() {
        Proposal many = propose(goods("PEN", 150, 12, 12, 10, 300));
        assertThat(many.why()).isEqualTo(Why.FITS);
        lies(many, 300);
    }

    @Test
    void moreUnitsThanAnyoneLaysAreEstimated() {
        Proposal many = propose(goods("PEN", 10, 10, 10, 1, 5_000));
        assertThat(many.why()).isEqualTo(Why.ESTIMATED);
        assertThat(many.code()).isEqualTo("B2");
        assertThat(many.boxes().getFirst().units()).isEmpty();
        assertThat(propose(goods("PEN", 100, 100, 100, 1, Long.MAX_VALUE)).why())
                .isEqualTo(Why.NO_BOX);
    }

    @Test
    void hostileMeasuresAreUnknownOnes() {
        for (long measure : new long[] {0, -5, Long.MIN_VALUE, Long.MAX_VALUE, Goods.LONGEST + 1}) {
            Proposal none = propose(goods("BAD", measure, 10, 10, 5, 1));
            assertThat(none.why()).isEqualTo(Why.NO_SIZE);
            assertThat(none.names()).containsExactly("BAD");
        }
        assertThat(propose(new Goods("NEW", null, null, null, null, 1)).why()).isEqualTo(Why.NO_SIZE);
        assertThat(propose(goods("FEATHER", 10, 10, 10, Long.MIN_VALUE, 1)).code())
                .isEqualTo("B1");
        assertThat(propose(goods("TEA", 10, 10, 10, 5, 0)).why()).isEqualTo(Why.NOTHING);
        assertThat(propose(goods("TEA", 10, 10, 10, 5, -3)).why()).isEqualTo(Why.NOTHING);
        assertThat(new Cartons(List.of(), MILLIS)
                        .of(List.of(goods("TEA", 1, 1, 1, 1, 1)))
                        .why())
                .isEqualTo(Why.NO_BOX);
    }

    @Test
    void outOfTimeItEstimatesAndSaysSo() {
        Proposal hurried =
                new Cartons(List.of(SMALL, MIDDLE, LARGE), 0).of(List.of(goods("TEA", 100, 100, 80, 250, 2)));
        assertThat(hurried.why()).isEqualTo(Why.ESTIMATED);
        assertThat(hurried.code()).isEqualTo("B1");
    }

    @Test
    void whateverIsProposedHoldsWhatItSays() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 60; round++) {
            List<Goods> content = new ArrayList<>();
            long units = 0;
            for (int i = 0; i <= random.nextInt(4); i++) {
                Goods goods = goods(
                        "G" + i, side(random), side(random), side(random), random.nextInt(900), 1 + random.nextInt(5));
                content.add(goods);
                units += goods.quantity();
            }
            Proposal proposal = new Cartons(List.of(SMALL, MIDDLE, LARGE), MILLIS).of(content);
            assertThat(proposal.why()).as("%s", content).isIn(Why.FITS, Why.SEVERAL, Why.TOO_LONG);
            if (proposal.why() != Why.TOO_LONG) {
                lies(proposal, units);
            }
        }
    }

    private static long side(Random random) {
        return 10 + random.nextInt(240);
    }

    /** All units are there, inside their box, and no two in one place. */
    private static void lies(Proposal proposal, long units) {
        assertThat(proposal.boxes().stream().mapToInt(box -> box.units().size()).sum())
                .isEqualTo((int) units);
        for (FilledBox filled : proposal.boxes()) {
            Packaging box = List.of(SMALL, MIDDLE, LARGE).stream()
                    .filter(one -> one.code().equals(filled.code()))
                    .findFirst()
                    .orElseThrow();
            for (Laid unit : filled.units()) {
                assertThat(List.of(unit.x(), unit.y(), unit.z())).allMatch(corner -> corner >= 0);
                assertThat((long) unit.x() + unit.dx()).isLessThanOrEqualTo(box.lengthMm());
                assertThat((long) unit.y() + unit.dy()).isLessThanOrEqualTo(box.widthMm());
                assertThat((long) unit.z() + unit.dz()).isLessThanOrEqualTo(box.heightMm());
                assertThat(filled.units().stream().filter(other -> overlap(unit, other)))
                        .containsExactly(unit);
            }
        }
    }

    private static boolean overlap(Laid a, Laid b) {
        return a.x() < b.x() + b.dx()
                && b.x() < a.x() + a.dx()
                && a.y() < b.y() + b.dy()
                && b.y() < a.y() + a.dy()
                && a.z() < b.z() + b.dz()
                && b.z() < a.z() + a.dz();
    }

    private static Proposal propose(Goods... goods) {
        return new Cartons(List.of(LARGE, SMALL, MIDDLE), MILLIS).of(List.of(goods));
    }

    static Goods goods(String sku, long length, long width, long height, long grams, long quantity) {
        return new Goods(sku, length, width, height, grams, quantity);
    }

    private static Packaging priced(String code, String cost) {
        Packaging box = SMALL;
        return new Packaging(
                code, code, box.kind(), 200, 150, 100, 80, null, null, null, 1, null, new BigDecimal(cost), true);
    }

    static Packaging box(String code, long length, long width, long height, @Nullable Long maxGrams) {
        return new Packaging(
                code, "Box " + code, BoxKind.BOX, length, width, height, 80, maxGrams, null, null, 1, null, null, true);
    }
}
