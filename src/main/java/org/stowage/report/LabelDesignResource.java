package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.printing.LabelDesign;
import org.stowage.site.Warehouses;

/** The designs of labels: which there are, how each looks, a test of one on paper. */
@Path("/api/v1/labels")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
class LabelDesignResource {

    record Designs(List<LabelDesign> items) {}

    /** @param of a thing of the warehouse; null: the design's sample. @param station whose printer; null: the shared one */
    record Trial(
            @NotNull String warehouse,
            @Nullable @Size(max = 100) String of,
            @Nullable String station) {}

    private record Asked(String design, Trial trial) {}

    private final LabelTrials trials;
    private final Warehouses warehouses;
    private final Once once;

    LabelDesignResource(LabelTrials trials, Warehouses warehouses, Once once) {
        this.trials = trials;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GET
    @Operation(summary = "Every label design; own says that the house's file stands before the one of Stowage")
    public Designs all() {
        return new Designs(trials.designs());
    }

    @GET
    @Path("/{design}.png")
    @Operation(summary = "A design with its sample or with a thing of the warehouse, at 203, 300 or 600 dpi")
    public Response png(
            @RestPath String design,
            @RestQuery String warehouse,
            @RestQuery @Nullable String of,
            @RestQuery @DefaultValue("203") int dpi) {
        return trials.png(design, warehouses.scoped(warehouse), of, dpi);
    }

    @POST
    @Path("/{design}/jobs")
    @Operation(summary = "Prints one test; a parcel's label is printed again by its own call")
    public Response print(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestPath String design,
            @Valid @NotNull Trial trial) {
        return once.post(
                key,
                new Asked(design, trial),
                201,
                () -> trials.print(design, warehouses.scoped(trial.warehouse()), trial.of(), trial.station()));
    }
}
