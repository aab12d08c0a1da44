package org.stowage.shipping;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Roles;
import org.stowage.carrier.Carriers;

/** Why this carrier has the parcel, what the others would cost, and the form to take another one. */
@Path("/parcels/{no}/carrier")
@Produces(MediaType.TEXT_HTML)
class ParcelCarrierPages {

    private final CarrierDesk desk;
    private final Carriers carriers;
    private final CarrierForm form;

    ParcelCarrierPages(CarrierDesk desk, Carriers carriers, CarrierForm form) {
        this.desk = desk;
        this.carriers = carriers;
        this.form = form;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        return new CarrierWhyPage("parcels", desk.ofParcel(no), carriers.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response by(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        return form.send(fields, "/parcels", wanted -> desk.parcelBy(no, wanted).no());
    }
}
