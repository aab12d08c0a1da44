package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.printing.PdfPaper;

/**
 * Labels by the hundred: of locations, goods, lots, totes and units with goods in them. As PDF (paper label for a roll, a6, 4x6, a4, letter; start is the
 * first free place of a sheet), the first one as PNG, or as jobs of a label printer.
 */
@Path("/api/v1/printables")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER})
class LabelRunResource {

    private final LabelRuns runs;
    private final LabelOutput output;
    private final Once once;

    LabelRunResource(LabelRuns runs, LabelOutput output, Once once) {
        this.runs = runs;
        this.output = output;
        this.once = once;
    }

    @GET
    @Path("/locations.{form:pdf|png}")
    @Operation(summary = "Labels of a part of the walk; codes is a beginning or, with * and ?, a pattern")
    public Response locations(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String codes,
            @RestQuery @Nullable String zone,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String arrow,
            @RestQuery @DefaultValue("label") String paper,
            @RestQuery @DefaultValue("1") int start) {
        PdfPaper on = PdfPaper.of(paper, start);
        return drawn(form, runs.of(new LabelRuns.Places(warehouse, from, to, codes, zone, kind, arrow)), on);
    }

    @GET
    @Path("/items.{form:pdf|png}")
    @Operation(summary = "Labels of goods; items has one line for each: sku, blank, how many; code is auto, ean or sku")
    public Response items(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery @Nullable String items,
            @RestQuery @Nullable String code,
            @RestQuery @DefaultValue("label") String paper,
            @RestQuery @DefaultValue("1") int start) {
        PdfPaper on = PdfPaper.of(paper, start);
        return drawn(form, runs.of(new LabelRuns.Goods(warehouse, items, code)), on);
    }

    @GET
    @Path("/totes.{form:pdf|png}")
    @Operation(summary = "Labels H-TOTE-0001 and on; without from behind the highest number that is known")
    public Response totes(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery @Nullable String prefix,
            @RestQuery @Nullable Long from,
            @RestQuery @DefaultValue("1") int count,
            @RestQuery @DefaultValue("label") String paper,
            @RestQuery @DefaultValue("1") int start) {
        PdfPaper on = PdfPaper.of(paper, start);
        return drawn(form, runs.of(new LabelRuns.Totes(warehouse, prefix, from, count)), on);
    }

    @GET
    @Path("/lots.{form:pdf|png}")
    @Operation(summary = "Labels of lots; lots has one line for each: sku, blank, lot; or the lot alone")
    public Response lots(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery @Nullable String lots,
            @RestQuery @DefaultValue("1") int count,
            @RestQuery @DefaultValue("label") String paper,
            @RestQuery @DefaultValue("1") int start) {
        PdfPaper on = PdfPaper.of(paper, start);
        return drawn(form, runs.of(new LabelRuns.Lots(warehouse, lots, count)), on);
    }

    @GET
    @Path("/units.{form:pdf|png}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PACKER})
    @Operation(
            summary =
                    "Labels of pallets, cases and parcels with their content; design pallet, logistic-a6, logistic-4x6in,"
                            + " logistic-a5 or carton-list; grams is what a scale says of each")
    public Response units(
            @RestPath String form,
            @RestQuery String warehouse,
            @RestQuery @Nullable String units,
            @RestQuery @Nullable String design,
            @RestQuery @Nullable Long grams,
            @RestQuery @DefaultValue("label") String paper,
            @RestQuery @DefaultValue("1") int start) {
        PdfPaper on = PdfPaper.of(paper, start);
        Response drawn = drawn(form, runs.of(new LabelRuns.Units(warehouse, units, design, grams)), on);
        // people may stand on it: nothing on the way keeps a copy
        return Response.fromResponse(drawn).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("/locations/jobs")
    public Response printLocations(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LabelRuns.PrintPlaces asked) {
        return once.post(key, asked, 201, () -> runs.print(asked.labels(), asked.station()));
    }

    @POST
    @Path("/items/jobs")
    public Response printItems(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LabelRuns.PrintGoods asked) {
        return once.post(key, asked, 201, () -> runs.print(asked.labels(), asked.station()));
    }

    @POST
    @Path("/totes/jobs")
    public Response printTotes(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LabelRuns.PrintTotes asked) {
        return once.post(key, asked, 201, () -> runs.print(asked.labels(), asked.station()));
    }

    @POST
    @Path("/lots/jobs")
    public Response printLots(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LabelRuns.PrintLots asked) {
        return once.post(key, asked, 201, () -> runs.print(asked.labels(), asked.station()));
    }

    @POST
    @Path("/units/jobs")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PACKER})
    public Response printUnits(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LabelRuns.PrintUnits asked) {
        return once.post(key, asked, 201, () -> runs.print(asked.labels(), asked.station()));
    }

    private Response drawn(String form, LabelRun run, PdfPaper paper) {
        return form.equals("pdf") ? output.pdf(run, paper) : output.png(run);
    }
}
