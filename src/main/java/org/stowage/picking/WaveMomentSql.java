package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** The moment of a wave's waybills. */
@ApplicationScoped
class WaveMomentSql {

    private final Sql sql;

    WaveMomentSql(Sql sql) {
        this.sql = sql;
    }

    int set(long warehouseId, String waveNo, String moment) {
        return sql.statement("""
                        update wave set waybill_moment = :moment where warehouse_id = :warehouse and wave_no = upper(:no)
                        """)
                .bind("moment", moment)
                .bind("warehouse", warehouseId)
                .bind("no", waveNo)
                .update();
    }
}
