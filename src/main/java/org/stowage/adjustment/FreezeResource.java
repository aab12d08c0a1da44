package org.stowage.adjustment;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Freeze;
import org.stowage.stock.Freezes;
import org.stowage.stock.OrderNumbers;

/** Freezes over HTTP. */
@Path("/api/v1/freezes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class FreezeResource {

    /**
     * @param shortOrders numbers of orders that lost units
     * @param stoppedOrders numbers of orders that hold such goods and go no further
     */
    record FreezeView(Freeze freeze, List<String> shortOrders, List<String> stoppedOrders) {}

    private final Freezing freezing;
    private final Freezes freezes;
    private final FrozenScope scopes;
    private final List<OrderNumbers> numbers;
    private final Warehouses warehouses;
    private final Acting acting;

    FreezeResource(
            Freezing freezing,
            Freezes freezes,
            FrozenScope scopes,
            @All List<OrderNumbers> numbers,
            Warehouses warehouses,
            Acting acting) {
        this.freezing = freezing;
        this.freezes = freezes;
        this.scopes = scopes;
        this.numbers = numbers;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response freeze(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewFreeze asked) {
        long warehouse = warehouses.scoped(asked.warehouse()).id();
        return acting.once(key, asked, 201, actor -> {
            mustServeAll(actor);
            Freezing.Done done = freezing.freeze(
                    warehouse,
                    scopes.of(warehouse, asked.location(), asked.sku(), asked.lot()),
                    asked.reason(),
                    actor.operatorId());
            return new FreezeView(
                    freezes.get(warehouse, done.freezeId()),
                    numbers(warehouse, done.shortOrders()),
                    numbers(warehouse, done.stoppedOrders()));
        });
    }

    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response lift(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") @Nullable String warehouse) {
        long in = warehouses.scoped(warehouse).id();
        return acting.once(key, List.of(id, in), 200, actor -> {
            mustServeAll(actor);
            freezing.lift(in, id, actor.operatorId(), null);
            return freezes.get(in, id);
        });
    }

    /** Newest first. @param lifted true: also those that are over */
    @GET
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public Page<Freeze> page(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("lifted") @DefaultValue("false") boolean lifted,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse in = warehouses.scoped(warehouse);
        List<Freeze> found = freezes.page(in.id(), lifted, Acting.before(cursor), Page.size(limit));
        return Page.of(found, limit, freeze -> String.valueOf(freeze.id()));
    }

    /** A freeze takes the goods of every owner out of use. */
    static void mustServeAll(Actor actor) {
        if (actor.owners() != null) {
            throw Problem.of(AdjustmentProblem.OWNERS_LIMITED);
        }
    }

    private List<String> numbers(long warehouseId, Set<Long> orderIds) {
        return numbers.stream()
                .flatMap(room -> room.of(warehouseId, orderIds).stream())
                .toList();
    }
}
