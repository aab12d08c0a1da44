package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** Stock at an instant against the same history replayed in memory: three items of two owners on four places. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfSqlTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Moment(Instant at, Map<String, Long> balances) {}

    private final Floor floor = new Floor();
    private final long other = floor.id("insert into owner (code, name) values ('REN', 'Rents') returning id");
    private final String[] skus = {"TEA", "MILK", "RICE"};
    private final long[] items = {floor.item("TEA"), floor.item("MILK"), floor.item("RICE")};
    private final String[] codes = {"A-1", "A-2", "A-3", "A-4"};
    private final long[] places = {
        floor.location("A-1", "pick_face"),
        floor.location("A-2", "pick_face"),
        floor.location("A-3", "reserve"),
        floor.location("A-4", "dock")
    };
    private final List<Moment> history = new ArrayList<>();

    /** Two hundred moves, one a minute, the last one a day ago. */
    @BeforeAll
    void live() throws SQLException {
        Random random = new Random(4);
        Map<String, Long> now = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            int item = random.nextInt(items.length);
            int place = random.nextInt(places.length);
            long owner = random.nextBoolean() ? 1 : other;
            String from = key(item, place, owner);
            if (random.nextInt(3) == 0 || now.getOrDefault(from, 0L) == 0) {
                floor.post(
                        MoveReason.RECEIVE,
                        StockMove.of(items[item], 0, owner, 1 + i, Place.at(floor.supplier), Place.at(places[place])));
                now.merge(from, 1L + i, Long::sum);
            } else {
                int to = (place + 1 + random.nextInt(places.length - 1)) % places.length;
                long units = 1 + random.nextLong(now.getOrDefault(from, 1L));
                floor.post(
                        MoveReason.MOVE,
                        StockMove.of(items[item], 0, owner, units, Place.at(places[place]), Place.at(places[to])));
                now.merge(from, -units, Long::sum);
                now.merge(key(item, to, owner), units, Long::sum);
            }
            now.values().removeIf(units -> units == 0);
            history.add(new Moment(Instant.EPOCH, Map.copyOf(now)));
        }
        asOwner("""
                update stock_move m set recorded_at = now() - interval '1 day' + (n.place - 200) * interval '1 minute'
                  from (select id, row_number() over (order by id) as place from stock_move) n where n.id = m.id
                """);
        List<Instant> recorded = floor.sql
                .statement("select recorded_at from stock_move order by id")
                .list(Instant.class);
        for (int i = 0; i < recorded.size(); i++) {
            history.set(
                    i,
                    new Moment(
                            recorded.get(i).plus(MINUTE.dividedBy(2)),
                            history.get(i).balances()));
        }
    }

    @AfterEach
    void booksAgree() {
        floor.agrees();
        floor.sql.statement("delete from stock_snapshot").update();
        floor.sql.statement("delete from snapshot_cut").update();
    }

    @Test
    void atEveryInstantItIsWhatTheMovesUntilThenAddUpTo() {
        everyMomentAgrees();
    }

    @Test
    void snapshotsInBetweenChangeNoAnswer() {
        for (int i : new int[] {150, 20, 80, 199}) {
            new SnapshotSql(floor.sql).take(floor.warehouse, history.get(i).at());
        }
        everyMomentAgrees();
    }

    @Test
    void goodsPlacesAndOwnersNarrowIt() {
        new SnapshotSql(floor.sql).take(floor.warehouse, history.get(90).at());
        Moment then = history.get(130);
        StockFilter asked = StockFilter.all(floor.warehouse).asOf(then.at());
        assertThat(read(asked.sku("milk"))).isEqualTo(only(then, "MILK/"));
        assertThat(read(asked.at("a-2"))).isEqualTo(only(then, "/A-2/"));
        assertThat(read(asked.of(Set.of(other)))).isEqualTo(only(then, "/" + other));
        assertThat(read(asked.sku("TEA").at("A-1").of(Set.of(1L)))).isEqualTo(only(then, "TEA/A-1/1"));
        assertThat(read(asked.as(Condition.DAMAGED))).isEmpty();
        assertThat(read(asked.lot("NO-SUCH"))).isEmpty();
        assertThat(read(asked.sku("NO-SUCH"))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        Moment then = history.get(180);
        StockFilter asked = StockFilter.all(floor.warehouse).asOf(then.at());
        Map<String, Long> found = new HashMap<>();
        String after = "";
        List<Balance> page;
        do {
            page = floor.stock.balances(asked.page(after, 3));
            page.forEach(row -> assertThat(found.put(key(row), row.onHand())).isNull());
            after = page.isEmpty() ? "" : page.getLast().key();
        } while (page.size() == 3);
        assertThat(found).isEqualTo(then.balances());
        assertThatThrownBy(() -> floor.stock.balances(asked.page("1.2.x", Page.MOST)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void twoInstantsDifferByWhatCameAndWent() {
        new SnapshotSql(floor.sql).take(floor.warehouse, history.get(100).at());
        for (int[] span : new int[][] {{0, 199}, {90, 110}, {150, 151}}) {
            Moment from = history.get(span[0]);
            Moment to = history.get(span[1]);
            List<StockChange> changes =
                    floor.stock.changes(StockFilter.all(floor.warehouse).asOf(from.at()), to.at());
            assertThat(changes).isNotEmpty().allSatisfy(row -> {
                assertThat(row.before()).isEqualTo(from.balances().getOrDefault(key(row), 0L));
                assertThat(row.after()).isEqualTo(to.balances().getOrDefault(key(row), 0L));
                assertThat(row.difference()).isEqualTo(row.movedIn() - row.movedOut());
                assertThat(row.movedIn() + row.movedOut()).isPositive();
            });
            assertThat(changes.stream().filter(row -> row.difference() != 0).map(AsOfSqlTest::key))
                    .containsExactlyInAnyOrderElementsOf(differing(from, to));
        }
        StockFilter mine = StockFilter.all(floor.warehouse)
                .of(Set.of(other))
                .asOf(history.get(0).at());
        assertThat(floor.stock.changes(mine.sku("RICE"), history.get(199).at()))
                .isNotEmpty()
                .allMatch(row -> row.ownerId() == other && row.sku().equals("RICE"));
    }

    @Test
    void aNightThatWasMissedIsMadeUpForOnce() {
        Snapshots snapshots = new Snapshots(floor.sql, new SnapshotSql(floor.sql));
        floor.transactions.run(() -> snapshots.takeIfDue(floor.warehouse));
        assertThat(cuts()).isEqualTo(1);
        floor.transactions.run(() -> snapshots.takeIfDue(floor.warehouse));
        assertThat(cuts()).isEqualTo(1);
        everyMomentAgrees();
    }

    @Test
    void aSnapshotIsDueWhenMoreMovedThanItHasRows() throws SQLException {
        SnapshotSql sql = new SnapshotSql(floor.sql);
        Snapshots snapshots = new Snapshots(floor.sql, sql);
        sql.take(floor.warehouse, Instant.now().minus(Duration.ofHours(1)));
        asOwner("""
                insert into stock_move (warehouse_id, item_id, owner_id, quantity, from_location_id, from_condition,
                                        to_location_id, to_condition, reason, cause, actor_id, happened_at, recorded_at)
                select warehouse_id, item_id, owner_id, 1, case when n %% 2 = 0 then %1$d else %2$d end, 'good',
                       case when n %% 2 = 0 then %2$d else %1$d end, 'good', 'move', 'many:' || n, 0, now(),
                       now() - interval '30 minutes' + n * interval '1 ms'
                  from (select warehouse_id, item_id, owner_id from stock_move limit 1) m, generate_series(1, 10000) n
                """.formatted(places[0], places[1]));
        int before = cuts();
        floor.transactions.run(() -> snapshots.takeIfDue(floor.warehouse));
        assertThat(cuts()).isEqualTo(before + 1);
        floor.transactions.run(() -> snapshots.takeIfDue(floor.warehouse));
        assertThat(cuts()).isEqualTo(before + 1);
    }

    @Test
    void oldSnapshotsAreThinnedAndTheAnswersStay() {
        SnapshotSql sql = new SnapshotSql(floor.sql);
        for (int i = 0; i < 200; i += 20) {
            sql.take(floor.warehouse, history.get(i).at());
        }
        Instant now = Instant.now();
        while (sql.thin(now, now.minus(Duration.ofDays(90)))) {
            assertThat(cuts()).isPositive();
        }
        assertThat(cuts()).isBetween(1, 2);
        assertThat(floor.sql.statement("""
                                select count(*) from stock_snapshot s
                                 where not exists (select 1 from snapshot_cut c where c.warehouse_id = s.warehouse_id
                                                      and c.taken_at = s.taken_at)
                                """).one(Long.class)).isZero();
        everyMomentAgrees();
    }

    private void everyMomentAgrees() {
        for (int i = 0; i < history.size(); i += 7) {
            Moment then = history.get(i);
            assertThat(read(StockFilter.all(floor.warehouse).asOf(then.at())))
                    .as("after move %d", i)
                    .isEqualTo(then.balances());
        }
    }

    private int cuts() {
        return floor.sql
                .statement("select count(*) from snapshot_cut")
                .one(Long.class)
                .intValue();
    }

    private Map<String, Long> read(StockFilter filter) {
        Map<String, Long> found = new HashMap<>();
        floor.stock.balances(filter).forEach(row -> found.put(key(row), row.onHand()));
        return found;
    }

    private static Map<String, Long> only(Moment moment, String part) {
        Map<String, Long> some = new HashMap<>(moment.balances());
        some.keySet().removeIf(key -> !(key + "/").contains(part + (part.endsWith("/") ? "" : "/")));
        return some;
    }

    private static List<String> differing(Moment from, Moment to) {
        Map<String, Long> all = new HashMap<>(from.balances());
        to.balances().forEach((key, units) -> all.merge(key, -units, Long::sum));
        return all.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String key(int item, int place, long owner) {
        return skus[item] + "/" + codes[place] + "/" + owner;
    }

    private static String key(Balance row) {
        return row.sku() + "/" + row.location() + "/" + row.ownerId();
    }

    private static String key(StockChange row) {
        return row.sku() + "/" + row.location() + "/" + row.ownerId();
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection owner = floor.database.connectAsOwner();
                var act = owner.createStatement()) {
            act.execute(statement);
        }
    }
}
