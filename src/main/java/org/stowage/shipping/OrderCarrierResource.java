package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Who would take an order that is not packed yet, and why (docs/carriers.md). */
@Path("/api/v1/orders/{no}/carrier")
class OrderCarrierResource {

    private final CarrierDesk desk;
    private final Once once;

    OrderCarrierResource(CarrierDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public CarrierWhy get(@PathParam("no") String no) {
        return desk.ofOrder(no);
    }

    /** The order names this one from now on. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response by(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull CarrierWanted request) {
        return once.post(key, request, 200, () -> desk.orderBy(no, request));
    }
}
