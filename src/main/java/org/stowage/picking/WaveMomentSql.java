package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** The moment of a wave's waybills. */
@ApplicationScoped
class WaveMomentSql {

    private final Sql sql;

    WaveMomentSql(Sql sql) {
        this.sql = sql;
    }

    /** @return the wave; empty: there is none of this number */
    Optional<Long> set(long warehouseId, String waveNo, String moment) {
        return sql.statement("""
                        update wave set waybill_moment = :moment where warehouse_id = :warehouse and wave_no = upper(:no)
                        returning id
                        """)
                .bind("moment", moment)
                .bind("warehouse", warehouseId)
                .bind("no", waveNo)
                .optional(Long.class);
    }

    /** Its orders that are not packed yet. */
    List<Long> onTheFloor(long warehouseId, long waveId) {
        return sql.statement("""
                        select id from outbound_order
                         where warehouse_id = :warehouse and wave_id = :wave and status in ('released', 'picking', 'picked')
                         order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .list(Long.class);
    }
}
