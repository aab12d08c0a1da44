package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** A full box is being packed again. */
@ApplicationScoped
class ReopenSql {

    private final Sql sql;

    ReopenSql(Sql sql) {
        this.sql = sql;
    }

    /** On nobody's desk, without weight. */
    void open(Parcel full) {
        sql.statement("""
                        update parcel set status = 'open', grams = null, expected_grams = null, closed_at = null,
                                          weigh_out_at = null, packed_by = 0
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", full.warehouseId())
                .bind("id", full.id())
                .update();
    }
}
