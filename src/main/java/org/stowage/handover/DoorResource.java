package org.stowage.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** How a warehouse's door is laid out; a PUT replaces the whole list. */
@Path("/api/v1/warehouses/{code}")
class DoorResource {

    record LaneList(@NotNull @Size(max = 1_000) List<@NotNull @Valid Lane> lanes) {}

    record PickupList(@NotNull @Size(max = 500) List<@NotNull @Valid Pickup> pickups) {}

    private final DoorPlan door;
    private final Warehouses warehouses;
    private final Once once;

    DoorResource(DoorPlan door, Warehouses warehouses, Once once) {
        this.door = door;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GET
    @Path("/lanes")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public LaneList lanes(@PathParam("code") String code) {
        return new LaneList(door.lanes(warehouses.scoped(code).id()));
    }

    @PUT
    @Path("/lanes")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response lanes(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull LaneList request) {
        Warehouse warehouse = warehouses.scoped(code);
        return once.post(key, request, 200, () -> {
            door.lanes(warehouse.id(), request.lanes());
            return new LaneList(door.lanes(warehouse.id()));
        });
    }

    @GET
    @Path("/pickups")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public PickupList pickups(@PathParam("code") String code) {
        return new PickupList(door.pickups(warehouses.scoped(code).id()));
    }

    @PUT
    @Path("/pickups")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response pickups(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull PickupList request) {
        Warehouse warehouse = warehouses.scoped(code);
        return once.post(key, request, 200, () -> {
            door.pickups(warehouse.id(), request.pickups());
            return new PickupList(door.pickups(warehouse.id()));
        });
    }
}
