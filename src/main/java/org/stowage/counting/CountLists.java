package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** What pages and programs read of counts: never a figure of the book for who counts blind, nor other owners' goods. */
@ApplicationScoped
public class CountLists {

    private final CountListSql sql;
    private final VarianceListSql variances;
    private final CountPageSql dearest;
    private final TallyListSql tallies;
    private final CountDesk desk;

    CountLists(
            CountListSql sql, VarianceListSql variances, CountPageSql dearest, TallyListSql tallies, CountDesk desk) {
        this.sql = sql;
        this.variances = variances;
        this.dearest = dearest;
        this.tallies = tallies;
        this.desk = desk;
    }

    /** @throws Problem unknown-count */
    public CountView get(WarehouseKey at, String number, Actor actor) {
        return sql.find(at.id(), CountReader.of(actor), number)
                .map(count -> count.in(actor.language()))
                .orElseThrow(() -> Problem.of(CountProblem.UNKNOWN_COUNT, number));
    }

    /** Newest first; the key of a page is {@link CountQuery#before}, the figure at the end of a count's number. */
    public List<CountView> page(WarehouseKey at, CountQuery query, Actor actor) {
        return sql.page(at.id(), CountReader.of(actor), query).stream()
                .map(count -> count.in(actor.language()))
                .toList();
    }

    /** @throws Problem unknown-count */
    public List<ZoneProgress> zones(WarehouseKey at, String number, Actor actor) {
        CountReader reader = CountReader.of(actor);
        CountSql.Head head = desk.find(at, number);
        return sql.zones(at.id(), reader.owners(), head.id(), reader.seesFigures(head.blind(), head.status()));
    }

    /** In the order of their ids; none for who counts blind. @throws Problem unknown-count */
    public List<VarianceView> variances(WarehouseKey at, String number, VarianceQuery query, Actor actor) {
        CountReader reader = CountReader.of(actor);
        CountSql.Head head = desk.find(at, number);
        if (!reader.seesFigures(head.blind(), head.status())) {
            return List.of();
        }
        return variances.page(at.id(), reader, head.id(), query);
    }

    /**
     * What was booked in a month, the dearest first. Not for who counts: it tells what the book says now.
     *
     * @param month {@code 2026-11}, on the warehouse's clock
     */
    public List<VarianceView> booked(WarehouseKey at, String month, VarianceAfter after, int limit, Actor actor) {
        CountReader reader = CountReader.of(actor);
        return reader.counts() ? List.of() : dearest.ofMonth(at.id(), reader, month, after, limit);
    }

    /** In the order of the walk; who counts blind reads of no second round. @param after id of the last place of the page before, 0: the first page */
    public List<CountPlace> places(WarehouseKey at, String number, long after, int limit, Actor actor) {
        CountSql.Head head = desk.find(at, number);
        List<CountPlace> places = sql.places(at.id(), head.id(), after, limit);
        return CountReader.of(actor).seesFigures(head.blind(), head.status())
                ? places
                : places.stream().map(CountPlace::hidden).toList();
    }

    /** What was ever counted at a location, newest first. @param before id from which the page goes on */
    public List<TallyView> ofLocation(WarehouseKey at, long locationId, long before, int limit, Actor actor) {
        CountReader reader = CountReader.of(actor);
        return shown(tallies.ofLocation(at.id(), reader.owners(), locationId, before, limit), reader);
    }

    /** What was ever counted of an item, newest first. */
    public List<TallyView> ofItem(WarehouseKey at, long itemId, long before, int limit, Actor actor) {
        CountReader reader = CountReader.of(actor);
        return shown(tallies.ofItem(at.id(), reader.owners(), itemId, before, limit), reader);
    }

    private static List<TallyView> shown(List<TallyView> found, CountReader reader) {
        // also of counts that are over: what the book said yesterday tells what it says today
        return reader.counts() ? found.stream().map(TallyView::blind).toList() : found;
    }
}
