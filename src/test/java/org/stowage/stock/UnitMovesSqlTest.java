package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.barcode.CheckDigits;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.SqlFailure;

class UnitMovesSqlTest {

    private final Floor floor = new Floor();
    private final UnitSql sql = new UnitSql(floor.sql);
    private final List<OrderUnits> held = new ArrayList<>();
    private final UnitMoves moves = new UnitMoves(
            sql,
            floor.ledger,
            List.of((warehouse, filter) -> held),
            List.of((warehouse, orders) -> orders.stream().map(id -> "O" + id).toList()));
    private final long tea = floor.item("TEA-1");
    private final long dock = floor.location("DOCK-1", "dock");
    private final long reserve = floor.location("R-01-1", "reserve");

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aPalletMovesWithItsCartonsAndTheirContent() {
        HandlingUnit pallet = unit("PAL-1", HandlingUnit.Kind.PALLET);
        HandlingUnit carton = unit("CTN-1", HandlingUnit.Kind.CARTON);
        HandlingUnit inner = unit("CTN-2", HandlingUnit.Kind.CARTON);
        nest(carton, pallet);
        nest(inner, carton);
        floor.put(tea, 12, Place.at(dock).in(pallet.id()));
        floor.put(tea, 6, Place.at(dock).in(inner.id()).as(Condition.DAMAGED));
        floor.put(tea, 3, Place.at(dock));

        assertThat(move(pallet, reserve)).isEqualTo(18);
        assertThat(floor.onHand(tea, reserve)).isEqualTo(18);
        assertThat(floor.onHand(tea, dock)).as("what stood beside it stays").isEqualTo(3);
        assertThat(moves.tree(floor.warehouse, pallet.id()))
                .hasSize(3)
                .allSatisfy(unit -> assertThat(unit.locationId()).isEqualTo(reserve));
        assertThat(move(pallet, reserve)).as("it stands there already").isZero();
    }

    @Test
    void aCartonCarriedAwayIsOutOfItsPallet() {
        HandlingUnit pallet = unit("PAL-1", HandlingUnit.Kind.PALLET);
        HandlingUnit carton = unit("CTN-1", HandlingUnit.Kind.CARTON);
        nest(carton, pallet);
        floor.put(tea, 6, Place.at(dock).in(carton.id()));
        move(carton, reserve);
        assertThat(moves.tree(floor.warehouse, pallet.id())).hasSize(1);
        floor.transactions.run(() -> moves.nest(floor.warehouse, carton, pallet, carried()));
        assertThat(floor.onHand(tea, dock))
                .as("put back on the pallet it goes to where that stands")
                .isEqualTo(6);
        floor.transactions.run(() -> moves.unnest(floor.warehouse, carton.id()));
        assertThat(moves.tree(floor.warehouse, pallet.id())).hasSize(1);
        assertThat(floor.onHand(tea, dock)).isEqualTo(6);
    }

    @Test
    void goodsOfOrdersKeepTheirUnitWhereItIs() {
        HandlingUnit pallet = unit("PAL-1", HandlingUnit.Kind.PALLET);
        move(pallet, reserve);
        floor.put(tea, 12, Place.at(reserve).in(pallet.id()));
        floor.promise(7, tea, 2);
        AllocationLine line = floor.allocate(Strategy.FIFO, 7L).getFirst();
        refused(StockProblem.UNIT_HAS_ORDERS, () -> move(pallet, dock));
        floor.transactions.run(() -> floor.allocations.release(floor.warehouse, List.of(line.allocationId())));
        held.add(new OrderUnits(9, reserve, pallet.id(), tea, 0, 1, Condition.GOOD, 1, null, null));
        assertThatThrownBy(() -> move(pallet, dock)).hasMessageContaining("O9");
        held.clear();
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(70L))).containsEntry(70L, 2L);
        assertThatThrownBy(() -> move(pallet, dock))
                .as("promised goods may not go to where nothing is sold from")
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        e -> assertThat(e.constraint()).isEqualTo("availability_promised_within_sellable"));
        assertThat(floor.units.get(floor.warehouse, pallet.id()).orElseThrow().locationId())
                .isEqualTo(reserve);
    }

    @Test
    void noUnitStandsInItselfNorInWhatStandsInIt() {
        HandlingUnit a = unit("A", HandlingUnit.Kind.PALLET);
        HandlingUnit b = unit("B", HandlingUnit.Kind.CARTON);
        HandlingUnit c = unit("C", HandlingUnit.Kind.CARTON);
        nest(b, a);
        nest(c, b);
        refused(StockProblem.UNIT_IN_ITSELF, () -> nest(a, a));
        refused(StockProblem.UNIT_IN_ITSELF, () -> nest(a, c));
    }

    @Test
    void aStormOfNestingMakesNoCircle() throws Exception {
        List<HandlingUnit> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            HandlingUnit unit = unit("U-" + i, HandlingUnit.Kind.CARTON);
            all.add(unit);
            floor.put(tea, 1 + i, Place.at(dock).in(unit.id()));
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            work.add(() -> {
                for (int i = 0; i < 30; i++) {
                    HandlingUnit one = all.get(random.nextInt(all.size()));
                    HandlingUnit other = all.get(random.nextInt(all.size()));
                    Runnable act = random.nextInt(3) == 0
                            ? () -> move(one, random.nextBoolean() ? dock : reserve)
                            : () -> nest(one, other);
                    again(act);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        for (HandlingUnit unit : all) {
            List<Long> chain = sql.chain(floor.warehouse, unit.id());
            long root = chain.getLast();
            assertThat(floor.units.get(floor.warehouse, root).orElseThrow().parentId())
                    .as("the way up ends")
                    .isZero();
        }
        assertThat(floor.sql.statement("""
                        select count(*) from stock s join handling_unit h on h.id = s.handling_unit_id
                         where s.on_hand > 0 and s.location_id <> h.location_id
                        """).one(Long.class))
                .as("goods stand where their unit stands")
                .isZero();
        assertThat(floor.onHand(tea, dock) + floor.onHand(tea, reserve)).isEqualTo(21);
    }

    @Test
    void anEmptyUnitIsUsedAgainAFullOneIsNot() {
        HandlingUnit tote = unit("TOTE-1", HandlingUnit.Kind.TOTE);
        floor.put(tea, 1, Place.at(dock).in(tote.id()));
        refused(
                StockProblem.UNIT_NOT_EMPTY,
                () -> floor.transactions.call(
                        () -> floor.units.take(floor.warehouse, "tote-1", HandlingUnit.Kind.CAGE, reserve)));
        floor.move(tea, 1, Place.at(dock).in(tote.id()), Place.at(dock));
        assertThat(floor.transactions
                        .call(() -> floor.units.take(floor.warehouse, "tote-1", HandlingUnit.Kind.CAGE, reserve))
                        .id())
                .isEqualTo(tote.id());
    }

    @Test
    void anSsccHasEighteenDigitsAndNoneTwice() {
        SsccNumbers numbers = new SsccNumbers(sql);
        refused(StockProblem.NO_COMPANY_PREFIX, () -> numbers.next(floor.warehouse, 1));
        numbers.companyPrefix(floor.warehouse, 0, "4012345");
        numbers.companyPrefix(floor.warehouse, 5, "690123456");
        assertThat(numbers.next(floor.warehouse, 1)).startsWith("04012345").matches(CheckDigits::isSscc);
        assertThat(numbers.next(floor.warehouse, 5)).startsWith("0690123456").matches(CheckDigits::isSscc);
        assertThat(SsccNumbers.sscc("4012345", 0)).isEqualTo("040123450000000009");
        assertThat(SsccNumbers.sscc("401234567890", 12_345))
                .as("what four digits cannot hold runs on in the extension digit")
                .startsWith("14012345678902345");
    }

    @Test
    void aPrefixThatIsUsedUpGivesNoNumberAgain() {
        SsccNumbers numbers = new SsccNumbers(sql);
        numbers.companyPrefix(floor.warehouse, 0, "401234567890");
        String last = "940123456789099990";
        floor.sql.statement("insert into sscc_count (company_prefix, given) values ('401234567890', 99998)")
                .update();
        assertThat(numbers.next(floor.warehouse, 1)).startsWith(last.substring(0, 12));
        refused(StockProblem.SSCC_USED_UP, () -> numbers.next(floor.warehouse, 1));
        numbers.companyPrefix(floor.warehouse, 0, "401234567891");
        assertThat(numbers.next(floor.warehouse, 1)).startsWith("04012345678910001");
    }

    @Test
    void aNumberThatIsKnownIsPassedOver() {
        SsccNumbers numbers = new SsccNumbers(sql);
        numbers.companyPrefix(floor.warehouse, 0, "4012377");
        floor.sql.statement("insert into lpn (code, warehouse_id) values (:code, :warehouse)")
                .bind("code", SsccNumbers.sscc("4012377", 1))
                .bind("warehouse", floor.warehouse)
                .update();
        assertThat(numbers.next(floor.warehouse, 1)).isEqualTo(SsccNumbers.sscc("4012377", 2));
    }

    private UnitMoves.Carried carried() {
        return new UnitMoves.Carried(MoveReason.MOVE, "carry:" + UUID.randomUUID(), 0, Instant.now());
    }

    private HandlingUnit unit(String lpn, HandlingUnit.Kind kind) {
        return floor.transactions.call(() -> floor.units.open(floor.warehouse, lpn, kind, dock));
    }

    private long move(HandlingUnit unit, long to) {
        return floor.transactions.call(() -> moves.move(floor.warehouse, unit, to, carried()));
    }

    private void nest(HandlingUnit child, HandlingUnit parent) {
        floor.transactions.run(() -> moves.nest(floor.warehouse, child, parent, carried()));
    }

    /** Circles are refused; a lost deadlock is done again. */
    private static void again(Runnable act) {
        for (int attempt = 0; ; attempt++) {
            try {
                act.run();
                return;
            } catch (Problem circle) {
                assertThat(circle.type()).isEqualTo(StockProblem.UNIT_IN_ITSELF);
                return;
            } catch (SqlFailure lost) {
                if (!lost.isWorthRetrying() || attempt > 20) {
                    throw lost;
                }
            }
        }
    }

    private static void refused(ProblemType why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(why));
    }
}
