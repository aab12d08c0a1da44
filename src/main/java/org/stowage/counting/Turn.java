package org.stowage.counting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;

/**
 * Who hands in lines, and which places are theirs.
 *
 * @param assigned who shall count; none: everybody may, or the one who hands in does more than counting
 */
record Turn(Actor actor, List<CountSql.Login> assigned) {

    /** Why this place is not theirs; null: it is. */
    Problem.@Nullable Fault refusal(CountPlace place, String pointer) {
        if (!isAssigned(place)) {
            String names = assigned.stream().map(CountSql.Login::login).collect(Collectors.joining(", "));
            return Problem.fault(pointer, CountProblem.FOR_OTHERS, place.location(), names);
        }
        if (CountStand.isCountedBlind(place, actor)) {
            return Problem.fault(pointer, CountProblem.COUNTED_BY_YOU, place.location());
        }
        if (place.status() == PlaceStatus.DONE) {
            return Problem.fault(pointer, CountProblem.PLACE_IS_DONE, place.location(), place.countNo());
        }
        if (place.claimedBy() != null && place.claimedBy() != actor.operatorId()) {
            return Problem.fault(pointer, CountProblem.PLACE_TAKEN, place.location());
        }
        return Objects.equals(place.countedBy(), actor.operatorId())
                ? Problem.fault(pointer, CountProblem.COUNTED_BY_YOU, place.location())
                : null;
    }

    /** Where the only one who shall count has counted the round before, anybody counts again: else nobody ever could. */
    private boolean isAssigned(CountPlace place) {
        return assigned.stream().anyMatch(one -> one.id() == actor.operatorId())
                || assigned.stream().allMatch(one -> Objects.equals(one.id(), place.countedBy()));
    }
}
