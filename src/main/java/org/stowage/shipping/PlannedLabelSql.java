package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.stowage.kernel.Sql;

/** Which planned parcels have a number and no label yet. */
@ApplicationScoped
class PlannedLabelSql {

    /** A wave of which labels can be printed. */
    record Due(long warehouseId, long waveId, String waveNo) {}

    private final Sql sql;

    PlannedLabelSql(Sql sql) {
        this.sql = sql;
    }

    /** Whose carriers have answered for all of it; one that is silent for so long holds up the others no more. */
    List<Due> due(Duration patience) {
        return sql.statement("""
                        select p.warehouse_id, w.id as wave_id, w.wave_no
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          join wave w on w.warehouse_id = o.warehouse_id and w.id = o.wave_id
                         where p.planned and p.status = 'open' and p.packed_by = 0 and
                        """ + PickOrderSql.NOT_STOPPED + """
                         group by p.warehouse_id, w.id, w.wave_no
                        having bool_or(p.waybill_no is not null and p.label_no is distinct from p.waybill_no
                                       and p.waybill_state not in ('voiding', 'void', 'refused'))
                           and not bool_or(p.waybill_state in ('wanted', 'requested', 'voiding')
                                           and p.created_at > now() - make_interval(secs => :patience))
                           and not exists (select from planned_order q where q.warehouse_id = p.warehouse_id
                                              and q.wave_id = w.id
                                              and q.created_at > now() - make_interval(secs => :patience))
                        """)
                .bind("patience", (double) patience.toSeconds())
                .list(Due.class);
    }

    /** The first of these parcels, locked, as far as they are still untouched and without label; in the order of their numbers here. */
    List<Parcel> lock(long warehouseId, List<String> parcelNos, int most) {
        return sql.statement("select " + ParcelSql.ROW + """
                          from parcel
                         where warehouse_id = :warehouse and parcel_no = any(cast(:nos as text[])) and planned and status = 'open'
                           and packed_by = 0 and waybill_no is not null and label_no is distinct from waybill_no
                         order by array_position(cast(:nos as text[]), parcel_no) limit :most for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("nos", parcelNos)
                .bind("most", most)
                .list(Parcel.class);
    }

    void asked(Parcel parcel) {
        sql.statement("update parcel set label_no = waybill_no where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", parcel.warehouseId())
                .bind("id", parcel.id())
                .update();
    }
}
