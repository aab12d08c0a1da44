package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;
import org.stowage.stock.Bucket;
import org.stowage.task.ActDone;
import org.stowage.task.Desk;
import org.stowage.task.Late;
import org.stowage.task.Meaning;
import org.stowage.task.OfflineAct;
import org.stowage.task.OfflineWork;
import org.stowage.task.Plan;

/**
 * Counting that goes on without a line: each quantity is held against the ledger as of the moment in which it was counted. A
 * plan of a blind count tells where to go and nothing more.
 */
@ApplicationScoped
class CountOffline implements OfflineWork<CountMemory> {

    private final Counting counting;
    private final CountOfflineSql sql;
    private final CountOfflineGoods goods;
    private final Warehouses warehouses;

    CountOffline(Counting counting, CountOfflineSql sql, CountOfflineGoods goods, Warehouses warehouses) {
        this.counting = counting;
        this.sql = sql;
        this.goods = goods;
        this.warehouses = warehouses;
    }

    static Plan plan(long placeId, String location) {
        return Plan.of("count-" + placeId, location);
    }

    @Override
    public String dialog() {
        return "count";
    }

    @Override
    public Class<CountMemory> memory() {
        return CountMemory.class;
    }

    @Override
    public List<Plan> plans(CountMemory memory, Desk desk) {
        CountPlace place = memory.place();
        return place == null || desk.actor().owners() != null
                ? List.of()
                : sql.next(desk.warehouseId(), place, memory.only(), desk.actor().operatorId(), MOST_PLANS).stream()
                        .map(CountOfflineSql.Next::plan)
                        .toList();
    }

    /**
     * @throws Problem as {@link Counting#claimPlace}, {@link Counting#tally} and {@link Counting#donePlace}, other-location,
     *     and what a counter with a line would have been asked: lot-needed, expiry-needed, serials-needed, implausible,
     *     several-owners
     */
    @Override
    public ActDone act(OfflineAct act, Desk desk) {
        WarehouseKey at = warehouses.byId(desk.warehouseId()).key();
        CountPlace place = standing(at, act, desk);
        if (place.locationId() != act.location().id()) {
            throw Problem.of(CountProblem.OTHER_LOCATION, act.location().code(), place.location());
        }
        return act.item() == null ? close(at, place, act, desk) : count(at, place, act, desk);
    }

    /** Who stands there already goes on; else the place is claimed now. */
    private CountPlace standing(WarehouseKey at, OfflineAct act, Desk desk) {
        return counting.openAt(at, act.location().id()).stream()
                .filter(open -> open.id() == act.taskId()
                        && Objects.equals(open.claimedBy(), desk.actor().operatorId()))
                .findFirst()
                .orElseGet(() -> counting.claimPlace(at, act.taskId(), desk.actor()));
    }

    private ActDone count(WarehouseKey at, CountPlace place, OfflineAct act, Desk desk) {
        Meaning.OfItem item = goods.of(place, act);
        CountOfflineGoods.Total total = goods.total(place, item, act);
        Bucket bucket = goods.bucket(place, item, act, total.units(), desk);
        Seen seen = new Seen.Earlier(total.first(), desk.happenedAt(), act.offsetMillis());
        NewTally said =
                new NewTally(place.id(), bucket, total.units(), seen, TallySource.OFFLINE, act.serials(), null);
        return counting.tally(at, said, desk.actor()) instanceof TallyAnswer.Again
                ? ActDone.again(CountWords.of("count-again", item.item().sku()))
                : ActDone.good(CountWords.of("counted", total.units(), item.item().sku()));
    }

    /** From the first unit of anything that was seen there. */
    private ActDone close(WarehouseKey at, CountPlace place, OfflineAct act, Desk desk) {
        Instant first = sql.first(desk.warehouseId(), place)
                .filter(seen -> seen.isBefore(act.firstAt()))
                .orElse(act.firstAt());
        Seen.Earlier seen = new Seen.Earlier(first, desk.happenedAt(), act.offsetMillis());
        return switch (counting.donePlace(at, place.id(), seen, desk.actor())) {
            case PlaceDone.Again again -> ActDone.again(CountWords.of("count-again", named(place, again)));
            // who counts blind does not hear whether it was right
            case PlaceDone.Recount ignored
            when !place.blind() -> ActDone.good(CountWords.of("place-recount", place.location()));
            default -> ActDone.good(CountWords.of("place-done", place.location()));
        };
    }

    private static String named(CountPlace place, PlaceDone.Again again) {
        String names = again.goods().stream().map(Uncounted::sku).distinct().collect(Collectors.joining(", "));
        return place.blind() || names.isEmpty() ? place.location() : names;
    }

    @Override
    public Late late(OfflineAct act, String code, Desk desk) {
        Late.Who who = sql.who(desk.warehouseId(), act, code, desk.actor().operatorId())
                .orElse(new Late.Who(null, null));
        String todo = switch (code) {
            case "place-taken", "place-is-done", "count-is-closed", "counted-by-you", "not-assigned" -> "todo-leave";
            case "not-closed" -> "todo-close";
            default -> "todo-count";
        };
        return new Late(who.by(), who.at(), CountWords.of(todo, act.location().code()));
    }
}
