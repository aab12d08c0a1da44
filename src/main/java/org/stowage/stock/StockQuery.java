package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Reading the ledger floor: what stands where, now or at an instant, and how it came there. */
@ApplicationScoped
public class StockQuery {

    private static final String NAMES = """
              join location l on l.warehouse_id = :warehouse and l.id = s.location_id
              join item i on i.id = s.item_id
              join owner w on w.id = s.owner_id
              left join lot o on o.warehouse_id = :warehouse and o.id = s.lot_id
              left join handling_unit h on h.warehouse_id = :warehouse and h.id = s.handling_unit_id
            """;

    private static final String BUCKET = """
            select s.location_id, l.code as location, s.item_id, i.sku, i.name, s.lot_id, o.code as lot, o.expires_on,
                   s.handling_unit_id, h.lpn, s.condition, s.owner_id, w.code as owner
            """;

    private static final String BALANCE =
            BUCKET + """
                   , s.id, s.on_hand, s.allocated, s.on_hand - s.allocated as free, s.received_at
              from stock s
            """ + NAMES + " where s.warehouse_id = :warehouse and s.on_hand > 0 ";

    // allocations have no history; only the buckets of the page get their names
    private static final String BALANCE_AS_OF = BUCKET + """
                   , 0::bigint as id, s.on_hand, 0::bigint as allocated, s.on_hand as free,
                   cast(:asOf as timestamptz) as received_at
              from (select s.* from (%s) s where true %s) s
            """ + NAMES + BucketKey.order("s");

    private static final String CHANGE = BUCKET + """
                   , s.before, s.before + s.moved_in - s.moved_out as after, s.moved_in, s.moved_out
              from (select s.* from (
                    select location_id, item_id, lot_id, handling_unit_id, condition, owner_id,
                           sum(before)::bigint as before, sum(moved_in)::bigint as moved_in,
                           sum(moved_out)::bigint as moved_out
                      from (select location_id, item_id, lot_id, handling_unit_id, condition, owner_id,
                                   on_hand as before, 0 as moved_in, 0 as moved_out from (%s) b
                            union all
                            select location_id, item_id, lot_id, handling_unit_id, condition, owner_id, 0,
                                   case when sign > 0 then quantity else 0 end, case when sign < 0 then quantity else 0 end
                              from (%s) m) x
                     group by 1, 2, 3, 4, 5, 6 having sum(moved_in) + sum(moved_out) > 0) s
                     where exists (select 1 from location l where l.warehouse_id = :warehouse and l.id = s.location_id
                                      and l.kind <> 'virtual') %s) s
            """ + NAMES + BucketKey.order("s");

    private static final String MOVE = """
            select m.id, i.sku, o.code as lot, m.quantity, f.code as from_location, fh.lpn as from_lpn, m.from_condition,
                   t.code as to_location, th.lpn as to_lpn, m.to_condition, m.reason, m.cause, p.login as actor,
                   m.happened_at, m.recorded_at
              from stock_move m
              join item i on i.id = m.item_id
              join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
              join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
              left join lot o on o.warehouse_id = m.warehouse_id and o.id = m.lot_id
              left join handling_unit fh on fh.warehouse_id = m.warehouse_id and fh.id = m.from_handling_unit_id
              left join handling_unit th on th.warehouse_id = m.warehouse_id and th.id = m.to_handling_unit_id
              left join operator p on p.id = m.actor_id
             where m.warehouse_id = :warehouse and m.id > :after
            """;

    static final String NOT_HIDDEN = " and m.from_location_id <> all(:hidden) and m.to_location_id <> all(:hidden)";

    private final Sql sql;

    public StockQuery(Sql sql) {
        this.sql = sql;
    }

    /**
     * Buckets that hold something, by {@link Balance#key()}. The cost of the past does not grow with history: it is that of
     * one snapshot and the moves since, narrowed to what is asked for.
     */
    public List<Balance> balances(StockFilter filter) {
        if (filter.asOf() == null) {
            return page(BALANCE + Wanted.of(filter, "s", "s") + BucketKey.page("s"), filter)
                    .list(Balance.class);
        }
        return page(BALANCE_AS_OF.formatted(LedgerSpan.balances(filter), BucketKey.page("s")), filter)
                .bind("asOf", filter.asOf())
                .list(Balance.class);
    }

    /** Buckets of which something moved from {@code filter.asOf()} until {@code until}; the cost is that of the moves between. */
    public List<StockChange> changes(StockFilter filter, Instant until) {
        String before = LedgerSpan.balances(filter);
        String moves = LedgerSpan.sides(":asOf", ":until", Wanted.of(filter, "m", "side"));
        return page(CHANGE.formatted(before, moves, BucketKey.page("s")), filter)
                .bind("asOf", filter.asOf())
                .bind("until", until)
                .list(StockChange.class);
    }

    /** Ledger rows, oldest first. */
    public List<MoveView> moves(StockFilter filter) {
        String place = filter.location() == null
                ? ""
                : " and (select id from location where warehouse_id = :warehouse and code = upper(:location))"
                        + " in (m.from_location_id, m.to_location_id)";
        String wanted = Wanted.of(filter.at(null).as(null).without(Set.of()), "m", "m")
                + place
                + (filter.hidden().isEmpty() ? "" : NOT_HIDDEN);
        return Wanted.bind(sql.statement(MOVE + wanted + " order by m.id limit :limit"), filter.as(null))
                .bind("after", id(filter.after()))
                .bind("limit", filter.limit())
                .list(MoveView.class);
    }

    /** What lies in a pallet, tote or parcel. */
    public List<Balance> contentOf(long warehouseId, long handlingUnitId) {
        return sql.statement(BALANCE + " and s.handling_unit_id = :unit order by s.id")
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(Balance.class);
    }

    /** As {@link #contentOf(long, long)}, of several at once. */
    public List<Balance> contentOf(long warehouseId, Collection<Long> handlingUnitIds) {
        return sql.statement(BALANCE + " and s.handling_unit_id = any(:units) order by s.id")
                .bind("warehouse", warehouseId)
                .bind("units", handlingUnitIds)
                .list(Balance.class);
    }

    /** What stands at a location, in units and loose. */
    public List<Balance> at(long warehouseId, long locationId) {
        return sql.statement(BALANCE + " and s.location_id = :location order by s.id")
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .list(Balance.class);
    }

    /** Where an item stands, all conditions. */
    public List<Balance> ofItem(long warehouseId, long itemId) {
        return sql.statement(BALANCE + " and s.item_id = :item order by l.sequence, s.id")
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .list(Balance.class);
    }

    /** Units that the ledger has sent to this place outside, less those that came back. @param lotId null: of every lot */
    public long gone(long warehouseId, long outsideLocationId, long itemId, @Nullable Long lotId) {
        return sql.statement("""
                        select coalesce(sum(case when to_location_id = :outside then quantity else 0 end)
                                        - sum(case when from_location_id = :outside then quantity else 0 end), 0)::bigint
                          from stock_move
                         where warehouse_id = :warehouse and item_id = :item
                           and (cast(:lot as bigint) is null or lot_id = :lot)
                        """)
                .bind("warehouse", warehouseId)
                .bind("outside", outsideLocationId)
                .bind("item", itemId)
                .bind("lot", lotId)
                .one(Long.class);
    }

    private SqlStatement page(String text, StockFilter filter) {
        SqlStatement statement = Wanted.bind(sql.statement(text), filter);
        return BucketKey.of(filter.after()).bind(statement).bind("limit", filter.limit());
    }

    private static long id(String after) {
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, after, "nextCursor").at("/cursor");
        }
    }
}
