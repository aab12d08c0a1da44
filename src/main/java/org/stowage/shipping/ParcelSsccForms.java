package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The key on a parcel's page that gives it an SSCC. */
@Path("/parcels/{no}/sscc")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class ParcelSsccForms {

    private final ParcelSsccs codes;
    private final Warehouses warehouses;
    private final Once once;

    ParcelSsccForms(ParcelSsccs codes, Warehouses warehouses, Once once) {
        this.codes = codes;
        this.warehouses = warehouses;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        Warehouse in = warehouses.ofNumber(no);
        return once.page(FormFields.of(form).key(), no, () -> {
            codes.give(in.id(), no);
            return PageLink.to("/parcels", no);
        });
    }
}
