package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.PdfPaper;
import org.stowage.site.Warehouses;

/** What hangs on the wall and round the neck, as PDF (paper label, a6, 4x6, a4, letter) or, its first page, as PNG. */
@Path("/api/v1/printables")
class PrintableResource {

    private final CommandSheet commands;
    private final BadgeCards badges;
    private final BoxCodes boxes;
    private final LabelOutput output;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    PrintableResource(
            CommandSheet commands,
            BadgeCards badges,
            BoxCodes boxes,
            LabelOutput output,
            Warehouses warehouses,
            CurrentActor actor) {
        this.commands = commands;
        this.badges = badges;
        this.boxes = boxes;
        this.output = output;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @Path("/commands.{form:pdf|png}")
    @RolesAllowed("**")
    @Operation(summary = "Every command of the floor with its barcode; language en or zh-CN, else the operator's")
    public Response commands(
            @RestPath String form, @RestQuery @DefaultValue("a4") String paper, @RestQuery @Nullable String language) {
        LabelRun run = commands.of(language(language));
        return form.equals("pdf") ? output.pdf(run, PdfPaper.of(paper, 1)) : output.png(run);
    }

    @GET
    @Path("/badges.{form:pdf|png}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
    @Operation(summary = "Cards of these operators, by login; each card is written into the audit")
    public Response badges(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery List<String> operator,
            @RestQuery @DefaultValue("a4") String paper,
            @RestQuery @DefaultValue("1") int start) {
        var where = warehouses.scoped(warehouse);
        PdfPaper on = PdfPaper.of(paper, start);
        return form.equals("pdf")
                ? output.pdf(badges.handedOut(actor.get(), where, operator), on)
                : output.png(badges.preview(actor.get(), where, operator));
    }

    @GET
    @Path("/boxes.{form:pdf|png}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    @Operation(summary = "The boxes in use of a warehouse with their codes, X-...")
    public Response boxes(
            @RestPath String form, @RestQuery String warehouse, @RestQuery @DefaultValue("a4") String paper) {
        LabelRun run = boxes.of(warehouses.scoped(warehouse));
        return form.equals("pdf") ? output.pdf(run, PdfPaper.of(paper, 1)) : output.png(run);
    }

    private Locale language(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return actor.get().language();
        }
        return switch (asked) {
            case "en" -> Locale.ENGLISH;
            case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            default ->
                throw Problem.of(KernelProblem.INVALID_VALUE, asked, "en, zh-CN")
                        .at("/language");
        };
    }
}
