package org.stowage.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** The way of one parcel; {@code no} is its number, which names its warehouse. */
@Path("/api/v1/parcels/{no}/track")
class ParcelTrackResource {

    record Seen(@NotBlank @Size(max = 200) String note) {}

    private final TrackSheet sheet;
    private final TrackAlarms alarms;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ParcelTrackResource(TrackSheet sheet, TrackAlarms alarms, Warehouses warehouses, CurrentActor actor, Once once) {
        this.sheet = sheet;
        this.alarms = alarms;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public TrackView get(@PathParam("no") String no) {
        return sheet.of(no);
    }

    /** Somebody looks after it: no alarm until something happens, or nothing for too long. */
    @POST
    @Path("/seen")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response seen(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Seen request) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, request, 200, () -> {
            alarms.seen(in, no, request.note(), actor.get().operatorId());
            return sheet.of(no);
        });
    }
}
