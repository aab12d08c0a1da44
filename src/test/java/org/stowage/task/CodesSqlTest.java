package org.stowage.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stowage.TestPostgres;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Identifiers.Identifier;
import org.stowage.kernel.Identifiers.Kind;
import org.stowage.kernel.Sql;
import org.stowage.stock.HandlingUnits;

/** What a code means at a step, as far as no item and no location has to be loaded. */
class CodesSqlTest {

    private final Sql sql = new Sql(TestPostgres.freshDatabase().asService());
    private final Identifiers identifiers = new Identifiers(sql);

    @SuppressWarnings("NullAway") // items and locations are not asked for here
    private final Codes codes =
            new Codes(identifiers, new Targets(null, null, new HandlingUnits(sql, identifiers), new DeskSql(sql)));

    @Test
    void scannedNumberIsACodeEvenWhereAQuantityIsTaken() {
        assertThat(refusal("20725", Source.SCAN, Meaning.OfQuantity.class)).isEqualTo("unknown-code");
        assertThat(meaning("20725", Source.KEY, Meaning.OfQuantity.class)).isEqualTo(new Meaning.OfQuantity(20725));
    }

    @Test
    void typedNumberIsACodeWhereNoNumberIsTaken() {
        assertThat(refusal("20725", Source.KEY, Meaning.OfItem.class)).isEqualTo("unknown-code");
    }

    @Test
    void quantityCommandIsAQuantityFromAnySource() {
        assertThat(meaning("c-qty-12", Source.SCAN, Meaning.OfItem.class)).isEqualTo(new Meaning.OfQuantity(12));
        assertThat(refusal("C-QTY-999999999999", Source.SCAN, Meaning.OfItem.class))
                .isEqualTo("not-a-quantity");
        assertThat(refusal("99999999999999", Source.KEY, Meaning.OfQuantity.class))
                .isEqualTo("not-a-quantity");
    }

    @Test
    void scaleGivesGrams() {
        assertThat(meaning("1250", Source.SCALE, Meaning.OfWeight.class)).isEqualTo(new Meaning.OfWeight(1250));
        assertThat(refusal("heavy", Source.SCALE, Meaning.OfWeight.class)).isEqualTo("not-a-weight");
    }

    @Test
    void lotStepTakesAnyTextAsItStands() {
        assertThat(meaning("L-7788", Source.SCAN, Meaning.OfText.class)).isEqualTo(new Meaning.OfText("L-7788"));
        assertThat(meaning("4006381333931", Source.SCAN, Meaning.OfText.class))
                .isEqualTo(new Meaning.OfText("4006381333931"));
        assertThat(meaning("(10)AB12", Source.SCAN, Meaning.OfText.class)).isEqualTo(new Meaning.OfText("AB12"));
    }

    @Test
    void dateStepTakesDatesOnly() {
        Meaning expected = new Meaning.OfDate(LocalDate.of(2027, 3, 31));
        assertThat(meaning("2027-03-31", Source.KEY, Meaning.OfDate.class)).isEqualTo(expected);
        assertThat(meaning("20270331", Source.KEY, Meaning.OfDate.class)).isEqualTo(expected);
        assertThat(meaning("(17)270331", Source.SCAN, Meaning.OfDate.class)).isEqualTo(expected);
        assertThat(refusal("2027-02-30", Source.KEY, Meaning.OfDate.class)).isEqualTo("unknown-code");
    }

    @Test
    void ownPrefixesNameWhatTheyAre() {
        assertThat(meaning("O-W1-O17", Source.SCAN, Meaning.OfItem.class)).isEqualTo(new Meaning.OfOrder("W1-O17"));
        assertThat(meaning("H-T1", Source.SCAN, Meaning.OfItem.class))
                .isEqualTo(new Meaning.OfHandlingUnit("T1", null));
        assertThat(meaning("C-SHORT", Source.SCAN, Meaning.OfItem.class)).isEqualTo(new Meaning.OfCommand("SHORT"));
    }

    @Test
    void unknownCodeIsTheWaybillOrDocumentThatTheStepTakes() {
        assertThat(meaning("yt7788990011223", Source.SCAN, Meaning.OfWaybill.class))
                .isEqualTo(new Meaning.OfWaybill("YT7788990011223"));
        assertThat(meaning("PO 4711", Source.SCAN, Meaning.OfDocument.class))
                .isEqualTo(new Meaning.OfDocument("PO 4711"));
    }

    @Test
    void codeThatMeansTwoThingsIsAsked() {
        identifiers.register(null, List.of(new Identifier("A-1", Kind.ITEM, 5), new Identifier("A-1", Kind.PACK, 6)));

        assertThat(codes.read(1, "a-1", Source.SCAN, Set.of(Meaning.OfItem.class)))
                .isEqualTo(
                        new Reading.Several(List.of(new Candidate("ITEM", 5, "a-1"), new Candidate("PACK", 6, "a-1"))));
    }

    @Test
    void itemCodeThatLooksLikeAnOrderIsAsked() {
        identifiers.register(null, List.of(new Identifier("O-17", Kind.ITEM, 5)));

        assertThat(codes.read(1, "O-17", Source.SCAN, Set.of(Meaning.OfItem.class)))
                .isInstanceOf(Reading.Several.class);
    }

    @Test
    void controlCharactersAreNeverLookedUp() {
        assertThat(refusal("A\u0001B", Source.SCAN, Meaning.OfItem.class)).isEqualTo("control-character");
    }

    private Meaning meaning(String raw, Source source, Class<? extends Meaning> takes) {
        assertThat(codes.read(1, raw, source, Set.of(takes))).isInstanceOf(Reading.One.class);
        return ((Reading.One) codes.read(1, raw, source, Set.of(takes))).meaning();
    }

    private String refusal(String raw, Source source, Class<? extends Meaning> takes) {
        assertThat(codes.read(1, raw, source, Set.of(takes))).isInstanceOf(Reading.None.class);
        return ((Reading.None) codes.read(1, raw, source, Set.of(takes))).why().code();
    }
}
