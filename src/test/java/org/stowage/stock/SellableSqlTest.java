package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class SellableSqlTest {

    private final Floor floor = new Floor();
    private final long milk = floor.item("MILK-1");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long reserve = floor.location("R-01-1", "reserve");
    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aLotIsOfferedUntilItsLastDayAndNoLonger() {
        long ended = lot("L-0", today.minusDays(1));
        long lastDay = lot("L-1", today);
        floor.put(milk, ended, 5, Place.at(shelf));
        floor.put(milk, lastDay, 4, Place.at(shelf));

        assertThat(floor.promise(1, milk, 9).quantity()).isEqualTo(4);
        assertThat(floor.allocate(Strategy.FEFO, 1L)).singleElement().satisfies(line -> {
            assertThat(line.lotId()).isEqualTo(lastDay);
            assertThat(line.quantity()).isEqualTo(4);
        });
    }

    @Test
    void customersGetTheDaysOfLifeTheyAreOwed() {
        floor.sql
                .statement("update item set minimum_remaining_days = 30 where id = :milk")
                .bind("milk", milk)
                .update();
        floor.put(milk, lot("L-29", today.plusDays(29)), 5, Place.at(shelf));
        floor.put(milk, lot("L-30", today.plusDays(30)), 3, Place.at(shelf));

        assertThat(floor.promise(1, milk, 8).quantity()).isEqualTo(3);
    }

    @Test
    void whatALotsLastDayTakesAwayTurnsTheYoungestPromiseShort() {
        long lot = lot("L-1", today.plusDays(3));
        floor.put(milk, lot, 5, Place.at(shelf));
        floor.put(milk, 2, Place.at(reserve));
        floor.promise(1, milk, 2);
        floor.promise(2, milk, 4);
        floor.allocate(Strategy.FEFO, 1L, 2L);

        floor.sql
                .statement("update lot set expires_on = :day where id = :lot")
                .bind("day", today.minusDays(1))
                .bind("lot", lot)
                .update();
        assertThat(floor.transactions.call(() -> floor.sellable.apply(floor.warehouse, Sellable.Scope.byCalendar())))
                .containsExactly(2L);

        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L, 20L)))
                .containsEntry(10L, 2L)
                .containsEntry(20L, 0L);
        assertThat(floor.changedOrders).contains(2L);
    }

    @Test
    void aDateLearnedLaterCountsAtOnce() {
        long lot = lot("L-1", null);
        floor.put(milk, lot, 5, Place.at(shelf));
        assertThat(floor.promise(1, milk, 2).quantity()).isEqualTo(2);

        lot("L-1", today.minusDays(1));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 0L);
    }

    @Test
    void aFreezeStopsSaleAndItsLiftingServesThoseWhoWait() {
        floor.put(milk, 6, Place.at(shelf));
        floor.promise(1, milk, 4);
        floor.allocate(Strategy.FIFO, 1L);
        long freeze = floor.sql
                .statement("""
                        insert into stock_freeze (warehouse_id, location_id, reason, frozen_by)
                        values (:warehouse, :shelf, 'water', 0) returning id
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("shelf", shelf)
                .one(Long.class);
        Sellable.Scope scope = Sellable.Scope.of(shelf, null, null);
        assertThat(floor.transactions.call(() -> floor.sellable.apply(floor.warehouse, scope)))
                .containsExactly(1L);
        assertThat(floor.allocations.open(floor.warehouse, List.of(1L))).isEmpty();
        floor.put(floor.item("TEA"), 3, Place.at(shelf));
        floor.put(milk, 1, Place.at(shelf));
        assertThat(floor.promise(2, milk, 1).quantity()).isZero();

        floor.sql
                .statement("update stock_freeze set lifted_at = now() where id = :freeze")
                .bind("freeze", freeze)
                .update();
        floor.transactions.run(() -> floor.sellable.apply(floor.warehouse, scope));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L, 20L)))
                .containsEntry(10L, 4L)
                .containsEntry(20L, 1L);
    }

    /** Found by the model, seed 2: the units of the promise that was kept from elsewhere stayed free though somebody waited. */
    @Test
    void goodsOfAFrozenPlaceAreNotShipped() {
        long stage = floor.location("STAGE-1", "staging");
        floor.put(milk, 3, Place.at(stage));
        floor.put(milk, 3, Place.at(shelf));
        floor.promise(1, milk, 3);
        floor.promise(2, milk, 3);
        floor.sql
                .statement("""
                        insert into stock_freeze (warehouse_id, location_id, reason, frozen_by)
                        values (:warehouse, :stage, 'water', 0)
                        """)
                .bind("warehouse", floor.warehouse)
                .bind("stage", stage)
                .update();
        floor.transactions.run(() -> floor.sellable.apply(floor.warehouse, Sellable.Scope.of(stage, null, null)));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(20L))).containsEntry(20L, 0L);

        assertThatThrownBy(() -> floor.transactions.run(() -> {
                    floor.promises.keep(floor.warehouse, List.of(new Kept(10, 3)));
                    floor.ledger.post(new Posting(
                            floor.warehouse,
                            MoveReason.SHIP,
                            "manifest:1",
                            0,
                            Instant.now(),
                            List.of(StockMove.of(milk, 0, 1, 3, Place.at(stage), Place.at(floor.customer)))));
                }))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(StockProblem.STOCK_IS_FROZEN));
        assertThat(floor.promises.ofLines(floor.warehouse, List.of(10L))).containsEntry(10L, 3L);
    }

    private long lot(String code, @org.jspecify.annotations.Nullable LocalDate expires) {
        return floor.transactions.call(() -> floor.lots.idOf(floor.warehouse, milk, code, expires));
    }
}
