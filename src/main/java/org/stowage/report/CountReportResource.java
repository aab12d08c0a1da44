package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.counting.CountLists;
import org.stowage.counting.CountPapers;
import org.stowage.counting.CountStatus;
import org.stowage.counting.CountView;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Papers of a stocktake: the sheet to count with, and what it found; of a posted one that is issued once and kept. */
@Path("/api/v1/reports")
class CountReportResource {

    private final CountLists counts;
    private final CountPapers papers;
    private final IssuedPapers issued;
    private final PaperDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    CountReportResource(
            CountLists counts,
            CountPapers papers,
            IssuedPapers issued,
            PaperDesk desk,
            Warehouses warehouses,
            CurrentActor actor) {
        this.counts = counts;
        this.papers = papers;
        this.issued = issued;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @Path("/count-sheet." + Format.NAMES)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR})
    public Response sheet(@PathParam("format") String format, @QueryParam("count") @NotBlank String no) {
        Warehouse at = warehouses.ofNumber(no);
        Actor reader = actor.get();
        CountView count = counts.get(at.key(), no, reader);
        return desk.answer(
                Format.of(format),
                count.countNo() + "-sheet",
                "sheet",
                new CountSheetReport(at, count, reader, papers));
    }

    /** For those who may see figures and costs. */
    @GET
    @Path("/stocktake." + Format.NAMES)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Response stocktake(@PathParam("format") String format, @QueryParam("count") @NotBlank String no) {
        Warehouse at = warehouses.ofNumber(no);
        Actor reader = actor.get();
        CountView count = counts.get(at.key(), no, reader);
        StocktakeReport report = new StocktakeReport(at, count, reader, papers);
        Format as = Format.of(format);
        // another reader of a posted one may serve some owners only: theirs is drawn for them
        if (as == Format.PDF && count.status() == CountStatus.POSTED && reader.owners() == null) {
            var subject = new IssuedPapers.Subject(IssuedPaper.Kind.STOCKTAKE, count.countNo(), 1);
            return issued.answer(at, subject, reader, report);
        }
        return desk.answer(as, count.countNo(), "variances", report);
    }
}
