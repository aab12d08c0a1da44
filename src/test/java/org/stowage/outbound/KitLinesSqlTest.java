package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.outbound.OrderDesk.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.catalog.Kits;
import org.stowage.catalog.Units;
import org.stowage.kernel.Problem;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;

/** Kits and packs on order lines: what the floor sees of them are plain lines of plain items. */
class KitLinesSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("Cup");
    private final long set = floor.item("TEA-SET");
    private final long shelf = floor.location("A-01-1", "pick_face");

    @BeforeEach
    void aTeaSetIsTwoTeasAndOneCup() {
        part(tea, 2);
        part(cup, 1);
        floor.sql
                .statement("insert into item_barcode (item_id, code, quantity, unit) values (:tea, 'C12', 12, 'case')")
                .bind("tea", tea)
                .update();
    }

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aKitIsPromisedAsItsPartsAndToldAsSold() {
        floor.put(tea, 10, Place.at(shelf));
        floor.put(cup, 10, Place.at(shelf));

        Accepted accepted = desk.accept(order("1", NewLine.of("tea-set", 3), NewLine.of("Cup", 1)))
                .getFirst();

        SoldKit kit = new SoldKit(1, "TEA-SET", "TEA-SET", 3, 1);
        assertThat(accepted.status()).isEqualTo(OrderStatus.PROMISED);
        assertThat(accepted.lines())
                .containsExactly(
                        new Accepted.Line(3, "Cup", 3, 3, kit),
                        new Accepted.Line(4, "TEA-100", 6, 6, new SoldKit(1, "TEA-SET", "TEA-SET", 3, 2)),
                        new Accepted.Line(2, "Cup", 1, 1));
        assertThat(desk.orders.lines(floor.warehouse, desk.find(accepted).id()))
                .extracting(OrderLine::sku, OrderLine::ordered, OrderLine::kit)
                .contains(org.assertj.core.groups.Tuple.tuple("Cup", 3L, kit));
        assertThat(desk.count("order_kit")).isEqualTo(1);
    }

    @Test
    void thePriceStaysAtTheKit() {
        Money price = new Money(new BigDecimal("19.90"), "CNY");
        desk.accept(order("1", new NewLine(7, "TEA-SET", BigDecimal.TWO, null, price, true, "for Anna")));

        assertThat(number("select count(*) from order_kit where line_no = 7 and price = 19.90 and gift"))
                .isEqualTo(1);
        assertThat(number("select count(*) from order_line where kit_line_no = 7 and price is null and gift"))
                .isEqualTo(2);
    }

    @Test
    void theSameOrderAgainIsUnchangedEvenWhenTheKitIsMadeOfOtherPartsNow() {
        Accepted first = desk.accept(order("1", NewLine.of("TEA-SET", 1))).getFirst();
        floor.sql
                .statement("delete from kit_part where part_item_id = :cup")
                .bind("cup", cup)
                .update();

        Accepted again = desk.accept(order("1", NewLine.of("TEA-SET", 1))).getFirst();

        assertThat(again.result()).isEqualTo(Accepted.Result.UNCHANGED);
        assertThat(again.lines()).containsExactlyElementsOf(first.lines());
        assertThat(desk.count("order_line")).isEqualTo(2);
    }

    @Test
    void anOrderThatMayNotBeShortNamesTheKitThatLacksAPart() {
        floor.put(tea, 10, Place.at(shelf));
        NewOrder refusing = refusingShort(order("1", NewLine.of("TEA-SET", 1)));

        assertThatThrownBy(() -> floor.transactions.call(() -> desk.orders.accept(floor.warehouse, 7, refusing)))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused).hasMessageStartingWith("sold-out");
                    assertThat(refused.faults().getFirst().values()).containsExactly("TEA-SET");
                });
        assertThat(desk.count("order_line")).isZero();
    }

    @Test
    void aKitThatWaitsForAPartIsServedWhenItComes() {
        floor.put(tea, 2, Place.at(shelf));
        Accepted accepted = desk.accept(order("1", NewLine.of("TEA-SET", 1))).getFirst();
        assertThat(accepted.status()).isEqualTo(OrderStatus.SHORT);

        floor.put(cup, 1, Place.at(shelf));

        assertThat(desk.orders.lines(floor.warehouse, desk.find(accepted).id()))
                .allSatisfy(line -> assertThat(line.promised()).isEqualTo(line.ordered()));
    }

    @Test
    void aLineOfTwoCasesIsTwentyFourUnits() {
        Accepted accepted = desk.accept(order("1", in("TEA-100", 2, " Case "), in("TEA-100", 3, "piece")))
                .getFirst();

        assertThat(accepted.lines()).extracting(Accepted.Line::ordered).containsExactly(24L, 3L);
    }

    @Test
    void sourcingLooksForThePartsOfKitsAndTheUnitsOfPacks() {
        NewOrder order = order("1", in("TEA-100", 2, "case"), NewLine.of("TEA-SET", 3), NewLine.of("Cup", 1));
        KitLines lines = new KitLines(new OrderIntakeSql(floor.sql), new Kits(floor.sql), new Units(floor.sql));

        assertThat(lines.look(List.of(order)).wanted(order)).isEqualTo(Map.of(tea, 30L, cup, 4L));
    }

    @Test
    void aUnitThatTheItemDoesNotComeInIsRefusedWithThoseThatItHas() {
        Accepted accepted = desk.accept(order("1", in("TEA-100", 1, "pallet"), in("TEA-100", 999_999_999, "case")))
                .getFirst();

        assertThat(accepted.result()).isEqualTo(Accepted.Result.REJECTED);
        assertThat(accepted.faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/lines/0/unit", "/lines/1/quantity");
        assertThat(accepted.faults().getFirst().values()).containsExactly("pallet", "TEA-100", "piece, case");
        assertThat(desk.count("order_line")).isZero();
    }

    @Test
    void anOrderOfKitsHasNoMoreLinesThanAnyOther() {
        NewLine[] lines = new NewLine[6_000];
        java.util.Arrays.setAll(lines, i -> NewLine.of("TEA-SET", 1));

        Accepted accepted = desk.accept(order("1", lines)).getFirst();

        assertThat(accepted.faults()).extracting(Problem.Fault::type).containsExactly(OrderProblem.TOO_MANY_LINES);
    }

    private static NewLine in(String sku, long quantity, String unit) {
        return new NewLine(null, sku, BigDecimal.valueOf(quantity), null, null, null, null, unit);
    }

    private static NewOrder refusingShort(NewOrder o) {
        return new NewOrder(
                o.warehouse(),
                o.channel(),
                o.channelOrderNo(),
                null,
                null,
                null,
                o.placedAt(),
                null,
                null,
                null,
                null,
                o.recipient(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "refuse",
                o.lines());
    }

    private void part(long item, long quantity) {
        floor.sql
                .statement("insert into kit_part values (:set, :part, :quantity)")
                .bind("set", set)
                .bind("part", item)
                .bind("quantity", quantity)
                .update();
    }

    private long number(String query) {
        // constants of the tests
        return floor.sql.statement(query).one(Long.class);
    }
}
