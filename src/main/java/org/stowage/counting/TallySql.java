package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** Every statement that changes {@code count_tally}, and the book that a tally is held against. */
@ApplicationScoped
class TallySql {

    /** @param since units that came (less those that went) after the confirmation; {@code moved}: between it and the first */
    record Past(long n, long since, boolean moved) {}

    /** Units of a bucket that is counted at a place. */
    record InBook(
            long placeId,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            long onHand) {
        Bucket bucket() {
            Condition as = DatabaseName.read(Condition.class, condition);
            return new Bucket(new Place(locationId, handlingUnitId, as), itemId, lotId, ownerId);
        }
    }

    /** The columns of a bucket that make two rows of one place the same goods. */
    static final String SAME = """
            %1$s.item_id = %2$s.item_id and %1$s.lot_id = %2$s.lot_id and %1$s.handling_unit_id = %2$s.handling_unit_id
            and %1$s.condition = %2$s.condition and %1$s.owner_id = %2$s.owner_id
            """;

    private final Sql sql;

    TallySql(Sql sql) {
        this.sql = sql;
    }

    Instant now() {
        return sql.statement("select clock_timestamp()").one(Instant.class);
    }

    /** The same bucket of the same place and round: what is said now holds. */
    void insert(long warehouseId, List<Tally> tallies) {
        sql.statement("""
                        insert into count_tally (warehouse_id, count_id, place_id, round, location_id, item_id, lot_id,
                               handling_unit_id, condition, owner_id, counter_id, counted, expected, moved, source, first_at,
                               confirmed_at, clock_offset_ms, serials, photo_id)
                        select :warehouse, t.count_id, t.place_id, t.round, t.location_id, t.item_id, t.lot_id, t.unit_id,
                               t.condition, t.owner_id, t.counter_id, t.counted, t.expected, t.moved, t.source, t.first_at,
                               t.confirmed_at, t.offset_ms, t.serials, nullif(t.photo_id, 0)
                          from unnest(:counts, :places, :rounds, :locations, :items, :lots, :units, :conditions, :owners,
                                      :counters, :counted, :expected, :moved, :sources, :firsts,
                                      :confirmed, :offsets, :serials, :photos)
                            with ordinality as t (count_id, place_id, round, location_id, item_id, lot_id, unit_id, condition,
                                 owner_id, counter_id, counted, expected, moved, source, first_at, confirmed_at, offset_ms,
                                 serials, photo_id, n)
                         order by n
                        on conflict on constraint count_tally_bucket_once do update
                           set counter_id = excluded.counter_id, counted = excluded.counted, expected = excluded.expected,
                               moved = excluded.moved, source = excluded.source, first_at = excluded.first_at,
                               confirmed_at = excluded.confirmed_at, clock_offset_ms = excluded.clock_offset_ms,
                               serials = excluded.serials, photo_id = excluded.photo_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("counts", column(tallies, t -> t.place().countId()))
                .bind("places", column(tallies, t -> t.place().id()))
                .bind("rounds", column(tallies, t -> t.place().round()))
                .bind("locations", column(tallies, t -> t.bucket().place().locationId()))
                .bind("items", column(tallies, t -> t.bucket().itemId()))
                .bind("lots", column(tallies, t -> t.bucket().lotId()))
                .bind("units", column(tallies, t -> t.bucket().place().handlingUnitId()))
                .bind("conditions", column(tallies, t -> t.bucket().place().condition()))
                .bind("owners", column(tallies, t -> t.bucket().ownerId()))
                .bind("counters", column(tallies, Tally::counterId))
                .bind("counted", column(tallies, Tally::counted))
                .bind("expected", column(tallies, Tally::expected))
                .bind("moved", column(tallies, Tally::moved))
                .bind("sources", column(tallies, Tally::source))
                .bind("firsts", column(tallies, Tally::firstAt))
                .bind("confirmed", column(tallies, Tally::confirmedAt))
                .bind("offsets", column(tallies, Tally::offsetMillis))
                .bind("serials", column(tallies, t -> String.join("\n", t.serials())))
                .bind("photos", column(tallies, t -> t.photoId() == null ? 0L : t.photoId()))
                .update();
    }

    private static <S, T> List<T> column(List<S> rows, Function<S, T> value) {
        return rows.stream().map(value).toList();
    }

    /**
     * What the ledger tells about buckets as they were. What was picked without a line is booked later than it was taken: it
     * stands where it happened.
     *
     * @param spans first unit and confirmation, in the buckets' order
     */
    List<Past> past(long warehouseId, List<Bucket> buckets, List<Seen.Earlier> spans) {
        return sql.statement("""
                        select b.n, coalesce(sum(case when m.recorded_at <= b.confirmed then 0 when m.comes then m.quantity
                                                      else -m.quantity end), 0)::bigint as since,
                               coalesce(bool_or(m.recorded_at <= b.confirmed or m.reason in ('count', 'adjust')), false) as moved
                          from unnest(:locations, :items, :lots, :units, :conditions, :owners, :firsts,
                                      :confirmed)
                            with ordinality as b (location_id, item_id, lot_id, unit_id, condition, owner_id, first, confirmed, n)
                          left join lateral (
                            select o.recorded_at, m.quantity, m.reason, m.to_location_id = b.location_id
                                   and m.to_handling_unit_id = b.unit_id and m.to_condition = b.condition as comes
                              from stock_move m
                             cross join lateral (
                               select case when m.cause like 'offline:%' then m.happened_at else m.recorded_at end
                                        as recorded_at) o
                             where m.warehouse_id = :warehouse and m.item_id = b.item_id and m.lot_id = b.lot_id
                               and m.owner_id = b.owner_id and m.recorded_at >= b.first and o.recorded_at >= b.first
                               and (m.from_location_id = b.location_id and m.from_handling_unit_id = b.unit_id
                                    and m.from_condition = b.condition
                                    or m.to_location_id = b.location_id and m.to_handling_unit_id = b.unit_id
                                    and m.to_condition = b.condition)) m on true
                         group by b.n order by b.n
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", column(buckets, b -> b.place().locationId()))
                .bind("items", column(buckets, Bucket::itemId))
                .bind("lots", column(buckets, Bucket::lotId))
                .bind("units", column(buckets, b -> b.place().handlingUnitId()))
                .bind("conditions", column(buckets, b -> b.place().condition()))
                .bind("owners", column(buckets, Bucket::ownerId))
                .bind("firsts", column(spans, Seen.Earlier::first))
                .bind("confirmed", column(spans, Seen.Earlier::confirmed))
                .list(Past.class);
    }

    /** What is to be counted at these places in their round and has no quantity that holds. */
    List<InBook> uncounted(long warehouseId, Collection<CountPlace> places) {
        return sql.statement("""
                        with goods as (
                          select p.id as place_id, p.round, b.location_id, b.item_id, b.lot_id, b.handling_unit_id, b.condition,
                                 b.owner_id, b.on_hand
                            from count_place p
                            join stock b on b.warehouse_id = p.warehouse_id and b.location_id = p.location_id
                             and (p.item_id = 0 or b.item_id = p.item_id) and b.on_hand > 0
                           where p.warehouse_id = :warehouse and p.id = any(cast(:places as bigint[])) and p.round = 1
                          union all
                          select p.id, p.round, v.location_id, v.item_id, v.lot_id, v.handling_unit_id, v.condition, v.owner_id,
                                 coalesce(s.on_hand, 0)
                            from count_place p
                            join count_variance v on v.warehouse_id = p.warehouse_id and v.place_id = p.id and v.status = 'recount'
                            left join stock s on s.warehouse_id = v.warehouse_id and s.location_id = v.location_id and %s
                           where p.warehouse_id = :warehouse and p.id = any(cast(:places as bigint[])) and p.round > 1)
                        select g.place_id, g.location_id, g.item_id, g.lot_id, g.handling_unit_id, g.condition, g.owner_id, g.on_hand
                          from goods g
                         where not exists (select from count_tally t
                                            where t.warehouse_id = :warehouse and t.place_id = g.place_id and t.round = g.round
                                              and not t.moved and %s)
                         order by g.place_id, g.item_id, g.lot_id, g.handling_unit_id, g.condition, g.owner_id
                        """.formatted(SAME.formatted("s", "v"), SAME.formatted("t", "g")))
                .bind("warehouse", warehouseId)
                .bind("places", places.stream().map(CountPlace::id).toList())
                .list(InBook.class);
    }

    /**
     * Quantities of the latest round that were given for goods of these places of a count: by anybody where they are done,
     * else by this counter.
     */
    List<InBook> given(long warehouseId, long countId, Collection<Long> placeIds, long counterId) {
        return sql.statement("""
                        select distinct on (t.place_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id)
                               t.place_id, t.location_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id,
                               t.counted as on_hand
                          from count_tally t
                          join count_place p on p.warehouse_id = t.warehouse_id and p.id = t.place_id
                         where t.warehouse_id = :warehouse and t.count_id = :count
                           and t.place_id = any(cast(:places as bigint[]))
                           and (p.status = 'done' or t.counter_id = :counter)
                         order by t.place_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id, t.round desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("places", placeIds)
                .bind("counter", counterId)
                .list(InBook.class);
    }

    /** @return id of what was said last in this round */
    Optional<Long> latest(long warehouseId, CountPlace place, long counterId) {
        return sql.statement("""
                        select id from count_tally
                         where warehouse_id = :warehouse and place_id = :place and round = :round and counter_id = :counter
                         order by confirmed_at desc, id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("place", place.id())
                .bind("round", place.round())
                .bind("counter", counterId)
                .optional(Long.class);
    }

    void delete(long warehouseId, Collection<Long> tallyIds) {
        sql.statement(
                        "delete from count_tally where warehouse_id = :warehouse and id = any(cast(:tallies as bigint[]))")
                .bind("warehouse", warehouseId)
                .bind("tallies", tallyIds)
                .update();
    }
}
