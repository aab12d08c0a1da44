package org.stowage.picking;

import io.quarkus.arc.All;
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
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** When the carriers of one wave are asked for their numbers, where it shall not be as they are set (docs/waybills.md). */
@Path("/api/v1/waves/{no}/waybill-moment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WaveMomentResource {

    record Moment(
            @NotNull @Pattern(regexp = "release|pack|weighed")
            String moment) {}

    private final WaveMomentSql sql;
    private final Warehouses warehouses;
    private final List<ReleaseListener> listeners;

    WaveMomentResource(WaveMomentSql sql, Warehouses warehouses, @All List<ReleaseListener> listeners) {
        this.sql = sql;
        this.warehouses = warehouses;
        this.listeners = listeners;
    }

    /** Of parcels that are opened from now on; {@code release}: those that nobody has opened are asked for now. */
    @PUT
    @Transactional
    @RolesAllowed(Roles.MANAGER)
    public Moment set(@PathParam("no") String no, @NotNull @Valid Moment asked) {
        long warehouse = warehouses
                .find(no)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no))
                .id();
        long wave = sql.set(warehouse, no, asked.moment()).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        if (asked.moment().equals("release")) {
            List<Long> orders = sql.onTheFloor(warehouse, wave);
            listeners.forEach(listener -> listener.released(warehouse, wave, orders));
        }
        return asked;
    }
}
