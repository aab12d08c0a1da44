package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** How far the waybills of a wave are: what can be printed before the walk, what was refused and why. */
@Path("/api/v1/waves/{no}/waybills")
@Produces(MediaType.APPLICATION_JSON)
class WaveWaybillResource {

    record Items(List<WaveWaybill> items) {}

    private final WaveWaybillSql sql;
    private final PickOrderSql waves;
    private final Warehouses warehouses;

    WaveWaybillResource(WaveWaybillSql sql, PickOrderSql waves, Warehouses warehouses) {
        this.sql = sql;
        this.waves = waves;
        this.warehouses = warehouses;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public Items list(@PathParam("no") String no) {
        Warehouse in = warehouses.find(no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        long wave = waves.wave(in.id(), no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        return new Items(sql.list(in.id(), wave));
    }
}
