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

/** Who takes a parcel, and why (docs/carriers.md); {@code no} is the parcel's number. */
@Path("/api/v1/parcels/{no}/carrier")
class CarrierWhyResource {

    private final CarrierDesk desk;
    private final Once once;

    CarrierWhyResource(CarrierDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public CarrierWhy get(@PathParam("no") String no) {
        return desk.ofParcel(no);
    }

    /** Another one, with a reason. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response by(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull CarrierWanted request) {
        return once.post(key, request, 200, () -> desk.parcelBy(no, request));
    }
}
