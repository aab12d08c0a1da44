package org.stowage.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.stock.Condition;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;

class InboundSqlTest {

    private final Floor floor = new Floor();
    private final long dock = floor.location("DOCK-1", "dock");
    private final long tea = floor.item("TEA");
    private final long cup = floor.item("CUP");
    private final ReceiptSql receipts = new ReceiptSql(floor.sql);
    private final PutawaySql putaway = new PutawaySql(floor.sql);

    @Test
    void numbersReceiptsAndPassesOverThoseThatAreKnown() {
        NewReceipt own = receipt("ASN-1", false);
        assertThat(receipts.create(floor.warehouse, "W1-R", 1, List.of(own), dock))
                .containsOnlyKeys(0);

        Map<Integer, Long> ids = receipts.create(floor.warehouse, "W1-R", 1, List.of(own, receipt(null, true)), dock);

        assertThat(ids).containsOnlyKeys(1);
        ReceiptSql.Row row = receipts.find(floor.warehouse, "W1-R" + ids.get(1)).orElseThrow();
        assertThat(row.status()).isEqualTo("open");
        assertThat(receipts.find(floor.warehouse, "asn-1").orElseThrow().status())
                .isEqualTo("closed");
    }

    @Test
    void linesOfOneBucketAreOneRowAndCountBothSides() {
        long receipt = open();
        receipts.addLines(floor.warehouse, List.of(receipt, receipt), lines(6, 4), List.of(6L, 4L), List.of(0L, 0L));
        receipts.addLines(floor.warehouse, List.of(receipt), lines(3), List.of(0L), List.of(3L));

        assertThat(receipts.figures(floor.warehouse, receipt, tea)).isEqualTo(new ReceiptSql.Figures(10, 3));
        assertThat(receipts.nextOpenItem(floor.warehouse, receipt)).contains(tea);
        assertThat(receipts.totals(floor.warehouse, receipt)).isEqualTo(new ReceiptSql.Totals(7, 0, 0, 3));
        assertThat(receipts.arrived(floor.warehouse, receipt))
                .as("nothing of it stands at the dock")
                .isEmpty();
        floor.put(tea, 5, Place.at(dock));
        assertThat(receipts.arrived(floor.warehouse, receipt))
                .containsExactly(new ReceivedLine(tea, 1, 0, Condition.GOOD, 3, dock, true));
    }

    @Test
    void takesBackNoMoreThanCame() {
        long receipt = open();
        receipts.addLines(floor.warehouse, List.of(receipt), lines(3), List.of(0L), List.of(3L));

        assertThat(receipts.takeBack(floor.warehouse, receipt, lines(1).getFirst(), 4))
                .isFalse();
        assertThat(receipts.takeBack(floor.warehouse, receipt, lines(1).getFirst(), 3))
                .isTrue();
        assertThat(receipts.figures(floor.warehouse, receipt, tea).received()).isZero();
    }

    @Test
    void proposesTheItemsOwnPlaceThenItsFaceThenAnEmptyOne() {
        long first = shelf("A-1", 1, "any", null, null);
        long second = shelf("A-2", 2, "any", null, null);
        assertThat(proposed(tea, 5)).isEqualTo("A-1 empty");

        shelf("F-1", 9, "any", null, tea);
        assertThat(proposed(tea, 5)).isEqualTo("F-1 fixed");
        assertThat(proposed(cup, 5)).isEqualTo("A-1 empty");

        floor.put(tea, 1, Place.at(second));
        assertThat(proposed(tea, 5)).isEqualTo("A-2 same-item");
        assertThat(putaway.propose(floor.warehouse, tea, 0, 5, List.of(second))
                        .orElseThrow()
                        .why())
                .isEqualTo("fixed");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void proposesNothingFullBlockedOrMixed() {
        long full = shelf("A-1", 1, "any", 5L, null);
        long single = shelf("A-2", 2, "single_item", null, null);
        long blocked = shelf("A-3", 3, "any", null, null);
        floor.put(cup, 5, Place.at(full));
        floor.put(cup, 1, Place.at(single));
        floor.sql
                .statement("update location set blocked_at = now() where id = :id")
                .bind("id", blocked)
                .update();
        assertThat(putaway.propose(floor.warehouse, tea, 0, 1, List.of())).isEmpty();

        long shared = shelf("A-4", 4, "any", null, null);
        floor.put(cup, 1, Place.at(shared));
        assertThat(proposed(tea, 1)).isEqualTo("A-4 room");
    }

    @Test
    void tellsWhatALocationIsAndHolds() {
        long shelf = shelf("A-1", 1, "single_item", 10L, null);
        floor.put(cup, 4, Place.at(shelf));

        LocationFacts facts = putaway.facts(floor.warehouse, shelf, tea, 0);

        assertThat(facts.room()).isEqualTo(6);
        assertThat(facts.holdsOtherItem()).isTrue();
        assertThat(facts.forStock()).isTrue();
        assertThat(putaway.facts(floor.warehouse, dock, tea, 0).forStock()).isFalse();
    }

    @Test
    void oldestGoodsOfTheDockComeFirst() {
        assertThat(putaway.oldest(floor.warehouse)).isEmpty();
        floor.put(cup, 2, Place.at(dock));
        floor.put(tea, 3, Place.at(dock));
        floor.put(tea, 3, Place.at(dock).as(Condition.DAMAGED));

        assertThat(putaway.oldest(floor.warehouse).orElseThrow().sku()).isEqualTo("CUP");
        assertThat(putaway.ofItem(floor.warehouse, tea).getFirst().quantity()).isEqualTo(3);
    }

    private String proposed(long item, long quantity) {
        Proposal proposal =
                putaway.propose(floor.warehouse, item, 0, quantity, List.of()).orElseThrow();
        return proposal.location() + " " + proposal.why();
    }

    private long shelf(String code, long sequence, String mixing, @Nullable Long maxUnits, @Nullable Long fixedItem) {
        long id = floor.location(code, "reserve");
        floor.sql
                .statement("""
                        update location set sequence = :sequence, mixing = :mixing, max_units = cast(:max as bigint),
                                            fixed_item_id = cast(:fixed as bigint) where id = :id
                        """)
                .bind("sequence", sequence)
                .bind("mixing", mixing)
                .bind("max", maxUnits)
                .bind("fixed", fixedItem)
                .bind("id", id)
                .update();
        return id;
    }

    private long open() {
        Map<Integer, Long> ids = receipts.create(floor.warehouse, "W1-R", 1, List.of(receipt(null, true)), dock);
        return ids.values().iterator().next();
    }

    private List<ReceivedLine> lines(long... quantities) {
        return Arrays.stream(quantities)
                .mapToObj(q -> new ReceivedLine(tea, 1, 0, Condition.GOOD, q, dock, true))
                .toList();
    }

    private static NewReceipt receipt(@Nullable String number, boolean announced) {
        return new NewReceipt("W1", number, null, null, announced, List.of(NewReceiptLine.of("TEA", 1, null)));
    }
}
