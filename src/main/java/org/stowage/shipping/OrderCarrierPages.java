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

/** Which carrier would take the order now, and the form to name one. */
@Path("/orders/{no}/carrier")
@Produces(MediaType.TEXT_HTML)
class OrderCarrierPages {

    private final CarrierDesk desk;
    private final Carriers carriers;
    private final CarrierForm form;

    OrderCarrierPages(CarrierDesk desk, Carriers carriers, CarrierForm form) {
        this.desk = desk;
        this.carriers = carriers;
        this.form = form;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        return new CarrierWhyPage("orders", desk.ofOrder(no), carriers.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response by(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        return form.send(fields, "/orders", wanted -> desk.orderBy(no, wanted).no());
    }
}
