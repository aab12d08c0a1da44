package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.Condition;

/** The lines of transfers, with what became of them in the books of both warehouses. */
@ApplicationScoped
class LineSql {

    /** @param received good ones, also those that turned up later; over: beyond what was sent */
    record Row(
            long id,
            long transferId,
            int lineNo,
            long itemId,
            String sku,
            String name,
            boolean serialControlled,
            long lotId,
            @Nullable String lot,
            long ownerId,
            String owner,
            Condition condition,
            String serials,
            long asked,
            long approved,
            long allocated,
            long picked,
            long shipped,
            long received,
            long inTransit,
            long claimed,
            long over) {

        boolean isGood() {
            return condition == Condition.GOOD;
        }
    }

    /** @param unvalued units whose cost nobody knows; a cost of nothing is not known either */
    record Worth(BigDecimal value, long unvalued) {}

    private final Sql sql;

    LineSql(Sql sql) {
        this.sql = sql;
    }

    void insert(long fromId, long transferId, int lineNo, Asked asked) {
        sql.statement("""
                        insert into transfer_line (warehouse_id, transfer_id, line_no, item_id, lot_id, owner_id, asked,
                                                   condition, serials)
                        values (:warehouse, :transfer, :no, :item, :lot, :owner, :asked, :condition, :serials)
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .bind("no", lineNo)
                .bind("item", asked.itemId())
                .bind("lot", asked.lotId())
                .bind("owner", asked.ownerId())
                .bind("asked", asked.quantity())
                .bind("condition", asked.condition())
                .bind("serials", SerialText.write(asked.serials()))
                .update();
    }

    List<Row> of(long fromId, Collection<Long> transferIds) {
        return transferIds.isEmpty()
                ? List.of()
                : sql.statement("""
                        select l.id, l.transfer_id, l.line_no, l.item_id, i.sku, i.name, i.serial_controlled, l.lot_id,
                               o.code as lot, l.owner_id, w.code as owner, l.condition, l.serials, l.asked, l.approved, a.allocated, l.picked, l.shipped,
                               g.received, g.in_transit, g.claimed, g.over
                          from transfer_line l
                          join transfer t on t.warehouse_id = l.warehouse_id and t.id = l.transfer_id
                          join item i on i.id = l.item_id
                          join owner w on w.id = l.owner_id
                          left join lot o on o.warehouse_id = l.warehouse_id and o.id = l.lot_id
                         cross join lateral (
                           select coalesce(sum(quantity), 0)::bigint as allocated from allocation
                            where warehouse_id = l.warehouse_id and order_line_id = -l.id and status = 'open') a
                         cross join lateral (%s) g
                         where l.warehouse_id = :warehouse and l.transfer_id = any(:transfers)
                         order by l.transfer_id, l.line_no
                        """.formatted(TransferProof.BECAME))
                        .bind("warehouse", fromId)
                        .bind("transfers", transferIds)
                        .list(Row.class);
    }

    Worth worth(long fromId, String no) {
        return sql.statement("""
                        select coalesce(sum(l.asked * i.cost) filter (where i.cost > 0), 0) as value,
                               coalesce(sum(l.asked) filter (where coalesce(i.cost, 0) <= 0), 0)::bigint as unvalued
                          from transfer t
                          join transfer_line l on l.warehouse_id = t.warehouse_id and l.transfer_id = t.id
                          join item i on i.id = l.item_id
                         where t.warehouse_id = :warehouse and t.transfer_no = :no
                        """).bind("warehouse", fromId).bind("no", no).one(Worth.class);
    }

    void approveAll(long fromId, long transferId) {
        sql.statement("""
                        update transfer_line set approved = asked where warehouse_id = :warehouse and transfer_id = :transfer
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
    }

    void approve(long fromId, long lineId, long units) {
        sql.statement("update transfer_line set approved = :units where warehouse_id = :warehouse and id = :line")
                .bind("warehouse", fromId)
                .bind("line", lineId)
                .bind("units", units)
                .update();
    }

    void picked(long fromId, Map<Long, Long> unitsByLine) {
        sql.statement("""
                        update transfer_line l set picked = l.picked + u.units
                          from unnest(:lines, :units) as u (line_id, units)
                         where l.warehouse_id = :warehouse and l.id = u.line_id
                        """)
                .bind("warehouse", fromId)
                .bind("lines", unitsByLine.keySet())
                .bind("units", unitsByLine.values())
                .update();
    }

    /** All that is picked leaves. */
    void shipped(long fromId, long transferId) {
        sql.statement("""
                        update transfer_line set shipped = picked where warehouse_id = :warehouse and transfer_id = :transfer
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
    }

    void unpicked(long fromId, long transferId) {
        sql.statement("""
                        update transfer_line set picked = 0 where warehouse_id = :warehouse and transfer_id = :transfer
                        """)
                .bind("warehouse", fromId)
                .bind("transfer", transferId)
                .update();
    }
}
