package org.stowage.counting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.Role;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;
import org.stowage.task.TaskQueue;
import org.stowage.task.Tasks;

/** The core of counting on a floor of its own, with three people, without Quarkus. Each act is one transaction. */
public final class CountFloor {

    public final Floor floor = new Floor();
    final WarehouseKey at = new WarehouseKey(floor.warehouse, "W1");
    final Tasks tasks = TaskQueue.on(floor.sql);
    final CountRuleSql rules = new CountRuleSql(floor.sql);
    public final Actor ann = person("ann", Role.COUNTER);
    public final Actor bob = person("bob", Role.COUNTER);
    public final Actor max = person("max", Role.MANAGER);
    final Counts counts;
    final Counting counting;
    final CountLists lists;

    public CountFloor() {
        Sql sql = floor.sql;
        PlaceSql places = new PlaceSql(sql);
        CountSql heads = new CountSql(sql);
        TallySql tallySql = new TallySql(sql);
        VarianceSql variances = new VarianceSql(sql);
        CountOutside outside = new CountOutside(
                tasks,
                floor.countedPlaces,
                new CountEvents(new Outbox(sql, new ObjectMapper()), new Audit(sql, new ObjectMapper())));
        CountPosting posting = new CountPosting(heads, variances, floor.corrections, floor.countedPlaces, List.of());
        CountProgress progress = new CountProgress(heads, places, variances, posting, outside);
        CountDesk desk = new CountDesk(heads, places, outside);
        CountStand stand = new CountStand(places, heads);
        PlaceTallies tallies = new PlaceTallies(
                tallySql,
                new TallyListSql(sql),
                new Tallying(tallySql, floor.corrections),
                new Reckoning(variances, new Rules(rules, new Movements(sql))),
                progress,
                floor.corrections);
        counting = new Counting(new CountWork(desk, stand, places, heads, tasks), stand, places, desk, tallies);
        counts = new Counts(desk, variances, progress, posting, outside);
        lists = new CountLists(
                new CountListSql(sql), new VarianceListSql(sql), new CountPageSql(sql), new TallyListSql(sql), desk);
        sql.statement(
                        "insert into owner (id, code, name) overriding system value values (1, 'OWN', 'Own') on conflict do nothing")
                .update();
    }

    private Actor person(String login, Role role) {
        long id = floor.sql
                .statement("insert into operator (login, name) values (:login, :login) returning id")
                .bind("login", login)
                .one(Long.class);
        floor.sql
                .statement("insert into operator_role (operator_id, role) values (:id, :role)")
                .bind("id", id)
                .bind("role", role)
                .update();
        return new Actor(id, login, login, EnumSet.of(role), null, null, Locale.ENGLISH);
    }

    public String open(boolean locks, long... locations) {
        List<NewPlace> places = java.util.stream.LongStream.of(locations)
                .mapToObj(location -> new NewPlace(location, 0, location))
                .toList();
        return open(CountKind.RANGE, locks, List.of(), places.toArray(NewPlace[]::new));
    }

    String open(CountKind kind, boolean locks, List<Long> assignees, NewPlace... places) {
        NewCount asked = new NewCount(kind, "test", true, locks, true, null, null, assignees, List.of(places));
        return floor.transactions.call(() -> counts.open(at, asked, max));
    }

    CountPlace claim(String count, Actor who) {
        return floor.transactions.call(() -> counting.nextPlace(at, count, who).orElseThrow());
    }

    Bucket bucket(long location, long item) {
        return new Bucket(Place.at(location), item, 0, 1);
    }

    TallyAnswer tally(CountPlace place, long item, long counted, Seen seen, Actor who) {
        return tally(place, bucket(place.locationId(), item), counted, seen, who);
    }

    TallyAnswer tally(CountPlace place, Bucket bucket, long counted, Seen seen, Actor who) {
        NewTally said = new NewTally(place.id(), bucket, counted, seen, TallySource.SCAN, List.of(), null);
        return floor.transactions.call(() -> counting.tally(at, said, who));
    }

    PlaceDone done(CountPlace place, Actor who) {
        return floor.transactions.call(() -> counting.donePlace(at, place.id(), who));
    }

    /** One counter comes, says one quantity in one glance, and leaves. */
    public PlaceDone count(String count, long item, long counted, Actor who) {
        CountPlace place = claim(count, who);
        tally(place, item, counted, new Seen.Now(), who);
        return done(place, who);
    }

    void approve(String count, Actor who) {
        Decision all = new Decision(List.of(), CountReason.MISPLACED, null);
        floor.transactions.run(() -> counts.approve(at, count, all, who));
    }

    public PostedCount post(String count) {
        return floor.transactions.call(() -> counts.post(at, count, max));
    }

    CountStatus status(String count) {
        return lists.get(at, count, max).status();
    }

    /** Slug of the refusal. */
    static String refused(Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            return problem.type().slug();
        }
        return "";
    }
}
