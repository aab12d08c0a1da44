package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.printing.PrintJobSql.Waiting;

/**
 * Which printer a waiting job goes to: the one it was moved to, else its station's, else the warehouse's shared one; what a
 * platform draws, before all to the one behind its component, to which nothing else goes. What nobody or a browser prints
 * holds up no printer.
 */
@ApplicationScoped
class PrintRouteSql {

    /** A printer of which something waits. */
    record Place(long warehouseId, long printerId) {}

    /** Places of waiting jobs of one warehouse with the printer that each goes to, {@code goes_to}. */
    static final String TARGETS = """
            with place as (
              select distinct station_id, printer_id, platform from print_job
               where warehouse_id = :warehouse and status = 'queued'),
            target as (
              select p.station_id, p.printer_id, p.platform, d.id as goes_to
                from place p
                cross join lateral (
                  select id from device
                   where warehouse_id = :warehouse and kind = 'printer'
                     and case when p.printer_id is null
                              then enabled and (station_id is null or station_id = p.station_id)
                                   and (link <> 'component' or p.platform)
                              else id = p.printer_id end
                   order by link = 'component' desc, station_id nulls last, id limit 1) d)
            """;

    /** Their jobs. */
    static final String JOBS = """
            target t
              join print_job j on j.warehouse_id = :warehouse and j.status = 'queued'
               and j.station_id is not distinct from t.station_id and j.printer_id is not distinct from t.printer_id
               and j.platform = t.platform
            """;

    /** As they come out. */
    static final String IN_TURN = " order by coalesce(j.place, j.id), j.id ";

    private final Sql sql;

    PrintRouteSql(Sql sql) {
        this.sql = sql;
    }

    /** Those that Stowage reaches itself and nobody has paused, of all warehouses. */
    List<Place> printers() {
        return sql.statement("""
                        with place as (
                          select distinct warehouse_id, station_id, printer_id, platform from print_job
                           where status = 'queued')
                        select distinct d.warehouse_id, d.id as printer_id
                          from place p
                          cross join lateral (
                            select warehouse_id, id, link, enabled from device
                             where warehouse_id = p.warehouse_id and kind = 'printer'
                               and case when p.printer_id is null
                                        then enabled and (station_id is null or station_id = p.station_id)
                                             and (link <> 'component' or p.platform)
                                        else id = p.printer_id end
                             order by link = 'component' desc, station_id nulls last, id limit 1) d
                         where d.enabled and d.link <> 'browser'
                           and not exists (select from print_pause x
                                            where x.warehouse_id = d.warehouse_id and x.device_id = d.id)
                        """).list(Place.class);
    }

    /** What goes to it next, asked before each go: somebody may have moved, cancelled or paused since the last one. */
    List<Waiting> next(Place at, int most) {
        return sql.statement(TARGETS + """
                        select j.warehouse_id, j.id, t.goes_to as printer_id, j.station_id, j.label, j.data::text as data
                          from
                        """ + JOBS + """
                         where t.goes_to = :printer
                           and not exists (select from print_pause where warehouse_id = :warehouse and device_id = :printer)
                        """ + IN_TURN + "limit :most")
                .bind("warehouse", at.warehouseId())
                .bind("printer", at.printerId())
                .bind("most", most)
                .list(Waiting.class);
    }
}
