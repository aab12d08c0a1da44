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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FewRows;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Waves by program: release, and how far they are. */
@Path("/api/v1/waves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WaveResource {

    private final Waves waves;
    private final Warehouses warehouses;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    WaveResource(Waves waves, Warehouses warehouses, OrderWarehouse warehouse, CurrentActor actor, Once once) {
        this.waves = waves;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response release(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewWave wave) {
        WarehouseKey in = warehouse.keyOf(wave.warehouse());
        Supplier<Response> release = () -> once.post(
                key,
                wave,
                201,
                () -> waves.release(in.id(), in.code(), actor.get().operatorId(), wave));
        return wave.isOfOneOrder() ? FewRows.act(release) : release.get();
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
