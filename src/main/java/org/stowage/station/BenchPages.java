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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/**
 * Where devices are set up: what is plugged in, and one device as it is at this moment. The page asks each second for
 * what is new, only while it is open, and gets nothing where nothing is.
 */
@Path("/devices/bench")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MANAGER)
class BenchPages {

    /** @param desks codes of the stations */
    record Hall(String warehouse, List<BenchShelf.Tool> tools, List<PortViews.PortView> ports, List<String> desks) {}

    @CheckedTemplate(basePath = "station")
    record BenchPage(
            Hall hall, Models.Choice models, @Nullable BenchView device, BenchShelf.Setup setup)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "station")
    record BenchLive(BenchView device, String warehouse) implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Devices devices;
    private final PortViews ports;
    private final Models models;
    private final BenchShelf shelf;
    private final Bench bench;

    BenchPages(CurrentWarehouse here, Devices devices, PortViews ports, Models models, BenchShelf shelf, Bench bench) {
        this.here = here;
        this.devices = devices;
        this.ports = ports;
        this.models = models;
        this.shelf = shelf;
        this.bench = bench;
    }

    @GET
    public TemplateInstance page(@QueryParam("device") @Nullable Long id) {
        Warehouse warehouse = here.get();
        Device chosen = id == null ? null : devices.get(warehouse.id(), id);
        return new BenchPage(
                new Hall(
                        warehouse.code(),
                        shelf.tools(warehouse.id(), id),
                        ports.all(warehouse.id()),
                        shelf.desks(warehouse.id())),
                models.all(),
                chosen == null ? null : bench.look(chosen),
                shelf.setup(chosen));
    }

    /**
     * @param seen what the page shows already; where that is all there is, it gets nothing
     * @param at the station that the page shows, {@code -} for none: where it stands elsewhere now, the page is shown anew
     */
    @GET
    @Path("/{id}/live")
    public Response live(
            @RestPath long id, @QueryParam("seen") @Nullable String seen, @QueryParam("at") @Nullable String at) {
        Warehouse warehouse = here.get();
        BenchView now = bench.look(devices.get(warehouse.id(), id));
        if (at != null && !at.equals(now.station() == null ? "-" : now.station())) {
            return Response.noContent().header("HX-Refresh", "true").build();
        }
        return now.mark().equals(seen)
                ? Response.noContent().build()
                : Response.ok(new BenchLive(now, warehouse.code())).build();
    }
}
