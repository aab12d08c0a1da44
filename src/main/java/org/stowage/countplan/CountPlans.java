package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stowage.access.Actor;
import org.stowage.counting.Counts;
import org.stowage.counting.NewCount;
import org.stowage.counting.NewPlace;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;
import org.stowage.site.WarehouseKey;

/**
 * What is counted again and again. Each day a plan makes one count of the places whose time has come, those never counted and
 * those that have waited longest first, and never more than it may.
 */
@ApplicationScoped
@Transactional
@Retrying
public class CountPlans {

    private final CountPlanSql sql;
    private final CadenceSql cadence;
    private final CountScopes scopes;
    private final Counts counts;
    private final Assignees assignees;

    CountPlans(CountPlanSql sql, CadenceSql cadence, CountScopes scopes, Counts counts, Assignees assignees) {
        this.sql = sql;
        this.cadence = cadence;
        this.scopes = scopes;
        this.counts = counts;
        this.assignees = assignees;
    }

    /** By name. @param after name behind which the page goes on; empty: the first */
    public List<CountPlan> page(long warehouseId, String after, int limit) {
        return sql.page(warehouseId, after.toLowerCase(Locale.ROOT), limit).stream()
                .map(this::plan)
                .toList();
    }

    /** @throws Problem not-found */
    public CountPlan get(long warehouseId, String no) {
        return plan(row(warehouseId, no));
    }

    /** @throws Problem with every fault: count-range, count-zone-unknown, unknown-item, unknown-assignee; plan-name-taken */
    public CountPlan create(WarehouseKey at, NewCountPlan asked, Actor actor) {
        List<Long> assignees = check(at.id(), asked);
        return get(at.id(), sql.insert(at.id(), at.code(), asked, assignees, actor.operatorId()));
    }

    /** @throws Problem not-found, and as {@link #create} */
    public CountPlan change(long warehouseId, String no, NewCountPlan asked) {
        List<Long> assignees = check(warehouseId, asked);
        sql.change(warehouseId, row(warehouseId, no).id(), asked, assignees);
        return get(warehouseId, no);
    }

    /** @throws Problem not-found */
    public CountPlan pause(long warehouseId, String no, boolean paused) {
        sql.pause(warehouseId, row(warehouseId, no).id(), paused);
        return get(warehouseId, no);
    }

    /** What it would count today. @throws Problem not-found */
    public int dueNow(Warehouse at, String no) {
        CountPlanSql.Row row = row(at.id(), no);
        return due(at.id(), row, scope(row, LocalDate.now(at.timezone()))).size();
    }

    /**
     * Makes a count now, whatever was made today already.
     *
     * @return the count's number
     * @throws Problem not-found, plan-paused, plan-nothing-due
     */
    public String run(Warehouse at, String no, Actor actor) {
        CountPlanSql.Row row = row(at.id(), no);
        if (row.pausedAt() != null) {
            throw Problem.of(CountPlanProblem.PLAN_PAUSED, row.name());
        }
        LocalDate today = LocalDate.now(at.timezone());
        return make(at, row, today, actor).orElseThrow(() -> Problem.of(CountPlanProblem.PLAN_NOTHING_DUE, row.name()));
    }

    /** The count of the day, unless somebody has made it. @return its number; empty: nothing was due, or it is there */
    public Optional<String> runDay(Warehouse at, String no) {
        CountPlanSql.Row row = row(at.id(), no);
        LocalDate today = LocalDate.now(at.timezone());
        return sql.claimDay(at.id(), row.id(), today) ? make(at, row, today, Actor.SYSTEM) : Optional.empty();
    }

    /** Plans whose day has come. */
    List<CountPlanSql.Due> waiting() {
        return sql.due();
    }

    private Optional<String> make(Warehouse at, CountPlanSql.Row row, LocalDate today, Actor actor) {
        CountScope scope = scope(row, today);
        List<NewPlace> places = due(at.id(), row, scope);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String no = counts.open(
                at.key(),
                new NewCount(
                        scope.kind(),
                        row.name(),
                        row.blind(),
                        row.locks(),
                        true,
                        today.plusDays(row.daysToCount()),
                        row.id(),
                        row.assigneeIds(),
                        places),
                actor);
        sql.made(at.id(), row.id(), today, no);
        return Optional.of(no);
    }

    private List<NewPlace> due(long warehouseId, CountPlanSql.Row row, CountScope scope) {
        List<ScopeSql.Chosen> chosen = scopes.choose(warehouseId, scope);
        return chosen.isEmpty() ? List.of() : cadence.due(warehouseId, row, chosen);
    }

    /** A plan that chooses at random takes other places every day; within the day the same. */
    private CountScope scope(CountPlanSql.Row row, LocalDate today) {
        CountScope kept = sql.scope(row);
        return kept.percent() == null ? kept : kept.reseeded(row.id() * 100_000 + today.toEpochDay());
    }

    private List<Long> check(long warehouseId, NewCountPlan asked) {
        List<Problem.Fault> faults = new ArrayList<>();
        try {
            scopes.choose(warehouseId, asked.scope());
        } catch (Problem wrong) {
            faults.addAll(wrong.faults());
        }
        List<Long> who = List.of();
        try {
            who = assignees.of(asked.assignees());
        } catch (Problem wrong) {
            faults.addAll(wrong.faults());
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return who;
    }

    private CountPlanSql.Row row(long warehouseId, String no) {
        return sql.find(warehouseId, no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "count plan " + no));
    }

    private CountPlan plan(CountPlanSql.Row row) {
        return new CountPlan(
                row.planNo(),
                row.name(),
                sql.scope(row),
                row.everyDays(),
                row.fastDays(),
                row.wrongDays(),
                row.mostPlaces(),
                row.fromHour(),
                row.daysToCount(),
                row.assignees(),
                row.blind(),
                row.locks(),
                row.pausedAt(),
                row.lastRunOn(),
                row.lastCountNo());
    }
}
