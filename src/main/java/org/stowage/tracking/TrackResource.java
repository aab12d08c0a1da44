package org.stowage.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** What people and other programs say of parcels on their way, and of which somebody should ask. */
@Path("/api/v1/tracking")
class TrackResource {

    record Said(
            @NotNull String warehouse,
            @NotEmpty @Size(max = 500) List<@NotNull @Valid SaidEvent> events) {}

    record AlarmList(List<TrackAlarm> items) {}

    private final SaidEvents said;
    private final TrackAlarms alarms;
    private final Warehouses warehouses;
    private final Once once;

    TrackResource(SaidEvents said, TrackAlarms alarms, Warehouses warehouses, Once once) {
        this.said = said;
        this.alarms = alarms;
        this.warehouses = warehouses;
        this.once = once;
    }

    /** All of them or, with every fault named, none; what was told before is not told again. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Said request) {
        long in = warehouses.scoped(request.warehouse()).id();
        return once.post(key, request, 200, () -> said.record(in, TrackSource.HAND, request.events()));
    }

    /** The oldest first, 500 at the most. */
    @GET
    @Path("/alarms")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public AlarmList alarms(@QueryParam("warehouse") String warehouse, @QueryParam("code") @Nullable String code) {
        return new AlarmList(alarms.of(warehouses.scoped(warehouse).id(), code));
    }
}
