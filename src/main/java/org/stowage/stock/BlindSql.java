package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Which places are counted without knowing the book. */
@ApplicationScoped
class BlindSql {

    private final Sql sql;

    BlindSql(Sql sql) {
        this.sql = sql;
    }

    List<Long> places(long warehouseId) {
        return sql.statement(
                        "select distinct location_id from stock_counting where warehouse_id = :warehouse and blind")
                .bind("warehouse", warehouseId)
                .list(Long.class);
    }
}
