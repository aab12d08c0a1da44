package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred thousand counted lines in ten counts: what the pages read of one of them they find by their indexes. */
class CountLinesSqlTest {

    private static final int COUNTS = 10;
    private static final int LINES = 10_000;

    private static final Map<String, Long> NONE = Map.of("count_tally", 0L, "count_variance", 0L);

    private record Scans(String relname, long scans) {}

    private final CountFloor house = new CountFloor();
    private final long shelf = house.floor.location("A-1", "reserve");
    private final long tea = house.floor.item("TEA-1");

    @Test
    void noPageOfACountReadsTheLinesOfOthers() {
        String no = IntStream.range(0, COUNTS)
                .mapToObj(n -> house.open(false, shelf))
                .peek(this::fill)
                .toList()
                .get(COUNTS / 2);
        analyze();
        house.floor.transactions.call(() -> {
            readAPage(no);
            assertThat(scans()).as("tables read from end to end").containsExactlyInAnyOrderEntriesOf(NONE);
            return no;
        });
    }

    private void readAPage(String no) {
        CountReader reader = CountReader.of(house.max);
        CountPageSql page = new CountPageSql(house.floor.sql);
        List<VarianceView> first = page.dearest(
                house.floor.warehouse, reader, no, VarianceStatus.WAITING, VarianceAfter.of(null, null), 50);
        assertThat(first).hasSize(50);
        assertThat(page.dearest(house.floor.warehouse, reader, no, null, VarianceAfter.behind(first.getLast()), 50))
                .hasSize(50)
                .doesNotContainAnyElementsOf(first);
        assertThat(page.standing(house.floor.warehouse, null, no))
                .extracting(CountPageSql.Standing::lines)
                .containsExactly((long) LINES);
        assertThat(house.lists.get(house.at, no, house.max).tallies()).isEqualTo(LINES);
        assertThat(house.lists.zones(house.at, no, house.max)).hasSize(1);
        assertThat(house.lists.variances(
                        house.at, no, new VarianceQuery(VarianceStatus.WAITING, null, null, 0, 100), house.max))
                .hasSize(100);
        assertThat(house.lists.ofLocation(house.at, shelf, Long.MAX_VALUE, 50, house.max))
                .hasSize(50);
        assertThat(house.lists.ofItem(house.at, tea, Long.MAX_VALUE, 50, house.max))
                .hasSize(50);
    }

    /** By this transaction: the totals of all connections are told late, those of ended ones too. */
    private Map<String, Long> scans() {
        Map<String, Long> found = new TreeMap<>();
        house.floor.sql.statement("""
                        select cast(relname as text) as relname, seq_scan as scans from pg_stat_xact_user_tables
                         where relname in ('count_tally', 'count_variance')
                        """).list(Scans.class).forEach(table -> found.put(table.relname(), table.scans()));
        return found;
    }

    /** As the owner of the tables: the service's own role is refused with no more than a warning. */
    private void analyze() {
        try (Connection owner = house.floor.database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("analyze count_place, count_tally, count_variance");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(String no) {
        house.floor
                .sql
                .statement("""
                        with told as (
                          insert into count_tally (warehouse_id, count_id, place_id, round, location_id, item_id, lot_id, condition,
                                                   owner_id, counter_id, counted, expected, source, first_at, confirmed_at)
                          select p.warehouse_id, p.count_id, p.id, 1, p.location_id, :item, 1000 + n, 'good', 1, 1, n, n + 1,
                                 'paper', now(), now()
                            from count_place p
                            join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                            cross join generate_series(1, :lines) n where c.count_no = :no
                          returning *
                        )
                        insert into count_variance (warehouse_id, count_id, place_id, location_id, item_id, lot_id, condition,
                                                    owner_id, tally_id, round, counted, expected, difference, value, currency,
                                                    status, four_eyes)
                        select warehouse_id, count_id, place_id, location_id, item_id, lot_id, condition, owner_id, id, 1, counted,
                               expected, -1, lot_id, 'CNY', 'waiting', false
                          from told
                        """)
                .bind("item", tea)
                .bind("lines", LINES)
                .bind("no", no)
                .update();
    }
}
