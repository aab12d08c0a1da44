package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.carrier.CarrierDocument;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The waybill of a parcel (docs/waybills.md); {@code no} is the parcel's number, which names its warehouse. */
@Path("/api/v1/parcels/{no}/waybill")
class WaybillResource {

    record Why(@NotBlank @Size(max = 200) String reason) {}

    /** @param carrier code of another one; null: the same */
    record Retry(
            @NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 30) String carrier) {}

    record Decision(
            @NotNull @Pattern(regexp = "write-off|keep|recover")
            String decision,

            @NotBlank @Size(max = 200) String reason) {}

    private final ParcelWaybillActs acts;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    WaybillResource(ParcelWaybillActs acts, Warehouses warehouses, CurrentActor actor, Once once) {
        this.acts = acts;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public WaybillView get(@PathParam("no") String no) {
        return acts.view(warehouses.ofNumber(no).id(), no, false);
    }

    /** The carrier's own label as it came; what only a platform's print component can draw goes there from here. */
    @GET
    @Path("/document")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response document(@PathParam("no") String no) {
        CarrierDocument label = acts.document(warehouses.ofNumber(no).id(), no);
        String type = switch (label.format()) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            case ZPL, PLATFORM -> "application/octet-stream";
        };
        return ParcelLabels.answer(type, label.bytes());
    }

    /** The number is given back, and the parcel takes no other one by itself. */
    @POST
    @Path("/void")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response giveUp(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Why request) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(key, request, 200, () -> acts.giveUp(in.id(), no, request.reason(), who()));
    }

    /** After a correction, for a new address, or from another carrier; what is live is given back first. */
    @POST
    @Path("/retry")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response retry(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Retry request) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(key, request, 200, () -> acts.retry(in.id(), no, request.carrier(), request.reason(), who()));
    }

    /** What only a person can say: of a number that the carrier does not take back, or of a parcel that was never closed. */
    @POST
    @Path("/decision")
    @RolesAllowed(Roles.MANAGER)
    public Response decide(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Decision request) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(
                key, request, 200, () -> acts.decide(in.id(), no, request.decision(), request.reason(), who()));
    }

    private long who() {
        return actor.get().operatorId();
    }
}
