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
import org.stowage.kernel.Problem;

/** Papers of a transfer, for both of its sides. A PDF is a draft until it was issued. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class TransferNoteResource {

    private final TransferNotes notes;
    private final DiscrepancyNotes discrepancies;
    private final IssuedPapers issued;
    private final CurrentActor actor;

    TransferNoteResource(
            TransferNotes notes, DiscrepancyNotes discrepancies, IssuedPapers issued, CurrentActor actor) {
        this.notes = notes;
        this.discrepancies = discrepancies;
        this.issued = issued;
        this.actor = actor;
    }

    /** As it is packed. */
    @GET
    @Path("/transfer-note." + Format.NAMES)
    public Response note(@PathParam("format") String format, @QueryParam("transfer") @NotBlank String no) {
        return issued.answer(Format.of(format), notes.paper(no, actor.get()), actor.get());
    }

    /** Of what has left. @throws Problem not-found before */
    @GET
    @Path("/discrepancy-note." + Format.NAMES)
    public Response discrepancy(@PathParam("format") String format, @QueryParam("transfer") @NotBlank String no) {
        return issued.answer(Format.of(format), discrepancies.paper(no, actor.get()), actor.get());
    }
}
