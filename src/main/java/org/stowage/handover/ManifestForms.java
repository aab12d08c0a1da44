package org.stowage.handover;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;
import static org.stowage.access.Roles.PACKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.kernel.FormFields;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouses;

/** What people press on the pages of the carriers' door. */
@Path("/manifests")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({MANAGER, CLERK, PACKER})
class ManifestForms {

    private final ManifestActs acts;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;

    ManifestForms(ManifestActs acts, Warehouses warehouses, CurrentWarehouse warehouse) {
        this.acts = acts;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
    }

    /** All that is closed of a carrier: onto its manifest, and with {@code handover} out of the door. */
    @POST
    public Response collect(MultivaluedMap<String, String> form) {
        return acts.collect(warehouse.get(), FormFields.of(form));
    }

    @POST
    @Path("{no}/parcels")
    public Response load(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return acts.load(warehouses.ofNumber(no), no, FormFields.of(form));
    }

    @POST
    @Path("{no}/handover")
    public Response handOver(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return acts.handOver(warehouses.ofNumber(no), no, FormFields.of(form));
    }
}
