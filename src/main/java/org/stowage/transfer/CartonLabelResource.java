package org.stowage.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelSheet;
import org.stowage.printing.Labels;
import org.stowage.printing.PdfPaper;

/** Label and carton list of a carton or pallet, for a print dialog; also when it has left. */
@Path("/api/v1/transfers/{no}/labels.pdf")
class CartonLabelResource {

    private final TransferDesk desk;
    private final CartonLabels cartons;
    private final Labels labels;
    private final CurrentActor actor;

    CartonLabelResource(TransferDesk desk, CartonLabels cartons, Labels labels, CurrentActor actor) {
        this.desk = desk;
        this.cartons = cartons;
        this.labels = labels;
        this.actor = actor;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.PACKER, Roles.RECEIVER, Roles.INTEGRATION})
    @Operation(summary = "Label and content list of a carton or pallet; paper is label, a6, 4x6, a4 or letter")
    public Response pdf(
            @PathParam("no") String no,
            @QueryParam("lpn") @Nullable String lpn,
            @QueryParam("paper") @DefaultValue("label") String paper,
            @QueryParam("start") @DefaultValue("1") int start) {
        if (lpn == null || lpn.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?lpn");
        }
        Actor who = actor.get();
        List<CartonLabels.Drawn> drawn = cartons.of(desk.read(no, who), lpn, who.language());
        if (drawn.isEmpty()) {
            throw Problem.of(TransferProblem.NOTHING_PICKED, no);
        }
        LabelSheet sheet = labels.sheet(PdfPaper.of(paper, start));
        try {
            drawn.forEach(label -> sheet.add(label.design(), label.data()));
        } catch (RuntimeException failure) {
            sheet.close();
            throw failure;
        }
        StreamingOutput document = out -> {
            try (sheet) {
                sheet.write(out);
            }
        };
        return Response.ok(document, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"stowage-carton.pdf\"")
                .build();
    }
}
