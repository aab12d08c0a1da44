package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.stowage.kernel.Sql;

/** Which opening balances the ledger already holds. */
@ApplicationScoped
class OpeningSql {

    private record Opened(String cause, long quantity) {}

    private final Sql sql;

    OpeningSql(Sql sql) {
        this.sql = sql;
    }

    /** @return units booked under each of these causes */
    Map<String, Long> opened(long warehouseId, Collection<String> causes) {
        Map<String, Long> opened = new HashMap<>();
        sql.statement("""
                        select cause, sum(quantity)::bigint as quantity from stock_move
                         where warehouse_id = :warehouse and cause = any(:causes) group by cause
                        """)
                .bind("warehouse", warehouseId)
                .bind("causes", causes)
                .list(Opened.class)
                .forEach(move -> opened.put(move.cause(), move.quantity()));
        return opened;
    }
}
