package org.stowage.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.device.SimulatedPrinter;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Devices without iron, to be played with by hand. {@link SimulatorForms} does what is asked. */
@Path("/simulators")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MANAGER)
class SimulatorPages {

    record Toy(long id, String name, String kind, boolean chosen) {}

    @CheckedTemplate(basePath = "station")
    record SimulatorsPage(
            String warehouse, List<Toy> toys, @Nullable SimulatorView device, List<String> faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "station")
    record SimulatorLive(SimulatorView device, String warehouse) implements TemplateInstance {}

    private static final List<String> FAULTS = Arrays.stream(SimulatedPrinter.Switch.values())
            .map(DatabaseName::of)
            .toList();

    private final CurrentWarehouse here;
    private final Simulators simulators;

    SimulatorPages(CurrentWarehouse here, Simulators simulators) {
        this.here = here;
        this.simulators = simulators;
    }

    @GET
    public TemplateInstance page(@QueryParam("device") @Nullable Long id) {
        Warehouse warehouse = here.get();
        List<Toy> toys = simulators.all(warehouse.id()).stream()
                .map(device -> new Toy(
                        device.id(),
                        device.name(),
                        device.kind(),
                        Long.valueOf(device.id()).equals(id)))
                .toList();
        return new SimulatorsPage(
                warehouse.code(), toys, id == null ? null : simulators.look(warehouse.id(), id), FAULTS);
    }

    /** @param seen what the page shows already; where that is all there is, it gets nothing */
    @GET
    @Path("/{id}/live")
    public Response live(@RestPath long id, @QueryParam("seen") @Nullable String seen) {
        Warehouse warehouse = here.get();
        SimulatorView now = simulators.look(warehouse.id(), id);
        return now.mark().equals(seen)
                ? Response.noContent().build()
                : Response.ok(new SimulatorLive(now, warehouse.code())).build();
    }
}
