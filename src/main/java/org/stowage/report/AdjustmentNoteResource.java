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
import org.stowage.adjustment.AdjustmentView;
import org.stowage.adjustment.Adjustments;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The note of a correction, for those who may see what goods cost: what is decided is issued once and kept. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class AdjustmentNoteResource {

    private final Adjustments adjustments;
    private final IssuedPapers issued;
    private final PaperDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    AdjustmentNoteResource(
            Adjustments adjustments, IssuedPapers issued, PaperDesk desk, Warehouses warehouses, CurrentActor actor) {
        this.adjustments = adjustments;
        this.issued = issued;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** While it waits for a second person its PDF is a draft, drawn anew each time. */
    @GET
    @Path("/adjustment-note." + Format.NAMES)
    public Response note(@PathParam("format") String format, @QueryParam("adjustment") @NotBlank String no) {
        Warehouse at = warehouses.ofNumber(no);
        Actor reader = actor.get();
        AdjustmentView document = adjustments.get(at, no, reader);
        AdjustmentNote note = new AdjustmentNote(at, document, reader);
        Format as = Format.of(format);
        if (as == Format.PDF && !document.status().equals("waiting")) {
            var subject = new IssuedPapers.Subject(IssuedPaper.Kind.ADJUSTMENT, document.adjustmentNo(), 1);
            return issued.answer(at, subject, reader, note);
        }
        return desk.answer(as, document.adjustmentNo(), "lines", note);
    }
}
