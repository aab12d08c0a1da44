package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** Arrivals that left the source long ago and have not all come. */
@ApplicationScoped
class LateSql {

    private final Sql sql;

    LateSql(Sql sql) {
        this.sql = sql;
    }

    TransferAlarms.Late late(long warehouseId, Instant before) {
        return sql.statement("""
                        select count(*) as transfers, min(shipped_at) as since from transfer_arrival
                         where warehouse_id = :warehouse and ended_at is null and shipped_at < :before
                        """)
                .bind("warehouse", warehouseId)
                .bind("before", before)
                .one(TransferAlarms.Late.class);
    }

    /** Each of them is told once. @return their numbers */
    List<String> tell(Instant before) {
        return sql.statement("""
                        with late as (
                          update transfer_arrival set late_told_at = now()
                           where ended_at is null and shipped_at < :before and late_told_at is null
                          returning warehouse_id, from_warehouse_id, transfer_no, shipped_at),
                        told as (
                          %s
                          select s.at_id, 'transfer.late', transfer_no,
                                 jsonb_build_object('transferNo', transfer_no, 'shippedAt', shipped_at, 'side', s.side)
                            from late
                           cross join lateral (
                             -- one that comes back is late for nobody else
                             select warehouse_id as at_id, 'destination' as side
                             union all
                             select from_warehouse_id, 'source' where from_warehouse_id <> warehouse_id) s)
                        select transfer_no from late
                        """.formatted(Outbox.INSERT))
                .bind("before", before)
                .list(String.class);
    }
}
