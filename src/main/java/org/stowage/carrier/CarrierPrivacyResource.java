package org.stowage.carrier;

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

/** Whether a carrier's labels show people in clear. */
@Path("/api/v1/carriers/{code}/privacy")
class CarrierPrivacyResource {

    /** @param clearData true: names, telephone numbers and rooms are printed as they are */
    record Privacy(@NotNull Boolean clearData) {}

    private final Carriers carriers;
    private final CarrierPrivacy privacy;
    private final Once once;

    CarrierPrivacyResource(Carriers carriers, CarrierPrivacy privacy, Once once) {
        this.carriers = carriers;
        this.privacy = privacy;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Privacy get(@PathParam("code") String code) {
        return new Privacy(carriers.get(code).clearData());
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response set(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull Privacy wanted) {
        return once.post(
                key,
                wanted,
                200,
                () -> new Privacy(privacy.set(code, wanted.clearData()).clearData()));
    }
}
