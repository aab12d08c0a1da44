package org.stowage.picking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** When the carriers of one wave are asked for their numbers, where it shall not be as they are set (docs/waybills.md). */
@Path("/api/v1/waves/{no}/waybill-moment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WaveMomentResource {

    record Moment(@NotNull @Pattern(regexp = "pack|weighed") String moment) {}

    private final WaveMomentSql sql;
    private final Warehouses warehouses;

    WaveMomentResource(WaveMomentSql sql, Warehouses warehouses) {
        this.sql = sql;
        this.warehouses = warehouses;
    }

    /** Of parcels that are opened from now on. */
    @PUT
    @Transactional
    @RolesAllowed(Roles.MANAGER)
    public Moment set(@PathParam("no") String no, @NotNull @Valid Moment asked) {
        long warehouse = warehouses
                .find(no)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no))
                .id();
        if (sql.set(warehouse, no, asked.moment()) == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, no);
        }
        return asked;
    }
}
