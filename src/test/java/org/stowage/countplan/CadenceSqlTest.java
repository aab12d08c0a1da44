package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountFloor;
import org.stowage.counting.NewPlace;
import org.stowage.counting.PlaceDone;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/** Which places of a plan's scope it is time for, and what a count of them takes. */
class CadenceSqlTest {

    private final CountFloor house = new CountFloor();
    private final CadenceSql cadence = new CadenceSql(house.floor.sql);
    private final long tea = house.floor.item("TEA-1");
    private final long cup = house.floor.item("CUP-1");
    private final long quick = shelf("A-1", tea);
    private final long still = shelf("A-2", cup);
    private final long wrong = shelf("A-3", cup);
    private final long fresh = shelf("A-4", cup);

    @Test
    void fastGoodsAndPlacesThatWereWrongComeSooner() {
        IntStream.range(0, 9)
                .forEach(n -> house.floor.post(
                        MoveReason.PICK, StockMove.of(tea, 0, 1, 1, Place.at(quick), Place.at(house.floor.customer))));
        counted(quick, tea, 41, 41, 40);
        counted(still, cup, 50, 50, 40);
        counted(wrong, cup, 50, 48, 20);
        assertThat(due(plan(90, null, null, 50))).as("each ninety days").containsExactly(fresh);
        assertThat(due(plan(90, 30, 14, 50)))
                .as("never counted, then who has waited longest beyond its time")
                .containsExactly(fresh, quick, wrong);
        assertThat(due(plan(90, 41, 21, 50))).as("a day too early").containsExactly(fresh);
        assertThat(due(plan(30, 30, 14, 50))).as("all").containsExactly(fresh, quick, still, wrong);
        assertThat(due(plan(30, 90, 90, 50))).as("never later than all others").containsExactly(fresh, quick, still);
        assertThat(due(plan(90, 30, 14, 2))).as("so many a day").containsExactly(fresh, quick);
        house.open(false, fresh);
        assertThat(due(plan(90, 30, 14, 2))).as("one is being counted").containsExactly(quick, wrong);
    }

    @Test
    void countingTakesAsLongAsItTookLately() {
        CountingPaceSql pace = new CountingPaceSql(house.floor.sql);
        walked(house.open(false, shelves("P-", 20)), "scan", 60);
        assertThat(pace.of(house.floor.warehouse)).as("too few").isEqualTo(CountingPace.USUAL);
        walked(house.open(false, shelves("Q-", 10)), "paper", 1);
        assertThat(pace.of(house.floor.warehouse)).as("paper has no clock").isEqualTo(CountingPace.USUAL);
        // behind the others after a rest of an hour, which is no way
        walked(house.open(false, shelves("R-", 6)), "hand", 60);
        assertThat(pace.of(house.floor.warehouse)).isEqualTo(new CountingPace(40_000, 20_000, true));
        assertThat(new CountingPace(40_000, 20_000, true).minutes(30, 60)).isEqualTo(40);
    }

    private long shelf(String code, long item) {
        long shelf = house.floor.location(code, "pick_face");
        house.floor.put(item, 50, Place.at(shelf));
        return shelf;
    }

    private long[] shelves(String letter, int many) {
        return IntStream.range(0, many)
                .mapToLong(n -> house.floor.location(letter + n, "reserve"))
                .toArray();
    }

    /** So many days ago, and booked. */
    private void counted(long shelf, long item, long book, long found, int days) {
        assertThat(house.floor.onHand(item, shelf)).isEqualTo(book);
        String count = house.open(false, shelf);
        if (house.count(count, item, found, house.ann) instanceof PlaceDone.Recount) {
            house.count(count, item, found, house.bob);
        }
        house.post(count);
        house.floor
                .sql
                .statement("update count_place set done_at = :at where location_id = :shelf")
                .bind("at", Instant.now().minus(days, ChronoUnit.DAYS))
                .bind("shelf", shelf)
                .update();
    }

    /** A line of twenty seconds at each place, the places so many seconds apart, one walk an hour after the other. */
    private void walked(String count, String source, int seconds) {
        house.floor
                .sql
                .statement("""
                        insert into count_tally (warehouse_id, count_id, place_id, round, location_id, item_id, lot_id, condition,
                                                 owner_id, counter_id, counted, expected, source, first_at, confirmed_at)
                        select p.warehouse_id, p.count_id, p.id, 1, p.location_id, :item, 0, 'good', 1, :ann, 1, 1, :source,
                               p.at, p.at + interval '20 seconds'
                          from (select p.*, timestamptz '2026-01-05 06:00Z' + c.id * interval '2 hours'
                                       + :seconds * interval '1 second' * row_number() over (order by p.id) as at
                                  from count_place p
                                  join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                                 where c.count_no = :count) p
                        """)
                .bind("item", tea)
                .bind("ann", house.ann.operatorId())
                .bind("source", source)
                .bind("seconds", seconds)
                .bind("count", count)
                .update();
    }

    private List<Long> due(CountPlanSql.Row plan) {
        List<ScopeSql.Chosen> all = LongStream.of(quick, still, wrong, fresh)
                .mapToObj(id -> new ScopeSql.Chosen(id, 0, "", id, null, 1, 50))
                .toList();
        return cadence.due(house.floor.warehouse, plan, all).stream()
                .map(NewPlace::locationId)
                .toList();
    }

    private static CountPlanSql.Row plan(int every, @Nullable Integer fast, @Nullable Integer wrong, int most) {
        return new CountPlanSql.Row(
                1, "W1-CP1", "plan", "{}", every, fast, wrong, most, 5, 1, List.of(), List.of(), true, false, null,
                null, null);
    }
}
