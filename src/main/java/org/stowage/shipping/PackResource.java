package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.FewRows;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** The whole packing act without scans. */
@Path("/api/v1/orders/{no}/pack")
class PackResource {

    /**
     * @param boxes that the goods fill: a carrier that can gives each its own number; usually one
     * @param serials of units that have a number of their own; not needed where all units of a place are packed together
     */
    record NewPack(
            @Nullable @Size(max = 40) String box,
            @NotNull @Positive Long grams,
            @Nullable @Min(1) @Max(99) Integer boxes,
            @Nullable @Size(max = 200) List<@Valid @NotNull NumberedUnits> serials) {

        PackAct act() {
            return new PackAct(box, grams, boxes == null ? 0 : boxes, NumberedUnits.bySku(serials));
        }
    }

    private final Packing packing;
    private final Parcels parcels;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PackResource(Packing packing, Parcels parcels, Warehouses warehouses, CurrentActor actor, Once once) {
        this.packing = packing;
        this.parcels = parcels;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.PACKER, Roles.INTEGRATION})
    public Response pack(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull NewPack request) {
        WarehouseKey warehouse = warehouses.keyOfNumber(no);
        return FewRows.act(() -> once.post(key, request, 201, () -> {
            var desk = new PackDesk(
                    actor.get().operatorId(),
                    actor.get().has(Role.MANAGER),
                    null,
                    0,
                    "pack:" + UUID.randomUUID(),
                    Instant.now());
            return parcels.view(warehouse.id(), packing.pack(warehouse.id(), no, request.act(), desk));
        }));
    }
}
