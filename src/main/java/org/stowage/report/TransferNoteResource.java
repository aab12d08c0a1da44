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
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.transfer.TransferReader;
import org.stowage.transfer.TransferView;

/** Papers of a transfer, for both of its sides. Kept with the source, whose number it bears. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class TransferNoteResource {

    private final TransferReader transfers;
    private final IssuedPapers issued;
    private final PaperDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    TransferNoteResource(
            TransferReader transfers, IssuedPapers issued, PaperDesk desk, Warehouses warehouses, CurrentActor actor) {
        this.transfers = transfers;
        this.issued = issued;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** As it is packed; what has left is issued once and kept. */
    @GET
    @Path("/transfer-note." + Format.NAMES)
    public Response note(@PathParam("format") String format, @QueryParam("transfer") @NotBlank String no) {
        Actor reader = actor.get();
        TransferView transfer = transfers.get(no, reader);
        TransferNote note = new TransferNote(source(transfer), transfer, transfers.contents(no, reader), reader);
        return answer(
                Format.of(format),
                transfer,
                "contents",
                note,
                new Paper(IssuedPaper.Kind.TRANSFER, transfer.shippedAt() != null));
    }

    /** Of what has left; once the transfer is over it is issued and kept. @throws Problem not-found before */
    @GET
    @Path("/discrepancy-note." + Format.NAMES)
    public Response discrepancy(@PathParam("format") String format, @QueryParam("transfer") @NotBlank String no) {
        Actor reader = actor.get();
        TransferView transfer = transfers.get(no, reader);
        if (transfer.shippedAt() == null) {
            throw Problem.of(KernelProblem.NOT_FOUND, no);
        }
        DiscrepancyNote note = new DiscrepancyNote(source(transfer), transfer, reader);
        return answer(
                Format.of(format),
                transfer,
                "claims",
                note,
                new Paper(IssuedPaper.Kind.DISCREPANCY, transfer.endedAt() != null));
    }

    private record Paper(IssuedPaper.Kind kind, boolean isFinal) {}

    private Response answer(Format format, TransferView transfer, String table, Report report, Paper paper) {
        if (format == Format.PDF && paper.isFinal()) {
            var subject = new IssuedPapers.Subject(paper.kind(), transfer.transferNo(), 1);
            return issued.answer(source(transfer), subject, actor.get(), report);
        }
        return desk.answer(format, transfer.transferNo() + "-" + table, table, report);
    }

    /** Who may read the transfer may read its paper, at the other side too. */
    private Warehouse source(TransferView transfer) {
        return warehouses.scoped(Actor.SYSTEM, transfer.from());
    }
}
