package org.stowage.outbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlFailure;
import org.stowage.kernel.Walls;

/**
 * What the worker does with those it took out of the line: one transaction for each sender. Where it fails, each is tried
 * alone, so that a bad one spoils nothing but itself. Each is answered, whatever happens.
 */
final class IntakeRound {

    /** Which warehouse is meant; empty: one for each order. @throws Problem as a single request would hear it */
    interface Where {
        Optional<Intake> of(HandedIn.Sender sender);
    }

    /** One order, where it can be sent from best. @throws Problem where it is refused */
    interface Sourced {
        Outcome accept(HandedIn one);
    }

    /** One transaction. */
    interface Together {
        List<Outcome> accept(Intake at, List<Handed> handed);
    }

    private final Where where;
    private final Together together;
    private final Sourced sourced;
    private final Predicate<HandedIn> isLate;
    private volatile boolean databaseAway;

    IntakeRound(Where where, Together together, Sourced sourced, Predicate<HandedIn> isLate) {
        this.where = where;
        this.together = together;
        this.sourced = sourced;
        this.isLate = isLate;
    }

    void run(List<HandedIn> taken) {
        try {
            Map<HandedIn.Sender, List<HandedIn>> bySender = taken.stream()
                    .collect(Collectors.groupingBy(HandedIn::sender, LinkedHashMap::new, Collectors.toList()));
            bySender.forEach(this::run);
        } finally {
            // whatever happens, nobody waits for ever
            taken.stream()
                    .filter(one -> !one.answer().isDone())
                    .forEach(one -> one.answer().completeExceptionally(Problem.of(KernelProblem.INTERNAL)));
        }
    }

    /** The last transaction found no database. */
    boolean isDatabaseAway() {
        return databaseAway;
    }

    private void run(HandedIn.Sender sender, List<HandedIn> several) {
        try {
            Optional<Intake> named = where.of(sender);
            if (named.isEmpty()) {
                several.forEach(this::sourced);
                return;
            }
            Intake at = named.get();
            if (!accepted(at, several)) {
                several.forEach(one -> alone(at, one));
            }
        } catch (RuntimeException | Error e) {
            note(e);
            several.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    private void sourced(HandedIn one) {
        if (!turnedAway(one)) {
            accepted(() -> List.of(sourced.accept(one)), List.of(one));
        }
    }

    private void alone(Intake at, HandedIn one) {
        if (!turnedAway(one)) {
            accepted(at, List.of(one));
        }
    }

    private boolean turnedAway(HandedIn one) {
        return isLate.test(one) && one.answer().completeExceptionally(Problem.of(KernelProblem.UNAVAILABLE));
    }

    /** @return false: nothing was done, each may be tried alone */
    private boolean accepted(Intake at, List<HandedIn> several) {
        return accepted(
                () -> together.accept(at, several.stream().map(HandedIn::handed).toList()), several);
    }

    private boolean accepted(Supplier<List<Outcome>> act, List<HandedIn> several) {
        try {
            List<Outcome> outcomes = act.get();
            databaseAway = false;
            for (int i = 0; i < several.size(); i++) {
                several.get(i).resolve(outcomes.get(i));
            }
            return true;
        } catch (RuntimeException e) {
            SqlFailure failure = note(e);
            if (several.size() > 1 && !databaseAway) {
                return failure != null && failure.isLockTimeout() && unavailable(several);
            }
            several.forEach(one -> one.answer().completeExceptionally(e));
            return true;
        }
    }

    /** Another one is at these items for long: those behind in the line shall not wait for them too. */
    private static boolean unavailable(List<HandedIn> several) {
        several.forEach(one -> one.answer().completeExceptionally(Problem.of(KernelProblem.UNAVAILABLE)));
        return true;
    }

    private @Nullable SqlFailure note(Throwable thrown) {
        SqlFailure failure = Walls.failure(thrown);
        databaseAway = failure != null && failure.isOutOfReach();
        return failure;
    }
}
