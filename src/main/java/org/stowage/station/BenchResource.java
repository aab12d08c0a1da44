package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** The device bench for programs: the same as its page shows. */
@Path("/api/v1/devices")
@RolesAllowed(Roles.MANAGER)
class BenchResource {

    /** @param station its code, as printed behind {@code S-} or with it; null: at no station, the whole warehouse's */
    record Binding(
            @NotBlank String warehouse,
            @Nullable @Size(max = 100) String station) {}

    record PortList(List<PortViews.PortView> items) {}

    private final Warehouses warehouses;
    private final PortViews ports;
    private final Devices devices;
    private final Bench bench;
    private final Binder binder;

    BenchResource(Warehouses warehouses, PortViews ports, Devices devices, Bench bench, Binder binder) {
        this.warehouses = warehouses;
        this.ports = ports;
        this.devices = devices;
        this.bench = bench;
        this.binder = binder;
    }

    @GET
    @Path("/ports")
    @Operation(summary = "What is plugged into the server, the models it may be, and what it is registered as")
    public PortList ports(@QueryParam("warehouse") String warehouse) {
        return new PortList(ports.all(warehouses.scoped(warehouse).id()));
    }

    @GET
    @Path("/{id}/bench")
    @Operation(
            summary =
                    "The device's line, what it sent in the last minutes byte by byte and what that means. A scanner or"
                            + " scale that stands at no station is heard for 15 seconds after each call")
    public BenchView look(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        return bench.look(devices.get(warehouses.scoped(warehouse).id(), id));
    }

    @POST
    @Path("/{id}/bind")
    @Operation(summary = "Puts the device at a station, or takes it from its station where none is named")
    public Response bind(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Binding asked) {
        var warehouse = warehouses.scoped(asked.warehouse());
        return binder.bind(key, warehouse, id, asked.station());
    }
}
