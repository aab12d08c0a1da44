package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The waybill under which a customer sends the goods of a parcel back, asked for before anything comes. */
@Path("/api/v1/parcels/{no}/return-waybill")
class WayBackResource {

    /** @param carrier code; null: who brought the parcel */
    record NewWayBack(@Nullable @Size(max = 30) String carrier) {}

    private final ParcelWaybillActs acts;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    WayBackResource(ParcelWaybillActs acts, Warehouses warehouses, CurrentActor actor, Once once) {
        this.acts = acts;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public WaybillView get(@PathParam("no") String no) {
        return acts.view(warehouses.ofNumber(no).id(), no, true);
    }

    /** One for a parcel, however often it is asked for; its number is read here when the carrier has answered. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull NewWayBack request) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(
                key,
                request,
                202,
                () -> acts.back(in.id(), no, request.carrier(), actor.get().operatorId()));
    }
}
