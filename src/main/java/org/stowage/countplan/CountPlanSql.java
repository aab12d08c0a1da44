package org.stowage.countplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Every statement on {@code count_plan}. */
@ApplicationScoped
class CountPlanSql {

    /** A plan with the number of its row. @param assigneeIds operators @param scope as it is kept */
    record Row(
            long id,
            String planNo,
            String name,
            String scope,
            int everyDays,
            @Nullable Integer fastDays,
            @Nullable Integer wrongDays,
            int mostPlaces,
            int fromHour,
            int daysToCount,
            List<Long> assigneeIds,
            List<String> assignees,
            boolean blind,
            boolean locks,
            @Nullable Instant pausedAt,
            @Nullable LocalDate lastRunOn,
            @Nullable String lastCountNo) {}

    /** A plan whose day has come. */
    record Due(long warehouseId, String planNo) {}

    record Operator(long id, String login) {}

    private static final String COLUMNS = """
            select p.id, p.plan_no, p.name, cast(p.scope as text) as scope, p.every_days, p.fast_days, p.wrong_days,
                   p.most_places, p.from_hour, p.days_to_count, p.assignees as assignee_ids,
                   array(select o.login from operator o where o.id = any(p.assignees) order by o.login) as assignees,
                   p.blind, p.locks, p.paused_at, p.last_run_on, p.last_count_no
              from count_plan p
            """;

    private final Sql sql;
    private final ObjectMapper json;

    CountPlanSql(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Row> page(long warehouseId, String after, int limit) {
        return sql.statement(COLUMNS + """
                        where p.warehouse_id = :warehouse and lower(p.name) > :after order by lower(p.name) limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("after", after)
                .bind("limit", limit)
                .list(Row.class);
    }

    Optional<Row> find(long warehouseId, String no) {
        return sql.statement(COLUMNS + "where p.warehouse_id = :warehouse and p.plan_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", no.strip().toUpperCase(Locale.ROOT))
                .optional(Row.class);
    }

    String insert(long warehouseId, String code, NewCountPlan asked, List<Long> assignees, long actorId) {
        return bound("""
                        insert into count_plan (warehouse_id, id, plan_no, name, scope, every_days, fast_days, wrong_days,
                                                most_places, from_hour, days_to_count, assignees, blind, locks, asked_by)
                        select :warehouse, n.id, :code || '-CP' || n.id, :name, cast(:scope as jsonb), :every,
                               cast(:fast as int), cast(:wrong as int), :most, :hour, :days, cast(:assignees as bigint[]),
                               :blind, :locks, :actor
                          from (select nextval(pg_get_serial_sequence('count_plan', 'id')) as id) n
                        returning plan_no
                        """, asked, assignees)
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .bind("actor", actorId)
                .one(String.class);
    }

    void change(long warehouseId, long id, NewCountPlan asked, List<Long> assignees) {
        bound("""
                        update count_plan
                           set name = :name, scope = cast(:scope as jsonb), every_days = :every, fast_days = cast(:fast as int),
                               wrong_days = cast(:wrong as int), most_places = :most, from_hour = :hour, days_to_count = :days,
                               assignees = cast(:assignees as bigint[]), blind = :blind, locks = :locks
                         where warehouse_id = :warehouse and id = :id
                        """, asked, assignees)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }

    void pause(long warehouseId, long id, boolean paused) {
        sql.statement("""
                        update count_plan set paused_at = case when :paused then coalesce(paused_at, now()) end
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("paused", paused)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }

    /** Those whose hour has come on the clock of their warehouse and whose count of today is not made. */
    List<Due> due() {
        return sql.statement("""
                        select p.warehouse_id, p.plan_no
                          from count_plan p join warehouse w on w.id = p.warehouse_id
                         where p.paused_at is null
                           and extract(hour from now() at time zone w.timezone) >= p.from_hour
                           and coalesce(p.last_run_on, date '1970-01-01') < cast(now() at time zone w.timezone as date)
                         order by p.warehouse_id, p.id
                        """).list(Due.class);
    }

    /** Of several workers one: the others wait for its row, and find the day taken. */
    boolean claimDay(long warehouseId, long id, LocalDate today) {
        return sql.statement("""
                        update count_plan set last_run_on = :today
                         where warehouse_id = :warehouse and id = :id and paused_at is null
                           and coalesce(last_run_on, date '1970-01-01') < :today
                        """)
                        .bind("today", today)
                        .bind("warehouse", warehouseId)
                        .bind("id", id)
                        .update()
                == 1;
    }

    void made(long warehouseId, long id, LocalDate today, String countNo) {
        sql.statement("""
                        update count_plan set last_run_on = :today, last_count_no = :no
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("today", today)
                .bind("no", countNo)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }

    List<Operator> operators(Collection<String> logins) {
        return sql.statement("""
                        select id, lower(login) as login from operator
                         where lower(login) = any(cast(:logins as text[])) and disabled_at is null
                        """).bind("logins", logins).list(Operator.class);
    }

    CountScope scope(Row row) {
        try {
            return json.readValue(row.scope(), CountScope.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scope of " + row.planNo(), e);
        }
    }

    private SqlStatement bound(String text, NewCountPlan asked, List<Long> assignees) {
        return sql.statement(text)
                .bind("name", asked.name().strip())
                .bind("scope", written(asked))
                .bind("every", asked.everyDays())
                .bind("fast", asked.fastDays())
                .bind("wrong", asked.wrongDays())
                .bind("most", asked.mostPlaces())
                .bind("hour", asked.fromHour())
                .bind("days", asked.daysToCount())
                .bind("assignees", assignees)
                .bind("blind", asked.blind())
                .bind("locks", asked.locks());
    }

    private String written(NewCountPlan asked) {
        try {
            return json.writeValueAsString(asked.scope());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
