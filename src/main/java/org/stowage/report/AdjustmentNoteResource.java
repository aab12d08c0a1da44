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

/** The note of a correction, for those who may see what goods cost. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class AdjustmentNoteResource {

    private final AdjustmentNotes notes;
    private final IssuedPapers issued;
    private final CurrentActor actor;

    AdjustmentNoteResource(AdjustmentNotes notes, IssuedPapers issued, CurrentActor actor) {
        this.notes = notes;
        this.issued = issued;
        this.actor = actor;
    }

    /** Its PDF is a draft until it was issued. */
    @GET
    @Path("/adjustment-note." + Format.NAMES)
    public Response note(@PathParam("format") String format, @QueryParam("adjustment") @NotBlank String no) {
        return issued.answer(Format.of(format), notes.paper(no, actor.get()), actor.get());
    }
}
