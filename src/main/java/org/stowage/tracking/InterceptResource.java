package org.stowage.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Calling back a parcel that has left; its state stands in the parcel's track. */
@Path("/api/v1/parcels/{no}/intercept")
class InterceptResource {

    record Ask(@NotBlank @Size(max = 200) String reason) {}

    record Answer(
            @NotNull @Pattern(regexp = "accepted|refused|too-late")
            String state,

            @NotBlank @Size(max = 200) String note) {}

    private final Intercepts intercepts;
    private final TrackSheet sheet;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    InterceptResource(Intercepts intercepts, TrackSheet sheet, Warehouses warehouses, CurrentActor actor, Once once) {
        this.intercepts = intercepts;
        this.sheet = sheet;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response ask(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Ask request) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, request, 200, () -> {
            intercepts.ask(in, no, request.reason(), actor.get().operatorId());
            return sheet.of(no);
        });
    }

    @POST
    @Path("/answer")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Answer request) {
        long in = warehouses.ofNumber(no).id();
        InterceptState state = InterceptState.answer(request.state()).orElseThrow();
        return once.post(key, request, 200, () -> {
            intercepts.answer(in, no, state, request.note(), actor.get().operatorId());
            return sheet.of(no);
        });
    }
}
