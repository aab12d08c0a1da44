package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.stowage.kernel.Sql;

/** Every statement on agent_job. */
@ApplicationScoped
class AgentJobSql {

    record Open(String job, UUID spool) {}

    private final Sql sql;

    AgentJobSql(Sql sql) {
        this.sql = sql;
    }

    void handed(AgentDesk desk, String job, long device) {
        sql.statement("""
                        insert into agent_job (warehouse_id, job, station_id, device_id, spool)
                        values (:warehouse, :job, :station, :device, :spool)
                        """)
                .bind("warehouse", desk.place().warehouseId())
                .bind("job", job)
                .bind("station", desk.place().stationId())
                .bind("device", device)
                .bind("spool", desk.hello().spool())
                .update();
    }

    /** False: nobody waits for it any more. */
    boolean ended(AgentPlace place, String job) {
        return sql.statement(
                                "delete from agent_job where warehouse_id = :warehouse and job = :job and station_id = :station")
                        .bind("warehouse", place.warehouseId())
                        .bind("job", job)
                        .bind("station", place.stationId())
                        .update()
                == 1;
    }

    List<Open> open(AgentPlace place) {
        return sql.statement("""
                        select job, spool from agent_job where warehouse_id = :warehouse and station_id = :station
                         order by handed_at for update
                        """)
                .bind("warehouse", place.warehouseId())
                .bind("station", place.stationId())
                .list(Open.class);
    }

    /** How many of a station's labels nobody knows the end of. */
    int count(AgentPlace place) {
        return sql.statement("""
                        select count(*)::int from agent_job where warehouse_id = :warehouse and station_id = :station
                        """)
                .bind("warehouse", place.warehouseId())
                .bind("station", place.stationId())
                .one(Integer.class);
    }

    boolean isBusy(long warehouseId, long device) {
        return sql.statement("""
                        select exists (select from agent_job where warehouse_id = :warehouse and device_id = :device)
                        """)
                .bind("warehouse", warehouseId)
                .bind("device", device)
                .one(Boolean.class);
    }
}
