package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

@Path("/api/v1/reports")
class ReportResource {

    private final ManifestSheet sheet;
    private final ManifestTable table;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ReportResource(ManifestSheet sheet, ManifestTable table, Warehouses warehouses, CurrentActor actor) {
        this.sheet = sheet;
        this.table = table;
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

    @GET
    @Path("/manifest.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public Response manifestTable(@QueryParam("manifest") @NotBlank String no) {
        return Response.ok(table.csv(warehouses.ofNumber(no), no))
                .header("Content-Disposition", "attachment; filename=\"manifest.csv\"")
                .build();
    }
}
