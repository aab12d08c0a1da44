package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The serial shipping container code of a parcel. */
@Path("/api/v1/parcels/{no}/sscc")
@Produces(MediaType.APPLICATION_JSON)
class ParcelSsccResource {

    /** @param sscc 18 digits, of the warehouse's own company prefix */
    record Given(String parcel, String sscc) {}

    private final ParcelSsccs codes;
    private final Warehouses warehouses;
    private final Once once;

    ParcelSsccResource(ParcelSsccs codes, Warehouses warehouses, Once once) {
        this.codes = codes;
        this.warehouses = warehouses;
        this.once = once;
    }

    /** Gives it one, or answers the one that it has: for the logistic label of a parcel that goes to a business. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response give(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(key, no, 200, () -> new Given(no, codes.give(in.id(), no)));
    }
}
