package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** Waybills that need somebody. */
@Path("/api/v1/waybill-alarms")
class WaybillAlarmResource {

    static final int MOST = 500;

    record Alarms(List<WaybillAlarm> items) {}

    private final WaybillAlarmSql sql;
    private final Warehouses warehouses;

    WaybillAlarmResource(WaybillAlarmSql sql, Warehouses warehouses) {
        this.sql = sql;
        this.warehouses = warehouses;
    }

    /** The oldest first, 500 at the most. */
    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public Alarms list(@QueryParam("warehouse") String warehouse) {
        return new Alarms(sql.list(warehouses.scoped(warehouse).id(), MOST));
    }
}
