package org.stowage.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Parcels that are packed, not handed over, and about to miss their carrier. */
@Path("/api/v1/shipping/alarms")
class AlarmResource {

    record AlarmList(List<Alarm> items) {}

    private final Alarms alarms;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    AlarmResource(Alarms alarms, Warehouses warehouses, CurrentActor actor) {
        this.alarms = alarms;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public AlarmList list(@QueryParam("warehouse") @Nullable String code) {
        return new AlarmList(alarms.of(warehouse(code), Instant.now(), actor.get()));
    }

    private Warehouse warehouse(@Nullable String code) {
        if (code != null) {
            return warehouses.scoped(code);
        }
        List<Warehouse> visible = warehouses.visible();
        if (visible.size() != 1) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/warehouse");
        }
        return visible.getFirst();
    }
}
