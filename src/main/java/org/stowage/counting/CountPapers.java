package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** Whole counts for papers, row by row: a hundred thousand rows are never in memory at once. */
@ApplicationScoped
public class CountPapers {

    private static final int AT_ONCE = 2_000;

    private final CountPaperSql sql;
    private final TallyListSql tallies;
    private final CountLists lists;
    private final CountDesk desk;

    CountPapers(CountPaperSql sql, TallyListSql tallies, CountLists lists, CountDesk desk) {
        this.sql = sql;
        this.tallies = tallies;
        this.lists = lists;
        this.desk = desk;
    }

    /**
     * What is to be counted, in walking order: places that are done are left out.
     *
     * @throws Problem unknown-count
     */
    public void sheet(WarehouseKey at, String number, Actor actor, Consumer<SheetLine> line) {
        CountReader reader = CountReader.of(actor);
        CountSql.Head head = desk.find(at, number);
        boolean open = !head.blind();
        List<CountPlace> places = lists.places(at, number, 0, AT_ONCE, actor);
        while (!places.isEmpty()) {
            List<Long> ids = places.stream().map(CountPlace::id).toList();
            sql.sheet(at.id(), reader, ids).forEach(row -> line.accept(open ? row : row.blind()));
            places = lists.places(at, number, places.getLast().id(), AT_ONCE, actor);
        }
    }

    /** Every quantity that somebody counted, round after round. @throws Problem unknown-count */
    public void tallies(WarehouseKey at, String number, Actor actor, Consumer<TallyView> line) {
        CountReader reader = CountReader.of(actor);
        CountSql.Head head = desk.find(at, number);
        boolean figures = reader.seesFigures(head.blind(), head.status());
        each(
                after -> tallies.ofCount(at.id(), reader.owners(), head.id(), after, AT_ONCE),
                TallyView::id,
                one -> line.accept(figures ? one : one.blind()));
    }

    /** Every difference, in the order in which they were found. @throws Problem unknown-count */
    public void variances(WarehouseKey at, String number, Actor actor, Consumer<VarianceView> line) {
        each(
                after -> lists.variances(at, number, new VarianceQuery(null, null, null, after, AT_ONCE), actor),
                VarianceView::id,
                line);
    }

    private static <T> void each(LongFunction<List<T>> page, ToLongFunction<T> id, Consumer<T> line) {
        List<T> rows = page.apply(0);
        while (!rows.isEmpty()) {
            rows.forEach(line);
            rows = page.apply(id.applyAsLong(rows.getLast()));
        }
    }

    /** By zone and class of movement; none for who counts blind. @throws Problem unknown-count */
    public List<CountTotal> totals(WarehouseKey at, String number, Actor actor) {
        CountReader reader = CountReader.of(actor);
        CountSql.Head head = desk.find(at, number);
        if (!reader.seesFigures(head.blind(), head.status())) {
            return List.of();
        }
        List<CountTotal> totals = sql.totals(at.id(), reader.owners(), head.id());
        return reader.cost()
                ? totals
                : totals.stream().map(CountTotal::withoutValue).toList();
    }

    /** Who counted how much in which round; who counts blind reads of himself alone. @throws Problem unknown-count */
    public List<CounterWork> counters(WarehouseKey at, String number, Actor actor) {
        CountSql.Head head = desk.find(at, number);
        boolean open = CountReader.of(actor).seesFigures(head.blind(), head.status());
        return sql.counters(at.id(), head.id(), open ? null : actor.operatorId());
    }
}
