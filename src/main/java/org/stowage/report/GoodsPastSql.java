package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** When goods came into the house, as the ledger says it, and by which receipt. Reads only. */
@ApplicationScoped
class GoodsPastSql {

    /** The first move of a lot, or, of goods without lots, the first one into a unit. @param unitId 0 with a lot */
    record Since(long itemId, long lotId, long ownerId, long unitId, Instant at) {}

    /** Goods of which all came by one receipt. */
    record Brought(long itemId, long lotId, long ownerId, String receiptNo) {}

    private final Sql sql;

    GoodsPastSql(Sql sql) {
        this.sql = sql;
    }

    /** One walk over the moves of these items, however many labels are asked for. */
    List<Since> since(long warehouseId, Collection<Long> items, Collection<Long> units) {
        return sql.statement("""
                        select item_id, lot_id, owner_id, case when lot_id = 0 then to_handling_unit_id else 0 end as unit_id,
                               min(happened_at) as at
                          from stock_move
                         where warehouse_id = :warehouse and item_id = any(:items)
                           and (lot_id > 0 or to_handling_unit_id > 0 and to_handling_unit_id = any(:units))
                         group by 1, 2, 3, 4
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", items)
                .bind("units", units)
                .list(Since.class);
    }

    List<Brought> brought(long warehouseId, Collection<Long> items) {
        return sql.statement("""
                        select l.item_id, l.lot_id, l.owner_id, min(r.receipt_no) as receipt_no
                          from receipt_line l
                          join receipt r on r.warehouse_id = l.warehouse_id and r.id = l.receipt_id
                         where l.warehouse_id = :warehouse and l.item_id = any(:items) and l.received > 0
                         group by 1, 2, 3 having count(distinct r.id) = 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", items)
                .list(Brought.class);
    }
}
