package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** Lets a simulated scanner or scale say something. */
@Path("/api/v1/devices")
class SimulatedDeviceResource {

    /** @param raw what the device says: a barcode's text, {@code ST,GS,+ 1.500kg} or grams */
    record Spoken(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 1024) String raw) {}

    private final Warehouses warehouses;
    private final SimulatedTrigger trigger;
    private final Once once;

    SimulatedDeviceResource(Warehouses warehouses, SimulatedTrigger trigger, Once once) {
        this.warehouses = warehouses;
        this.trigger = trigger;
        this.once = once;
    }

    @POST
    @Path("/{id}/simulate")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.COUNTER})
    public Response simulate(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Spoken asked) {
        return once.postWithBusinessKey(
                key, asked, 200, () -> trigger.pull(warehouses.scoped(asked.warehouse()), id, asked.raw()));
    }
}
