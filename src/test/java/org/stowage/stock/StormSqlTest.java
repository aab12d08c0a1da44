package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Sql;

/** Thirty-two hands of two services on four items of one database: every unit is where the answers say, nobody deadlocks. */
class StormSqlTest {

    private static final int HANDS = 32;
    private static final int ACTS = Integer.getInteger("stowage.storm.acts", 25);
    private static final long EACH = 30;

    private final Floor floor = new Floor();
    private final StormYard yard = new StormYard(
            IntStream.rangeClosed(1, 4).mapToObj(no -> floor.item("HOT-" + no)).toList(),
            Place.at(floor.location("A-01-1", "pick_face")),
            Place.at(floor.location("R-01-1", "reserve")),
            Place.at(floor.location("STAGE-1", "staging")));
    private final StormHand.Told told = new StormHand.Told();

    private record Kept(long line, long kept) {}

    @Test
    void everySumIsExactAndNoCallerSeesADeadlock() throws Exception {
        for (long item : yard.items()) {
            floor.put(item, EACH, yard.shelf());
            floor.put(item, EACH, yard.reserve());
        }
        long deadlocks = deadlocks();
        long retries;
        try (var first = new Instance(floor);
                var second = new Instance(floor);
                var threads = Executors.newFixedThreadPool(HANDS)) {
            for (var done : threads.invokeAll(IntStream.range(0, HANDS)
                    .mapToObj(no -> hand(no % 2 == 0 ? first : second, no))
                    .toList())) {
                done.get();
            }
            retries = first.retries.get() + second.retries.get();
        }
        System.out.printf(
                "storm: %d hands, %d acts, refused %s, retried %d, deadlocks broken by the database %d%n",
                HANDS, HANDS * ACTS, told.refused(), retries, deadlocks() - deadlocks);
        sumsAreExact();
        floor.agrees();
    }

    private Callable<Boolean> hand(Instance service, int number) {
        return () -> {
            new StormHand(service, floor, yard, told, number).work(ACTS);
            return true;
        };
    }

    private void sumsAreExact() {
        for (long item : yard.items()) {
            long there = List.of(yard.shelf(), yard.reserve(), yard.stage()).stream()
                    .mapToLong(place -> floor.onHand(item, place.locationId()))
                    .sum();
            long came = told.came().containsKey(item) ? told.came().get(item).get() : 0;
            assertThat(there).as("units of item %d", item).isEqualTo(2 * EACH + came);
        }
        assertThat(floor.sql
                        .statement("select order_line_id as line, kept from promise where kept > 0")
                        .list(Kept.class))
                .hasSize(told.left().size())
                .allSatisfy(line -> assertThat(told.left().get(line.line()))
                        .as("line %d", line.line())
                        .hasValue(line.kept()));
    }

    private long deadlocks() {
        return new Sql(floor.database.asOwner())
                .statement("select deadlocks from pg_stat_database where datname = current_database()")
                .one(Long.class);
    }
}
