package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** How far a count is. */
@ApplicationScoped
class CountWalkSql {

    record Places(long done, long all) {}

    private final Sql sql;

    CountWalkSql(Sql sql) {
        this.sql = sql;
    }

    /** @param blind what somebody has been at is done: that it is open again would tell that it was wrong */
    Places places(long warehouseId, long countId, boolean blind) {
        return sql.statement("""
                        select count(*) filter (where status = 'done' or :blind and round > 1) as done, count(*) as "all"
                          from count_place where warehouse_id = :warehouse and count_id = :count
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("blind", blind)
                .one(Places.class);
    }

    /** As it is written; empty: the count has no such place. */
    Optional<String> place(long warehouseId, String countNo, String location) {
        return sql.statement("""
                        select distinct c.count_no || '/' || l.code
                          from stock_count c
                          join count_place p on p.warehouse_id = c.warehouse_id and p.count_id = c.id
                          join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
                         where c.warehouse_id = :warehouse and c.count_no = :no and l.code = :location
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .bind("location", location)
                .optional(String.class);
    }

    /** As it is written; empty: there is no such count. */
    Optional<String> number(long warehouseId, String countNo) {
        return sql.statement("select count_no from stock_count where warehouse_id = :warehouse and count_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .optional(String.class);
    }
}
