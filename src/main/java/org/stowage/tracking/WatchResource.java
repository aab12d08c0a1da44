package org.stowage.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** How long a carrier may take before somebody looks. */
@Path("/api/v1/carriers/{code}/watch")
class WatchResource {

    private final Watch watch;
    private final CurrentActor actor;
    private final Once once;

    WatchResource(Watch watch, CurrentActor actor, Once once) {
        this.watch = watch;
        this.actor = actor;
        this.once = once;
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    public Response put(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull CarrierWatch request) {
        String carrier = watch.carrier(code).code();
        return once.post(key, request, 200, () -> {
            watch.put(carrier, request, actor.get().operatorId());
            return request;
        });
    }
}
