package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.WarehouseKey;

/**
 * Stocktakes as documents: asked for, counted by {@link Counting}, counted again, decided, booked in one act. A count is
 * booked once: whoever presses second gets the same answer.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Counts {

    private final CountDesk desk;
    private final VarianceSql variances;
    private final CountProgress progress;
    private final CountPosting posting;
    private final CountOutside outside;

    Counts(CountDesk desk, VarianceSql variances, CountProgress progress, CountPosting posting, CountOutside outside) {
        this.desk = desk;
        this.variances = variances;
        this.progress = progress;
        this.posting = posting;
        this.outside = outside;
    }

    /**
     * @return the count's number
     * @throws Problem no-places, place-twice, unknown-assignee, owners-limited: who serves some owners only counts no place
     */
    public String open(WarehouseKey at, NewCount asked, Actor actor) {
        return desk.open(at, asked, null, actor).countNo();
    }

    /**
     * Somebody else counts these again, whatever the thresholds say.
     *
     * @throws Problem unknown-count, count-is-closed, unknown-variance, nothing-differs
     */
    public void recount(WarehouseKey at, String number, Decision which, Actor actor) {
        CountSql.Head head = desk.lockOpen(at, number);
        List<VarianceSql.Open> chosen = chosen(at, head, which, Set.of(VarianceStatus.WAITING));
        if (chosen.isEmpty()) {
            throw Problem.of(CountProblem.NOTHING_DIFFERS, head.countNo());
        }
        Decision why = new Decision(which.variances(), null, which.note());
        variances.decide(at.id(), ids(chosen), VarianceStatus.RECOUNT, why, actor.operatorId());
        progress.reopen(
                at,
                head,
                chosen.stream().map(VarianceSql.Open::placeId).distinct().toList());
        outside.events().record(at, actor, "recount", head.countNo(), Map.of("lines", chosen.size()));
    }

    /**
     * @return how many were approved
     * @throws Problem unknown-count, count-is-closed, reason-missing, note-missing (reason other), unknown-variance,
     *     not-waiting, four-eyes: every one of them named
     */
    public int approve(WarehouseKey at, String number, Decision which, Actor actor) {
        CountSql.Head head = desk.lockOpen(at, number);
        if (which.reason() == null) {
            throw Problem.of(CountProblem.REASON_MISSING).at("/reason");
        }
        if (which.reason() == CountReason.OTHER
                && (which.note() == null || which.note().isBlank())) {
            throw Problem.of(CountProblem.NOTE_MISSING).at("/note");
        }
        List<VarianceSql.Open> chosen = waiting(at, head, which);
        refuse(at, own(at, chosen, actor), CountProblem.FOUR_EYES);
        return decided(at, head, chosen, which, VarianceStatus.APPROVED, actor);
    }

    /** What wants a second pair of eyes and was counted by this one. */
    private List<VarianceSql.Open> own(WarehouseKey at, List<VarianceSql.Open> chosen, Actor actor) {
        List<VarianceSql.Open> dear =
                chosen.stream().filter(VarianceSql.Open::fourEyes).toList();
        if (dear.isEmpty()) {
            return List.of();
        }
        Set<Long> counted = Set.copyOf(variances.countedBy(at.id(), ids(dear), actor.operatorId()));
        return dear.stream().filter(one -> counted.contains(one.id())).toList();
    }

    /** The book stays as it is. @throws Problem as {@link #approve}, without reason-missing and four-eyes */
    public int reject(WarehouseKey at, String number, Decision which, Actor actor) {
        CountSql.Head head = desk.lockOpen(at, number);
        return decided(at, head, waiting(at, head, which), which, VarianceStatus.REJECTED, actor);
    }

    private List<VarianceSql.Open> waiting(WarehouseKey at, CountSql.Head head, Decision which) {
        List<VarianceSql.Open> chosen = chosen(at, head, which, Set.of(VarianceStatus.WAITING));
        refuse(
                at,
                chosen.stream()
                        .filter(one -> one.status() != VarianceStatus.WAITING)
                        .toList(),
                CountProblem.NOT_WAITING);
        return chosen;
    }

    private int decided(
            WarehouseKey at,
            CountSql.Head head,
            List<VarianceSql.Open> chosen,
            Decision why,
            VarianceStatus status,
            Actor actor) {
        variances.decide(at.id(), ids(chosen), status, why, actor.operatorId());
        Map<String, ?> detail = Map.of("lines", chosen.size(), "reason", Objects.requireNonNullElse(why.reason(), ""));
        outside.events()
                .record(at, actor, status == VarianceStatus.APPROVED ? "approve" : "reject", head.countNo(), detail);
        progress.review(at, head, actor);
        return chosen.size();
    }

    /** Those that are named; of none named, those that stand so. */
    private List<VarianceSql.Open> chosen(
            WarehouseKey at, CountSql.Head head, Decision which, Set<VarianceStatus> standing) {
        List<VarianceSql.Open> found = variances.ofCount(at.id(), head.id(), which.variances());
        if (which.variances().isEmpty()) {
            return found.stream().filter(one -> standing.contains(one.status())).toList();
        }
        List<Long> missing = new ArrayList<>(which.variances());
        missing.removeAll(ids(found));
        if (!missing.isEmpty()) {
            throw Problem.all(missing.stream()
                    .map(id -> Problem.fault("/variances", CountProblem.UNKNOWN_VARIANCE, id))
                    .toList());
        }
        return found;
    }

    private void refuse(WarehouseKey at, List<VarianceSql.Open> wrong, CountProblem why) {
        if (!wrong.isEmpty()) {
            throw Problem.all(
                    posting.named(at.id(), wrong.stream().collect(Collectors.toMap(VarianceSql.Open::id, one -> why))));
        }
    }

    private static List<Long> ids(Collection<VarianceSql.Open> variances) {
        return variances.stream().map(VarianceSql.Open::id).collect(Collectors.toList());
    }

    /**
     * Books every difference that is agreed or approved, in one act.
     *
     * @throws Problem unknown-count, count-is-closed (cancelled), count-not-done, and with every bucket at fault named:
     *     not-decided, corrected-meanwhile, below-nothing, bucket-closed
     */
    public PostedCount post(WarehouseKey at, String number, Actor actor) {
        CountSql.Head head = desk.lock(at, number);
        if (head.status() == CountStatus.POSTED) {
            return posting.booked(at.id(), head);
        }
        if (head.status() == CountStatus.CANCELLED) {
            throw Problem.of(CountProblem.COUNT_IS_CLOSED, head.countNo());
        }
        if (head.status() == CountStatus.OPEN) {
            throw Problem.of(CountProblem.COUNT_NOT_DONE, head.countNo());
        }
        List<VarianceSql.Open> all = variances.ofCount(at.id(), head.id(), List.of());
        List<Problem.Fault> faults = posting.faults(at.id(), all);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        PostedCount posted = posting.post(at, head, all, actor);
        outside.events().posted(at, head, posted);
        outside.events().record(at, actor, "post", head.countNo(), Map.of("lines", posted.lines()));
        return posted;
    }

    /** Nothing is booked. @throws Problem unknown-count, count-is-closed */
    public void cancel(WarehouseKey at, String number, Actor actor) {
        CountSql.Head head = desk.lockOpen(at, number);
        progress.cancel(at, head, actor);
        outside.events().record(at, actor, "cancel", head.countNo(), Map.of());
    }
}
