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

/** Papers of a stocktake: the sheet to count with, and what it found. */
@Path("/api/v1/reports")
class CountReportResource {

    private final StocktakePapers papers;
    private final IssuedPapers issued;
    private final PaperDesk desk;
    private final CurrentActor actor;

    CountReportResource(StocktakePapers papers, IssuedPapers issued, PaperDesk desk, CurrentActor actor) {
        this.papers = papers;
        this.issued = issued;
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @Path("/count-sheet." + Format.NAMES)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR})
    public Response sheet(@PathParam("format") String format, @QueryParam("count") @NotBlank String no) {
        CountSheetReport sheet = papers.sheet(no, actor.get());
        return desk.answer(Format.of(format), sheet.count().countNo() + "-sheet", "sheet", sheet);
    }

    /** For those who may see figures and costs. Its PDF is a draft until it was issued. */
    @GET
    @Path("/stocktake." + Format.NAMES)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Response stocktake(@PathParam("format") String format, @QueryParam("count") @NotBlank String no) {
        return issued.answer(Format.of(format), papers.paper(no, actor.get()), actor.get());
    }
}
