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
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedDevices;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The trigger of a scanner that exists in memory only, and the hand that lays something on such a scale. */
@Path("/api/v1/devices")
class SimulatedDeviceResource {

    /** @param raw what the device says: a barcode's text, {@code ST,GS,+ 1.500kg} or grams */
    record Spoken(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 1024) String raw) {}

    /** @param pageOpen whether a page of its station was there to take it */
    record Said(String device, String raw, boolean pageOpen) {}

    private final Warehouses warehouses;
    private final Devices devices;
    private final StationEars ears;
    private final SimulatedDevices simulated;
    private final Once once;

    SimulatedDeviceResource(
            Warehouses warehouses, Devices devices, StationEars ears, SimulatedDevices simulated, Once once) {
        this.devices = devices;
        this.warehouses = warehouses;
        this.ears = ears;
        this.simulated = simulated;
        this.once = once;
    }

    @POST
    @Path("/{id}/simulate")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.COUNTER})
    public Response simulate(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Spoken asked) {
        return once.postWithBusinessKey(key, asked, 200, () -> say(id, asked));
    }

    private Said say(long id, Spoken asked) {
        Warehouse warehouse = warehouses.scoped(asked.warehouse());
        Device device = devices.get(warehouse.id(), id);
        if (device.where().link() != LinkKind.SIMULATED || device.kind().equals("printer")) {
            throw Problem.of(StationProblem.DEVICE_NOT_SIMULATED, device.name());
        }
        ears.listen(device);
        boolean open = ears.isHeard(device);
        simulated.say(device.where().address(), (asked.raw() + "\r").getBytes(StandardCharsets.UTF_8));
        return new Said(device.name(), asked.raw(), open);
    }
}
