package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;

/** The handover sheet that driver and shipping clerk sign. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
class ManifestReportResource {

    private final ManifestPapers papers;
    private final IssuedPapers issued;
    private final CurrentActor actor;

    ManifestReportResource(ManifestPapers papers, IssuedPapers issued, CurrentActor actor) {
        this.papers = papers;
        this.issued = issued;
        this.actor = actor;
    }

    /** Of an open manifest a sheet to sign; of one that is handed over a draft until it was issued. */
    @GET
    @Path("/manifest." + Format.NAMES)
    public Response manifest(@PathParam("format") String format, @QueryParam("manifest") @NotBlank String no) {
        return issued.answer(Format.of(format), papers.paper(no, actor.get()), actor.get());
    }
}
