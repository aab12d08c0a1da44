package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** A whole count that was made elsewhere is written by one statement: places, tallies, differences. */
@ApplicationScoped
class HandInSql {

    private record Cost(long id, BigDecimal cost) {}

    private static final String WRITE = """
            with line as materialized (
              select n.*, nextval('count_tally_id_seq') as tally_id
                from unnest(:locations, :items, :lots, :units, :conditions, :owners, :counted, :expected, :moved, :firsts,
                            :confirmed, :serials, :statuses, :currencies, :fourEyes)
                  with ordinality as n (location_id, item_id, lot_id, handling_unit_id, condition, owner_id, counted, expected,
                       moved, first_at, confirmed_at, serials, status, currency, four_eyes, turn)),
            place as (
              insert into count_place (warehouse_id, count_id, location_id, item_id, sequence, status, counted_by, done_at)
              select :warehouse, :count, location_id, item_id, 0, case when bool_or(moved) then 'open' else 'done' end,
                     case when not bool_or(moved) then :counter end, case when not bool_or(moved) then clock_timestamp() end
                from line group by location_id, item_id order by min(turn)
              returning id, location_id, item_id),
            tally as (
              insert into count_tally (warehouse_id, id, count_id, place_id, round, location_id, item_id, lot_id,
                     handling_unit_id, condition, owner_id, counter_id, counted, expected, moved, source, first_at,
                     confirmed_at, serials)
              select :warehouse, l.tally_id, :count, p.id, 1, l.location_id, l.item_id, l.lot_id, l.handling_unit_id, l.condition,
                     l.owner_id, :counter, l.counted, l.expected, l.moved, 'program', l.first_at, l.confirmed_at, l.serials
                from line l join place p on p.location_id = l.location_id and p.item_id = l.item_id
               order by l.turn)
            insert into count_variance (warehouse_id, count_id, place_id, location_id, item_id, lot_id, handling_unit_id,
                   condition, owner_id, tally_id, round, counted, expected, difference, value, currency, status, four_eyes,
                   confirmed_at)
            select :warehouse, :count, p.id, l.location_id, l.item_id, l.lot_id, l.handling_unit_id, l.condition, l.owner_id,
                   l.tally_id, 1, l.counted, l.expected, l.counted - l.expected, i.cost * abs(l.counted - l.expected),
                   l.currency, l.status, l.four_eyes, l.confirmed_at
              from line l
              join place p on p.location_id = l.location_id and p.item_id = l.item_id
              join item i on i.id = l.item_id
             where l.status is not null
             order by l.turn
            """;

    private final Sql sql;

    HandInSql(Sql sql) {
        this.sql = sql;
    }

    /** Of these items, as far as anybody knows. */
    Map<Long, BigDecimal> costs(Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : sql.statement("""
                        select i.id, i.cost from unnest(:items) as n (id) join item i on i.id = n.id and i.cost is not null
                        """).bind("items", itemIds).list(Cost.class).stream()
                        .collect(Collectors.toMap(Cost::id, Cost::cost));
    }

    /** @param verdicts in the tallies' order; null where nothing differs */
    void write(long warehouseId, long countId, long counterId, List<Tally> tallies, List<@Nullable Verdict> verdicts) {
        sql.statement(WRITE)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("counter", counterId)
                .bind("locations", column(tallies, t -> t.bucket().place().locationId()))
                .bind("items", column(tallies, t -> t.bucket().itemId()))
                .bind("lots", column(tallies, t -> t.bucket().lotId()))
                .bind("units", column(tallies, t -> t.bucket().place().handlingUnitId()))
                .bind("conditions", column(tallies, t -> t.bucket().place().condition()))
                .bind("owners", column(tallies, t -> t.bucket().ownerId()))
                .bind("counted", column(tallies, Tally::counted))
                .bind("expected", column(tallies, Tally::expected))
                .bind("moved", column(tallies, Tally::moved))
                .bind("firsts", column(tallies, Tally::firstAt))
                .bind("confirmed", column(tallies, Tally::confirmedAt))
                .bind("serials", column(tallies, t -> String.join("\n", t.serials())))
                .bind("statuses", column(verdicts, v -> v == null ? null : v.status()))
                .bind("currencies", column(verdicts, v -> v == null ? null : v.currency()))
                .bind("fourEyes", column(verdicts, v -> v != null && v.fourEyes()))
                .update();
    }

    private static <S extends @Nullable Object, T extends @Nullable Object> List<T> column(
            List<S> rows, Function<S, T> value) {
        return rows.stream().map(value).collect(Collectors.toList());
    }
}
