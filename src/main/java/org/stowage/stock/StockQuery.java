package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Reading the ledger floor: what stands where, now or at an instant, and how it came there. */
@ApplicationScoped
public class StockQuery {

    private static final String BALANCE = """
            select s.id, s.location_id, l.code as location, s.item_id, i.sku, i.name, s.lot_id, o.code as lot, o.expires_on,
                   s.handling_unit_id, h.lpn, s.condition, s.owner_id, s.on_hand, s.allocated,
                   s.on_hand - s.allocated as free, s.received_at
              from %s s
              join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
              join item i on i.id = s.item_id
              left join lot o on o.warehouse_id = s.warehouse_id and o.id = s.lot_id
              left join handling_unit h on h.warehouse_id = s.warehouse_id and h.id = s.handling_unit_id
             where s.warehouse_id = :warehouse and s.on_hand > 0
            """;

    private static final String FILTERED = BALANCE + """
                       and (cast(:sku as text) is null or upper(i.sku) = upper(:sku))
                       and (cast(:location as text) is null or l.code = upper(:location))
                       and (cast(:lot as text) is null or o.code = :lot)
                       and s.id > :after
                     order by s.id limit :limit
                    """;

    // the last snapshot before the instant and the moves since; allocations have no history
    private static final String AS_OF = """
            (select row_number() over (order by b.location_id, b.item_id, b.lot_id, b.handling_unit_id, b.condition) as id,
                    cast(:warehouse as bigint) as warehouse_id, b.location_id, b.item_id, b.lot_id, b.handling_unit_id,
                    b.condition, b.owner_id, b.on_hand, 0::bigint as allocated, cast(:asOf as timestamptz) as received_at
               from (%s) b)
            """.formatted(SnapshotSql.BALANCES);

    private static final String MOVES = """
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
             where m.warehouse_id = :warehouse
               and (cast(:sku as text) is null or upper(i.sku) = upper(:sku))
               and (cast(:location as text) is null or f.code = upper(:location) or t.code = upper(:location))
               and (cast(:lot as text) is null or o.code = :lot)
               and m.id > :after
             order by m.id limit :limit
            """;

    private final Sql sql;

    public StockQuery(Sql sql) {
        this.sql = sql;
    }

    /** Buckets that hold something. The cost of the past does not grow with history: it is that of one day. */
    public List<Balance> balances(StockFilter filter) {
        String text = FILTERED.replace("%s", filter.asOf() == null ? "stock" : AS_OF);
        SqlStatement statement = filtered(text, filter);
        return (filter.asOf() == null ? statement : statement.bind("asOf", filter.asOf())).list(Balance.class);
    }

    /** Ledger rows, oldest first. */
    public List<MoveView> moves(StockFilter filter) {
        return filtered(MOVES, filter).list(MoveView.class);
    }

    /** What lies in a pallet, tote or parcel. */
    public List<Balance> contentOf(long warehouseId, long handlingUnitId) {
        return sql.statement(BALANCE.replace("%s", "stock") + " and s.handling_unit_id = :unit order by s.id")
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(Balance.class);
    }

    /** What stands at a location, in units and loose. */
    public List<Balance> at(long warehouseId, long locationId) {
        return sql.statement(BALANCE.replace("%s", "stock") + " and s.location_id = :location order by s.id")
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .list(Balance.class);
    }

    /** Where an item stands, all conditions. */
    public List<Balance> ofItem(long warehouseId, long itemId) {
        return sql.statement(BALANCE.replace("%s", "stock") + " and s.item_id = :item order by l.sequence, s.id")
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

    private SqlStatement filtered(String text, StockFilter filter) {
        return sql.statement(text)
                .bind("warehouse", filter.warehouseId())
                .bind("sku", filter.sku())
                .bind("location", filter.location())
                .bind("lot", filter.lot())
                .bind("after", filter.after())
                .bind("limit", filter.limit());
    }
}
