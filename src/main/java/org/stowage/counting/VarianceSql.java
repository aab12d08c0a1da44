package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** Every statement that changes {@code count_variance}, and the tallies behind it. */
@ApplicationScoped
class VarianceSql {

    /** A tally with what its difference is weighed by. @param asked a recount of it is under way */
    record Fact(
            long id,
            long placeId,
            int round,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            long counterId,
            long counted,
            long expected,
            String serials,
            @Nullable BigDecimal cost,
            boolean asked) {

        long difference() {
            return counted - expected;
        }

        /** Which goods of which place. */
        List<Object> goods() {
            return List.of(placeId, itemId, lotId, handlingUnitId, condition, ownerId);
        }

        @Nullable
        BigDecimal value() {
            return cost == null ? null : cost.multiply(BigDecimal.valueOf(Math.abs(difference())));
        }
    }

    /** A difference with what a decision about it needs. */
    record Open(
            long id,
            long placeId,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            long difference,
            VarianceStatus status,
            boolean fourEyes,
            Instant confirmedAt) {

        Bucket bucket() {
            Condition as = DatabaseName.read(Condition.class, condition);
            return new Bucket(new Place(locationId, handlingUnitId, as), itemId, lotId, ownerId);
        }
    }

    /** Single units that were read in a bucket. @param serials one per line */
    record Read(
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            String serials) {

        Bucket bucket() {
            Condition as = DatabaseName.read(Condition.class, condition);
            return new Bucket(new Place(locationId, handlingUnitId, as), itemId, lotId, ownerId);
        }

        Set<String> numbers() {
            return serials.lines().collect(Collectors.toSet());
        }
    }

    /** Where a difference is, as people say it. */
    record Named(long id, String location, String sku) {}

    private final Sql sql;

    VarianceSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Tallies that hold of these places, the earliest round first: those that say something else than the book, and where
     * somebody counts once more every one.
     *
     * @param again of these places, those that are counted once more
     */
    List<Fact> facts(long warehouseId, Collection<Long> placeIds, Collection<Long> again) {
        return sql.statement("""
                        select t.id, t.place_id, t.round, t.location_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition,
                               t.owner_id, t.counter_id, t.counted, t.expected, t.serials, i.cost,
                               coalesce(v.status = 'recount', false) as asked
                          from count_tally t
                          join item i on i.id = t.item_id
                          left join count_variance v on v.warehouse_id = t.warehouse_id and v.place_id = t.place_id and %s
                         where t.warehouse_id = :warehouse and t.place_id = any(cast(:places as bigint[])) and not t.moved
                           and (t.counted <> t.expected or t.place_id = any(cast(:again as bigint[])))
                         order by t.round, t.id
                        """.formatted(TallySql.SAME.formatted("v", "t")))
                .bind("warehouse", warehouseId)
                .bind("places", placeIds)
                .bind("again", again)
                .list(Fact.class);
    }

    void write(long warehouseId, long countId, List<Verdict> verdicts) {
        sql.statement("""
                        insert into count_variance (warehouse_id, count_id, place_id, location_id, item_id, lot_id,
                               handling_unit_id, condition, owner_id, tally_id, round, counted, expected, difference, value,
                               currency, status, four_eyes, confirmed_at)
                        select :warehouse, :count, t.place_id, t.location_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition,
                               t.owner_id, t.id, t.round, t.counted, t.expected, t.counted - t.expected,
                               i.cost * abs(t.counted - t.expected), n.currency, n.status, n.four_eyes,
                               t.confirmed_at
                          from unnest(cast(:tallies as bigint[]), :currencies, :statuses, :fourEyes)
                            as n (id, currency, status, four_eyes)
                          join count_tally t on t.warehouse_id = :warehouse and t.id = n.id
                          join item i on i.id = t.item_id
                         order by t.id
                        on conflict on constraint count_variance_bucket_once do update
                           set tally_id = excluded.tally_id, round = excluded.round, counted = excluded.counted,
                               expected = excluded.expected, difference = excluded.difference, value = excluded.value,
                               currency = excluded.currency, status = excluded.status, four_eyes = excluded.four_eyes,
                               confirmed_at = excluded.confirmed_at,
                               reason = null, note = null, decided_by = null, decided_at = null
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("tallies", column(verdicts, Verdict::tallyId))
                .bind("currencies", column(verdicts, Verdict::currency))
                .bind("statuses", column(verdicts, Verdict::status))
                .bind("fourEyes", column(verdicts, Verdict::fourEyes))
                .update();
    }

    private static <T> List<T> column(List<Verdict> verdicts, Function<Verdict, T> value) {
        return verdicts.stream().map(value).toList();
    }

    /** What differed and does not, as two have agreed. @param tallyIds of the round that says so */
    void settle(long warehouseId, Collection<Long> tallyIds) {
        sql.statement("""
                        delete from count_variance v using count_tally t
                         where t.warehouse_id = :warehouse and t.id = any(cast(:tallies as bigint[]))
                           and v.warehouse_id = t.warehouse_id and v.place_id = t.place_id and %s
                        """.formatted(TallySql.SAME.formatted("v", "t")))
                .bind("warehouse", warehouseId)
                .bind("tallies", tallyIds)
                .update();
    }

    /** @param ids none: all of the count */
    List<Open> ofCount(long warehouseId, long countId, Collection<Long> ids) {
        return sql.statement("""
                        select v.id, v.place_id, v.location_id, v.item_id, v.lot_id, v.handling_unit_id, v.condition, v.owner_id,
                               v.difference, v.status, v.four_eyes, v.confirmed_at
                          from count_variance v
                         where v.warehouse_id = :warehouse and v.count_id = :count
                           and (:all or v.id = any(cast(:ids as bigint[])))
                         order by v.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("all", ids.isEmpty())
                .bind("ids", ids)
                .list(Open.class);
    }

    /** By round, the latest last. */
    List<Read> read(long warehouseId, long countId) {
        return sql.statement("""
                        select t.location_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id, t.serials
                          from count_tally t
                         where t.count_id = :count and t.warehouse_id = :warehouse and t.serials <> '' and not t.moved
                         order by t.round, t.id
                        """)
                .bind("count", countId)
                .bind("warehouse", warehouseId)
                .list(Read.class);
    }

    List<Named> named(long warehouseId, Collection<Long> ids) {
        return sql.statement("""
                        select v.id, l.code as location, i.sku
                          from count_variance v
                          join location l on l.warehouse_id = v.warehouse_id and l.id = v.location_id
                          join item i on i.id = v.item_id
                         where v.warehouse_id = :warehouse and v.id = any(cast(:ids as bigint[]))
                         order by v.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .list(Named.class);
    }

    void decide(long warehouseId, Collection<Long> ids, VarianceStatus status, Decision why, long actorId) {
        sql.statement("""
                        update count_variance
                           set status = :status, reason = :reason, note = :note, decided_by = :actor, decided_at = now()
                         where warehouse_id = :warehouse and id = any(cast(:ids as bigint[]))
                        """)
                .bind("status", status)
                .bind("reason", why.reason())
                .bind("note", why.note())
                .bind("actor", actorId)
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .update();
    }

    /** @return of these, those whose goods this operator has counted, in any round */
    List<Long> countedBy(long warehouseId, Collection<Long> ids, long operatorId) {
        return sql.statement("""
                        select distinct v.id
                          from count_variance v
                          join count_tally t on t.warehouse_id = v.warehouse_id and t.place_id = v.place_id
                           and t.counter_id = :operator and %s
                         where v.warehouse_id = :warehouse and v.id = any(cast(:ids as bigint[]))
                        """.formatted(TallySql.SAME.formatted("t", "v")))
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .bind("operator", operatorId)
                .list(Long.class);
    }

    /**
     * Of these, those whose tally was held against a book that lacked what had been taken by then without a line and was
     * booked only afterwards. Whoever asks has the balance rows locked. A move is recorded as of its transaction's beginning,
     * which may be before the tally though it was booked behind it: hence the minute, longer than any act may take.
     */
    List<Long> heldTooEarly(long warehouseId, Collection<Long> ids) {
        return sql.statement("""
                        select v.id
                          from count_variance v
                          join stock s on s.warehouse_id = v.warehouse_id and s.location_id = v.location_id and %s
                         cross join lateral (
                           select coalesce(bool_or(m.late), false) as late,
                                  coalesce(sum(case when m.late or not m.after then 0 when m.comes then m.quantity else -m.quantity end), 0)
                                    as since
                             from (select k.quantity, k.cause like 'offline:%%' and k.happened_at <= v.confirmed_at as late,
                                          k.recorded_at > v.confirmed_at as after,
                                          k.to_location_id = v.location_id and k.to_handling_unit_id = v.handling_unit_id
                                          and k.to_condition = v.condition as comes
                                     from stock_move k
                                    where k.warehouse_id = v.warehouse_id and k.item_id = v.item_id and k.lot_id = v.lot_id
                                      and k.owner_id = v.owner_id
                                      and k.recorded_at > v.confirmed_at - interval '1 minute'
                                      and (k.from_location_id = v.location_id
                                           and k.from_handling_unit_id = v.handling_unit_id
                                           and k.from_condition = v.condition
                                           or k.to_location_id = v.location_id
                                           and k.to_handling_unit_id = v.handling_unit_id
                                           and k.to_condition = v.condition)) m) x
                         where v.warehouse_id = :warehouse and v.id = any(cast(:ids as bigint[]))
                           and x.late and s.on_hand - x.since <> v.expected
                        """.formatted(TallySql.SAME.formatted("s", "v")))
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .list(Long.class);
    }

    /** All of the count that were decided to be booked, are. */
    void posted(long warehouseId, long countId) {
        sql.statement("""
                        update count_variance set status = 'posted'
                         where count_id = :count and warehouse_id = :warehouse and status in ('agreed', 'approved')
                        """).bind("count", countId).bind("warehouse", warehouseId).update();
    }
}
