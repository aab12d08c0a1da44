package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Parcels and their labels; {@code no} is the parcel's number, which names its warehouse. */
@Path("/api/v1/parcels/{no}")
class ParcelResource {

    record Reprint(@NotBlank @Size(max = 200) String reason) {}

    record ReprintView(long printJob) {}

    private final Parcels parcels;
    private final ParcelLabels labels;
    private final LabelPrints prints;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ParcelResource(
            Parcels parcels,
            ParcelLabels labels,
            LabelPrints prints,
            Warehouses warehouses,
            CurrentActor actor,
            Once once) {
        this.parcels = parcels;
        this.labels = labels;
        this.prints = prints;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public ParcelView get(@PathParam("no") String no) {
        Warehouse warehouse = warehouses.ofNumber(no);
        return parcels.view(warehouse.id(), parcels.get(warehouse.id(), no));
    }

    /**
     * The label as it was or will be printed, without the mark of a reprint.
     *
     * @param paper of a PDF: a6, 4x6, a4, letter, label; without it what the browser printer holds
     * @param start of a PDF: the first free place on a sheet of several labels
     */
    @GET
    @Path("/label")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response label(
            @PathParam("no") String no,
            @QueryParam("format") @DefaultValue("pdf") String format,
            @QueryParam("dpi") @DefaultValue("203") @Min(100) @Max(1200) int dpi,
            @QueryParam("paper") @Nullable String paper,
            @QueryParam("start") @DefaultValue("1") int start) {
        Warehouse warehouse = warehouses.ofNumber(no);
        Parcel parcel = parcels.get(warehouse.id(), no);
        return format.equals("pdf")
                ? labels.pdf(warehouse, parcel, paper, start)
                : labels.of(warehouse.id(), parcel, format, dpi);
    }

    /** @param paper a4, a6, 4x6, letter; without it what the browser printer holds */
    @GET
    @Path("/packing-slip")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response slip(@PathParam("no") String no, @QueryParam("paper") @Nullable String paper) {
        Warehouse warehouse = warehouses.ofNumber(no);
        return labels.slip(
                warehouse, parcels.get(warehouse.id(), no), paper, actor.get().language());
    }

    @POST
    @Path("/reprint")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response reprint(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Reprint request) {
        Warehouse warehouse = warehouses.ofNumber(no);
        return once.post(key, request, 201, () -> {
            Parcel parcel = parcels.get(warehouse.id(), no);
            return new ReprintView(prints.reprint(
                    warehouse.id(),
                    parcel.parcelNo(),
                    request.reason(),
                    parcel.stationId(),
                    actor.get().operatorId()));
        });
    }
}
