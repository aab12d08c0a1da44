package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** Who stands at which place. */
@ApplicationScoped
class CountStand {

    /** A place that the one who acts has claimed, and since when. */
    record Mine(CountPlace place, Instant since) {}

    private final PlaceSql places;
    private final CountSql counts;

    CountStand(PlaceSql places, CountSql counts) {
        this.places = places;
        this.counts = counts;
    }

    /** @throws Problem unknown-place, and why it cannot be claimed */
    CountPlace claim(WarehouseKey at, long placeId, Actor actor) {
        refuseOwners(actor);
        if (!places.claim(at.id(), placeId, actor.operatorId())) {
            throw refusal(at, get(at, placeId), actor);
        }
        return get(at, placeId);
    }

    static void refuseOwners(Actor actor) {
        // nobody leaves a place uncounted for the owners that he does not serve
        if (actor.owners() != null) {
            throw Problem.of(CountProblem.OWNERS_LIMITED);
        }
    }

    /** Who has counted a blind place hears that, and nothing of what became of it. */
    static boolean isCountedBlind(CountPlace place, Actor actor) {
        return place.blind() && Objects.equals(place.countedBy(), actor.operatorId());
    }

    private Problem refusal(WarehouseKey at, CountPlace place, Actor actor) {
        if (isCountedBlind(place, actor)) {
            return Problem.of(CountProblem.COUNTED_BY_YOU, place.location());
        }
        if (counts.find(at.id(), place.countNo()).orElseThrow().status() != CountStatus.OPEN) {
            return Problem.of(CountProblem.COUNT_IS_CLOSED, place.countNo());
        }
        if (place.status() == PlaceStatus.DONE) {
            return Problem.of(CountProblem.PLACE_IS_DONE, place.location(), place.countNo());
        }
        if (Objects.equals(place.countedBy(), actor.operatorId())) {
            return Problem.of(CountProblem.COUNTED_BY_YOU, place.location());
        }
        if (!places.isAssigned(at.id(), place.countId(), actor.operatorId())) {
            return Problem.of(CountProblem.NOT_ASSIGNED, place.countNo());
        }
        return Problem.of(CountProblem.PLACE_TAKEN, place.location());
    }

    /** @throws Problem unknown-place */
    CountPlace get(WarehouseKey at, long placeId) {
        return places.find(at.id(), placeId).orElseThrow(() -> Problem.of(CountProblem.UNKNOWN_PLACE, placeId));
    }

    /** Nobody else changes it until the transaction ends. @throws Problem unknown-place, count-is-closed, place-not-yours */
    Mine mine(WarehouseKey at, long placeId, Actor actor) {
        PlaceSql.Held held =
                places.lock(at.id(), placeId).orElseThrow(() -> Problem.of(CountProblem.UNKNOWN_PLACE, placeId));
        CountPlace place = get(at, placeId);
        if (held.countStatus() != CountStatus.OPEN) {
            throw Problem.of(CountProblem.COUNT_IS_CLOSED, place.countNo());
        }
        if (!Objects.equals(held.claimedBy(), actor.operatorId()) || held.claimedAt() == null) {
            throw Problem.of(CountProblem.PLACE_NOT_YOURS, place.location());
        }
        return new Mine(place, held.claimedAt());
    }
}
