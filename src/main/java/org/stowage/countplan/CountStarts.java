package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.counting.Counts;
import org.stowage.counting.NewCount;
import org.stowage.counting.NewPlace;
import org.stowage.counting.ScopeWords;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** A scope becomes a count. */
@ApplicationScoped
public class CountStarts {

    /**
     * How the count is done.
     *
     * @param sealedUnits a scanned pallet counts with all the book has on it
     * @param assignees logins; none: whoever asks for work
     */
    public record Manner(
            boolean blind,
            boolean locks,
            boolean sealedUnits,
            @Nullable LocalDate dueOn,
            List<String> assignees) {}

    private final CountScopes scopes;
    private final Counts counts;
    private final Assignees assignees;

    CountStarts(CountScopes scopes, Counts counts, Assignees assignees) {
        this.scopes = scopes;
        this.counts = counts;
        this.assignees = assignees;
    }

    /**
     * @return the count's number
     * @throws Problem with every fault: count-range, count-zone-unknown, unknown-item, unknown-assignee; count-nothing
     */
    @Transactional
    public String start(WarehouseKey at, CountScope asked, Manner manner, Actor actor) {
        CountScope scope = asked.seeded(ThreadLocalRandom.current().nextLong(1, 1_000_000));
        List<Long> who = assignees.of(manner.assignees());
        List<NewPlace> places = scopes.choose(at.id(), scope).stream()
                .map(place -> new NewPlace(place.id(), place.itemId(), place.sequence()))
                .toList();
        if (places.isEmpty()) {
            throw Problem.of(CountPlanProblem.COUNT_NOTHING);
        }
        ScopeWords words = ScopeParts.of(scope);
        return counts.open(
                at,
                new NewCount(
                        scope.kind(),
                        words.in(actor.language()),
                        manner.blind(),
                        manner.locks(),
                        manner.sealedUnits(),
                        manner.dueOn(),
                        null,
                        who,
                        places,
                        words),
                actor);
    }
}
