package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

@Path("/api/v1/stations")
class StationResource {

    record NewStation(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 100) String name,
            @Nullable String location) {}

    record StationChange(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 100) String name,
            @Nullable String location) {}

    record StationView(
            String warehouse,
            String code,
            String name,
            @Nullable String location) {}

    record StationList(List<StationView> items) {}

    private final Stations stations;
    private final Warehouses warehouses;
    private final Locations locations;
    private final Once once;

    StationResource(Stations stations, Warehouses warehouses, Locations locations, Once once) {
        this.stations = stations;
        this.warehouses = warehouses;
        this.locations = locations;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER})
    public StationList list(@QueryParam("warehouse") String code) {
        Warehouse warehouse = warehouses.scoped(code);
        return new StationList(stations.all(warehouse.id()).stream()
                .map(station -> view(warehouse, station))
                .toList());
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewStation request) {
        Warehouse warehouse = warehouses.scoped(request.warehouse());
        return once.post(
                key,
                request,
                201,
                () -> view(
                        warehouse,
                        stations.create(warehouse.id(), request.code(), request.name(), request.location())));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.MANAGER)
    public StationView change(@PathParam("code") String code, @Valid @NotNull StationChange request) {
        Warehouse warehouse = warehouses.scoped(request.warehouse());
        return view(warehouse, stations.change(warehouse.id(), code, request.name(), request.location()));
    }

    private StationView view(Warehouse warehouse, Station station) {
        Long location = station.locationId();
        return new StationView(
                warehouse.code(),
                station.code(),
                station.name(),
                location == null
                        ? null
                        : locations.get(warehouse.id(), location).code());
    }
}
