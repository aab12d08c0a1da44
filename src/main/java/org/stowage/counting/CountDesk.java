package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** Where counts are begun and found. */
@ApplicationScoped
class CountDesk {

    private final CountSql counts;
    private final PlaceSql places;
    private final CountOutside outside;

    CountDesk(CountSql counts, PlaceSql places, CountOutside outside) {
        this.counts = counts;
        this.places = places;
        this.outside = outside;
    }

    /** Its places are of this warehouse. @param taskId the work that asks for it @throws Problem with every fault */
    CountSql.Head open(WarehouseKey at, NewCount asked, @Nullable Long taskId, Actor actor) {
        check(at, asked, actor);
        CountSql.Head head = begin(at, asked, actor);
        places.insert(at.id(), head.id(), asked.places(), taskId);
        outside.begin(
                at.id(), head, asked.places().stream().map(NewPlace::locationId).toList());
        return head;
    }

    /** One without places yet: whoever begins it writes them. */
    CountSql.Head begin(WarehouseKey at, NewCount asked, Actor actor) {
        CountSql.Head head = counts.insert(at, asked, actor.operatorId());
        if (!asked.assignees().isEmpty()) {
            counts.assign(at.id(), head.id(), asked.assignees());
        }
        outside.events().tell(at, head, "opened", CountStatus.OPEN);
        return head;
    }

    private void check(WarehouseKey at, NewCount asked, Actor actor) {
        if (actor.owners() != null) {
            throw Problem.of(CountProblem.OWNERS_LIMITED);
        }
        if (asked.places().isEmpty()) {
            throw Problem.of(CountProblem.NO_PLACES);
        }
        refuseTwice(asked);
        if (!asked.assignees().isEmpty()
                && !counts.operators(at.id(), asked.assignees()).containsAll(asked.assignees())) {
            throw Problem.of(CountProblem.UNKNOWN_ASSIGNEE).at("/assignees");
        }
    }

    private static void refuseTwice(NewCount asked) {
        Set<Long> whole = asked.places().stream()
                .filter(place -> place.itemId() == 0)
                .map(NewPlace::locationId)
                .collect(Collectors.toSet());
        Set<NewPlace> seen = new HashSet<>();
        for (NewPlace place : asked.places()) {
            // one that is counted whole has no second one for an item of it: its difference would be booked twice
            if (!seen.add(new NewPlace(place.locationId(), place.itemId(), 0))
                    || place.itemId() != 0 && whole.contains(place.locationId())) {
                throw Problem.of(CountProblem.PLACE_TWICE);
            }
        }
    }

    /** @throws Problem unknown-count */
    CountSql.Head find(WarehouseKey at, String number) {
        return counts.find(at.id(), number).orElseThrow(() -> Problem.of(CountProblem.UNKNOWN_COUNT, number));
    }

    /** Nobody else decides about it until the transaction ends. @throws Problem unknown-count */
    CountSql.Head lock(WarehouseKey at, String number) {
        return counts.lock(at.id(), number).orElseThrow(() -> Problem.of(CountProblem.UNKNOWN_COUNT, number));
    }

    /** @throws Problem unknown-count, count-is-closed */
    CountSql.Head lockOpen(WarehouseKey at, String number) {
        CountSql.Head head = lock(at, number);
        if (head.status() == CountStatus.POSTED || head.status() == CountStatus.CANCELLED) {
            throw Problem.of(CountProblem.COUNT_IS_CLOSED, head.countNo());
        }
        return head;
    }
}
