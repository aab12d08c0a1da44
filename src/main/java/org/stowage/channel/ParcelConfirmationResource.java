package org.stowage.channel;

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

/** What channels were told of one parcel: of a parcel for several orders, each. */
@Path("/api/v1/parcels/{no}/confirmations")
class ParcelConfirmationResource {

    record Why(@NotBlank @Size(max = 200) String reason) {}

    private final Confirmations confirmations;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ParcelConfirmationResource(Confirmations confirmations, Warehouses warehouses, CurrentActor actor, Once once) {
        this.confirmations = confirmations;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Confirmations.OfParcel get(@PathParam("no") String no) {
        return confirmations.ofParcel(warehouses.ofNumber(no).id(), no);
    }

    /** It is told again; whoever says so knows that the channel has nothing of it. */
    @POST
    @Path("/resend")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response resend(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Why request) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, request, 200, () -> {
            confirmations.resend(in, no, request.reason(), actor.get().operatorId());
            return confirmations.ofParcel(in, no);
        });
    }

    /** The channel has it, by another way. */
    @POST
    @Path("/mark")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response mark(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Why request) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, request, 200, () -> {
            confirmations.mark(in, no, request.reason(), actor.get().operatorId());
            return confirmations.ofParcel(in, no);
        });
    }
}
