package org.stowage.station;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

@Path("/api/v1/devices")
class DeviceResource {

    record NewDevice(
            @NotBlank String warehouse,
            @Nullable String station,
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = "scanner|printer|scale")
            String kind,

            @NotBlank String profile,

            @NotBlank @Pattern(regexp = "serial|tcp|file|queue|component|browser|simulated")
            String link,

            @Nullable @Size(max = 200) String address) {}

    /** @param hearing of scanners and scales, since the service started */
    record DeviceView(
            long id,
            String warehouse,
            @Nullable String station,
            String name,
            String kind,
            String profile,
            String link,
            String address,
            boolean enabled,
            @Nullable Hearing hearing) {}

    record DeviceList(List<DeviceView> items) {}

    private final Devices devices;
    private final DeviceIntake intake;
    private final Stations stations;
    private final Warehouses warehouses;
    private final StationEars ears;
    private final Once once;

    DeviceResource(
            Devices devices,
            DeviceIntake intake,
            Stations stations,
            Warehouses warehouses,
            StationEars ears,
            Once once) {
        this.devices = devices;
        this.intake = intake;
        this.stations = stations;
        this.warehouses = warehouses;
        this.ears = ears;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public DeviceList list(@QueryParam("warehouse") String code) {
        Warehouse warehouse = warehouses.scoped(code);
        return new DeviceList(devices.all(warehouse.id()).stream()
                .map(device -> view(warehouse, device))
                .toList());
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewDevice request) {
        Warehouse warehouse = warehouses.scoped(request.warehouse());
        return once.post(key, request, 201, () -> view(warehouse, intake.create(warehouse, request)));
    }

    private DeviceView view(Warehouse warehouse, Device device) {
        Long station = device.stationId();
        return new DeviceView(
                device.id(),
                warehouse.code(),
                station == null ? null : stations.get(warehouse.id(), station).code(),
                device.name(),
                device.kind(),
                device.where().profile(),
                DatabaseName.of(device.where().link()),
                device.where().address(),
                device.enabled(),
                device.kind().equals("printer") ? null : ears.hearing(device.id()));
    }
}
