package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Every statement that changes {@code count_place}, and what acts need to know of one. */
@ApplicationScoped
class PlaceSql {

    /** What a counter's act needs, beside the place itself. */
    record Held(
            PlaceStatus status,
            @Nullable Long claimedBy,
            @Nullable Instant claimedAt,
            CountStatus countStatus) {}

    /** Blind is also what another count has blind: somebody could read here what he must not know there. */
    static final String PLACE = """
            select p.id, p.count_id, c.count_no,
                   c.blind or exists (
                     select from stock_counting k
                      where k.warehouse_id = p.warehouse_id and k.location_id = p.location_id and k.blind) as blind,
                   c.sealed_units, p.location_id, l.code as location, p.item_id, i.sku, p.sequence,
                   p.status, p.round, p.claimed_by, p.counted_by, p.task_id
              from count_place p
              join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
              join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
              left join item i on i.id = p.item_id
             where p.warehouse_id = :warehouse
            """;

    /**
     * Open, this counter's own, or left by somebody who went home. Where the only one who shall count has counted the round
     * before, anybody counts again: else nobody ever could.
     */
    static final String FREE = """
            c.status = 'open' and p.counted_by is distinct from :operator
            and (p.status = 'open' or p.status = 'claimed' and (p.claimed_by = :operator
                                                                or p.claimed_at < now() - interval '8 hours'))
            and (not exists (select from count_assignee a
                              where a.warehouse_id = c.warehouse_id and a.count_id = c.id
                                and a.operator_id is distinct from p.counted_by)
                 or exists (select from count_assignee a
                             where a.warehouse_id = c.warehouse_id and a.count_id = c.id and a.operator_id = :operator))
            """;

    private static final String CLAIM = """
            update count_place set status = 'claimed', claimed_by = :operator, claimed_at = clock_timestamp()
             where warehouse_id = :warehouse and id = (
            """;

    private final Sql sql;

    PlaceSql(Sql sql) {
        this.sql = sql;
    }

    List<Long> insert(long warehouseId, long countId, List<NewPlace> places, @Nullable Long taskId) {
        return sql.statement("""
                        insert into count_place (warehouse_id, count_id, location_id, item_id, sequence, task_id)
                        select :warehouse, :count, p.location_id, p.item_id, p.sequence, cast(:task as bigint)
                          from unnest(cast(:locations as bigint[]), cast(:items as bigint[]), cast(:sequences as bigint[]))
                            with ordinality as p (location_id, item_id, sequence, n)
                         order by n
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("task", taskId)
                .bind("locations", places.stream().map(NewPlace::locationId).toList())
                .bind("items", places.stream().map(NewPlace::itemId).toList())
                .bind("sequences", places.stream().map(NewPlace::sequence).toList())
                .list(Long.class);
    }

    Optional<CountPlace> find(long warehouseId, long placeId) {
        return sql.statement(PLACE + " and p.id = :place")
                .bind("warehouse", warehouseId)
                .bind("place", placeId)
                .optional(CountPlace.class);
    }

    /** This operator counted it in a blind count that is not over. */
    boolean isCountedBlind(long warehouseId, long locationId, long operatorId) {
        return sql.statement("""
                        select exists (select from count_place p
                                         join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                                        where p.warehouse_id = :warehouse and p.location_id = :location and p.status = 'done'
                                          and p.counted_by = :operator and c.blind and c.kind <> 'task'
                                          and c.status in ('open', 'review'))
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .bind("operator", operatorId)
                .one(Boolean.class);
    }

    /** Of counts that are open, the oldest first. */
    List<CountPlace> openAt(long warehouseId, long locationId) {
        return sql.statement(PLACE + """
                         and p.location_id = :location and p.status <> 'done' and c.status = 'open' order by p.count_id, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .list(CountPlace.class);
    }

    /** Of a count, those at these locations; nobody else changes them until the transaction ends. */
    List<CountPlace> lockAt(long warehouseId, long countId, Collection<Long> locationIds) {
        return sql.statement(PLACE + """
                         and p.count_id = :count and p.location_id = any(cast(:locations as bigint[]))
                         order by p.id for update of p
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("locations", locationIds)
                .list(CountPlace.class);
    }

    String code(long warehouseId, long locationId) {
        return sql.statement("select code from location where warehouse_id = :warehouse and id = :location")
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .one(String.class);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Held> lock(long warehouseId, long placeId) {
        return sql.statement("""
                        select p.status, p.claimed_by, p.claimed_at, c.status as count_status
                          from count_place p join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                         where p.warehouse_id = :warehouse and p.id = :place for update of p
                        """)
                .bind("warehouse", warehouseId)
                .bind("place", placeId)
                .optional(Held.class);
    }

    boolean claim(long warehouseId, long placeId, long operatorId) {
        return bind(sql.statement(CLAIM + """
                        select p.id from count_place p
                          join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                         where p.warehouse_id = :warehouse and p.id = :place and %s for update of p) returning id
                        """.formatted(FREE)), warehouseId, operatorId)
                .bind("place", placeId)
                .optional(Long.class)
                .isPresent();
    }

    /** What this counter has begun, then by deadline, count and walk. @param countId 0: of every open count */
    Optional<Long> claimNext(long warehouseId, long countId, long operatorId) {
        return bind(sql.statement(CLAIM + """
                        select p.id from count_place p
                          join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                         where p.warehouse_id = :warehouse
                           and p.count_id = any(array(select id from stock_count where warehouse_id = :warehouse
                                                         and status = 'open' and (:count = 0 or id = :count))) and %s
                         order by p.claimed_by is not distinct from :operator desc, c.due_on nulls last, c.id, p.sequence, p.id
                         limit 1 for update of p skip locked) returning id
                        """.formatted(FREE)), warehouseId, operatorId)
                .bind("count", countId)
                .optional(Long.class);
    }

    private static SqlStatement bind(SqlStatement statement, long warehouseId, long operatorId) {
        return statement.bind("warehouse", warehouseId).bind("operator", operatorId);
    }

    /** To the end of its count's walk. */
    void last(long warehouseId, long placeId) {
        sql.statement("""
                        update count_place p
                           set sequence = 1 + (select max(o.sequence) from count_place o
                                                where o.warehouse_id = p.warehouse_id and o.count_id = p.count_id)
                         where p.warehouse_id = :warehouse and p.id = :place
                        """).bind("warehouse", warehouseId).bind("place", placeId).update();
    }

    /** What this counter has begun, the nearest first. */
    Optional<Long> begun(long warehouseId, long operatorId) {
        return sql.statement("""
                        select p.id from count_place p
                          join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                         where p.warehouse_id = :warehouse and p.status = 'claimed' and p.claimed_by = :operator
                           and c.status = 'open'
                         order by p.sequence, p.id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .optional(Long.class);
    }

    void task(long warehouseId, long placeId, long taskId) {
        sql.statement("""
                        update count_place set task_id = coalesce(task_id, :task)
                         where warehouse_id = :warehouse and id = :place
                        """)
                .bind("warehouse", warehouseId)
                .bind("place", placeId)
                .bind("task", taskId)
                .update();
    }

    void release(long warehouseId, long placeId) {
        sql.statement("""
                        update count_place set status = 'open', claimed_by = null, claimed_at = null
                         where warehouse_id = :warehouse and id = :place and status = 'claimed'
                        """).bind("warehouse", warehouseId).bind("place", placeId).update();
    }

    void done(long warehouseId, Collection<Long> placeIds, long counterId) {
        sql.statement("""
                        update count_place set status = 'done', done_at = clock_timestamp(),
                               counted_by = :counter, claimed_by = null, claimed_at = null
                         where warehouse_id = :warehouse and id = any(cast(:places as bigint[]))
                        """)
                .bind("warehouse", warehouseId)
                .bind("places", placeIds)
                .bind("counter", counterId)
                .update();
    }

    /** One round more of those that are done. @return their locations */
    List<Long> again(long warehouseId, Collection<Long> placeIds) {
        return sql.statement("""
                        update count_place set status = 'open', round = round + 1, done_at = null
                         where warehouse_id = :warehouse and id = any(cast(:places as bigint[])) and status = 'done'
                        returning location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("places", placeIds)
                .list(Long.class);
    }

    /** Of these, where nothing of the count is left to be counted. */
    List<Long> through(long warehouseId, long countId, Collection<Long> locationIds) {
        return sql.statement("""
                        select location_id from count_place
                         where warehouse_id = :warehouse and location_id = any(cast(:locations as bigint[])) and count_id = :count
                         group by location_id having bool_and(status = 'done')
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", locationIds)
                .bind("count", countId)
                .list(Long.class);
    }

    /** Work that asked for places of a count. */
    List<Long> tasks(long warehouseId, long countId) {
        return sql.statement("""
                        select task_id from count_place
                         where warehouse_id = :warehouse and count_id = :count and task_id is not null
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .list(Long.class);
    }

    /** Is there one that is not counted through? */
    boolean isAnyLeft(long warehouseId, long countId) {
        return sql.statement("""
                        select id from count_place
                         where count_id = :count and warehouse_id = :warehouse and status in ('open', 'claimed') limit 1
                        """)
                .bind("count", countId)
                .bind("warehouse", warehouseId)
                .optional(Long.class)
                .isPresent();
    }

    /** Who shall count; none: everybody may. */
    List<CountSql.Login> assigned(long warehouseId, long countId) {
        return sql.statement("""
                        select o.id, o.login from count_assignee a join operator o on o.id = a.operator_id
                         where a.warehouse_id = :warehouse and a.count_id = :count order by o.login
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .list(CountSql.Login.class);
    }

    boolean isAssigned(long warehouseId, long countId, long operatorId) {
        return sql.statement("""
                        select not exists (select from count_assignee where warehouse_id = :warehouse and count_id = :count)
                            or exists (select from count_assignee
                                        where warehouse_id = :warehouse and count_id = :count and operator_id = :operator)
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("operator", operatorId)
                .one(Boolean.class);
    }
}
