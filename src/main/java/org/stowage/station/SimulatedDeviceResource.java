package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

    SimulatedDeviceResource(Warehouses warehouses, SimulatedTrigger trigger) {
        this.warehouses = warehouses;
        this.trigger = trigger;
    }

    /** Without a request key and without a transaction: a trigger may be pulled twice, and a scan is no row of ours yet. */
    @POST
    @Path("/{id}/simulate")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.COUNTER})
    public SimulatedTrigger.Said simulate(@PathParam("id") long id, @Valid @NotNull Spoken asked) {
        return trigger.pull(warehouses.scoped(asked.warehouse()), id, asked.raw());
    }
}
