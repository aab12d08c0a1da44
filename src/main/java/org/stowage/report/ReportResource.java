package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

@Path("/api/v1/reports")
class ReportResource {

    private final ManifestSheet sheet;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ReportResource(ManifestSheet sheet, Warehouses warehouses, CurrentActor actor) {
        this.sheet = sheet;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @Path("/manifest.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public byte[] manifest(@QueryParam("manifest") @NotBlank String no) {
        return sheet.draw(warehouses.ofNumber(no), no, actor.get().language());
    }
}
