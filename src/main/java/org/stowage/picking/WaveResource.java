package org.stowage.picking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Statistics;
import org.stowage.outbound.OrderWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Waves by program: release, and how far they are. */
@Path("/api/v1/waves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WaveResource {

    /** From here on the planner must hear of it: its pickers begin at once. */
    private static final int MANY_LINES = 500;

    private final Waves waves;
    private final Warehouses warehouses;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;
    private final Statistics statistics;

    WaveResource(
            Waves waves,
            Warehouses warehouses,
            OrderWarehouse warehouse,
            CurrentActor actor,
            Once once,
            Statistics statistics) {
        this.waves = waves;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
        this.statistics = statistics;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response release(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewWave wave) {
        Warehouse in = warehouse.meant(wave.warehouse());
        AtomicInteger lines = new AtomicInteger();
        Response answer = once.post(key, wave, 201, () -> {
            Released released = waves.release(in.id(), in.code(), actor.get().operatorId(), wave);
            lines.set(released.linesAllocated());
            return released;
        });
        if (lines.get() >= MANY_LINES) {
            statistics.refresh();
        }
        return answer;
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION, Roles.PICKER, Roles.AUDITOR})
    public WaveView get(@PathParam("no") String no) {
        Warehouse in = warehouses.find(no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        return waves.find(in.id(), no.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
    }
}
