package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** Which place a counter comes to next: begun ones, places that work asks for, the walk. */
@ApplicationScoped
class CountWork {

    /** Work that only somebody else may do must not hide what is behind it, nor be looked through without end. */
    private static final int TRIES = 20;

    private final CountDesk desk;
    private final CountStand stand;
    private final PlaceSql places;
    private final CountSql counts;
    private final Tasks tasks;

    CountWork(CountDesk desk, CountStand stand, PlaceSql places, CountSql counts, Tasks tasks) {
        this.desk = desk;
        this.stand = stand;
        this.places = places;
        this.counts = counts;
        this.tasks = tasks;
    }

    Optional<CountPlace> next(WarehouseKey at, Actor actor) {
        CountStand.refuseOwners(actor);
        return places.begun(at.id(), actor.operatorId())
                .map(place -> stand.claim(at, place, actor))
                .or(() -> ofTasks(at, actor))
                .or(() -> onWalk(at, 0, actor));
    }

    Optional<CountPlace> onWalk(WarehouseKey at, long countId, Actor actor) {
        return places.claimNext(at.id(), countId, actor.operatorId()).map(place -> stand.get(at, place));
    }

    private Optional<CountPlace> ofTasks(WarehouseKey at, Actor actor) {
        List<Long> forOthers = new ArrayList<>();
        Optional<CountPlace> found = Optional.empty();
        while (found.isEmpty() && forOthers.size() < TRIES) {
            Optional<Task> task = tasks.claimNext(at.id(), TaskKind.COUNT, actor.operatorId());
            if (task.isEmpty()) {
                break;
            }
            found = ofTask(at, task.get(), actor);
            if (found.isEmpty()) {
                forOthers.add(task.get().id());
            }
        }
        tasks.release(at.id(), forOthers);
        return found;
    }

    /** Empty: somebody else is at it already, or has to be; their count takes the work along. */
    private Optional<CountPlace> ofTask(WarehouseKey at, Task task, Actor actor) {
        List<CountPlace> there = ofTask(at, task);
        if (there.isEmpty()) {
            return Optional.of(made(at, task, actor));
        }
        Optional<CountPlace> free = there.stream()
                .filter(place -> places.claim(at.id(), place.id(), actor.operatorId()))
                .findFirst();
        free.ifPresent(place -> places.task(at.id(), place.id(), task.id()));
        return free.map(place -> stand.get(at, place.id()));
    }

    CountPlace task(WarehouseKey at, Task task, Actor actor) {
        CountStand.refuseOwners(actor);
        tasks.claim(at.id(), task.id(), actor.operatorId());
        List<CountPlace> there = ofTask(at, task);
        if (there.isEmpty()) {
            return made(at, task, actor);
        }
        places.task(at.id(), there.getFirst().id(), task.id());
        return stand.claim(at, there.getFirst().id(), actor);
    }

    private List<CountPlace> ofTask(WarehouseKey at, Task task) {
        counts.lockLocation(task.locationId());
        return places.openAt(at.id(), task.locationId()).stream()
                .filter(place -> place.itemId() == 0 || place.itemId() == task.itemId())
                .toList();
    }

    private CountPlace made(WarehouseKey at, Task task, Actor actor) {
        NewPlace place = new NewPlace(task.locationId(), task.itemId(), 0);
        return made(at, task.document(), place, task.id(), actor);
    }

    CountPlace location(WarehouseKey at, long locationId, Actor actor) {
        CountStand.refuseOwners(actor);
        counts.lockLocation(locationId);
        List<CountPlace> there = places.openAt(at.id(), locationId);
        if (there.isEmpty()) {
            String code = places.code(at.id(), locationId);
            if (places.isCountedBlind(at.id(), locationId, actor.operatorId())) {
                throw Problem.of(CountProblem.COUNTED_BY_YOU, code);
            }
            return made(at, code, new NewPlace(locationId, 0, 0), null, actor);
        }
        CountPlace first = there.stream()
                .filter(place -> Objects.equals(place.claimedBy(), actor.operatorId()))
                .findFirst()
                .or(() -> there.stream()
                        .filter(place -> place.status() == PlaceStatus.OPEN
                                && !Objects.equals(place.countedBy(), actor.operatorId()))
                        .findFirst())
                .orElse(there.getFirst());
        return stand.claim(at, first.id(), actor);
    }

    private CountPlace made(WarehouseKey at, String scope, NewPlace place, @Nullable Long taskId, Actor actor) {
        NewCount asked = new NewCount(CountKind.TASK, scope, true, false, true, null, null, List.of(), List.of(place));
        CountSql.Head head = desk.open(at, asked, taskId, actor);
        return onWalk(at, head.id(), actor).orElseThrow(() -> Problem.of(CountProblem.PLACE_TAKEN, scope));
    }
}
