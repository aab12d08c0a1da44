package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.catalog.Item;
import org.stowage.catalog.Owners;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What can be offered to which channel, what is set aside for whom, and what is kept back for safety. */
@Path("/api/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AvailabilityResource {

    private final Warehouses warehouses;
    private final PoolQuery query;
    private final PoolDesk desk;
    private final StockPolicies policies;
    private final CurrentActor actor;
    private final Once once;

    AvailabilityResource(
            Warehouses warehouses,
            PoolQuery query,
            PoolDesk desk,
            StockPolicies policies,
            CurrentActor actor,
            Once once) {
        this.warehouses = warehouses;
        this.query = query;
        this.desk = desk;
        this.policies = policies;
        this.actor = actor;
        this.once = once;
    }

    /**
     * Items, and kits of the parts that are here.
     *
     * @param channel the channel that asks, and {@code promotion} the one that it sells for; none: what is free for all
     */
    @GET
    @Path("/availability")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<Availability> availability(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String channel,
            @RestQuery @Nullable String promotion,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        List<String> claimants = new ArrayList<>();
        if (promotion != null) {
            claimants.add(Pools.promotion(promotion));
        } else if (channel != null) {
            claimants.add(Pools.channel(channel));
        }
        return Page.of(
                query.page(
                        at(warehouse).id(),
                        actor.get().owners(),
                        sku,
                        claimants,
                        Availability.Key.of(cursor),
                        Page.size(limit)),
                limit,
                row -> row.key().toString());
    }

    @GET
    @Path("/pools")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<Pool> pools(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        return Page.of(
                query.pools(at(warehouse).id(), actor.get().owners(), sku, number(cursor), Page.size(limit)),
                limit,
                pool -> String.valueOf(pool.id()));
    }

    @POST
    @Path("/pools")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull NewPool asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return once.post(key, asked, 201, () -> desk.open(at.id(), actor.get(), asked));
    }

    @PUT
    @Path("/pools/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Pool change(@RestPath String code, @RestQuery @Nullable String warehouse, @NotNull PoolChange asked) {
        return desk.change(at(warehouse).id(), actor.get(), code, asked);
    }

    /** Sets safety stock and low mark of an item; answers what can be offered then. */
    @PUT
    @Path("/policies")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Availability policy(@NotNull StockPolicy asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        Item item = desk.policy(at.id(), actor.get(), asked);
        return query.free(at.id(), Owners.OWN, item.id()).orElseThrow();
    }

    /** Items with safety stock or a low mark of their own; all others follow the warehouse's {@code stock-policy}. */
    @GET
    @Path("/policies")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<ItemPolicy> policies(
            @RestQuery @Nullable String warehouse,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        Warehouse at = at(warehouse);
        List<ItemPolicy> page =
                actor.get().mayServe(Owners.OWN) ? policies.own(at.id(), number(cursor), size) : List.of();
        return Page.of(page, size, policy -> String.valueOf(policy.itemId()));
    }

    /** What holds for one item. */
    @GET
    @Path("/policies/{sku}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public ItemPolicy policyOf(@RestPath String sku, @RestQuery @Nullable String warehouse) {
        Warehouse at = at(warehouse);
        if (!actor.get().mayServe(Owners.OWN)) {
            throw Problem.of(KernelProblem.NOT_FOUND, sku);
        }
        return policies.of(at.id(), sku);
    }

    /** The item follows the warehouse's {@code stock-policy} again; answers what holds then. */
    @DELETE
    @Path("/policies/{sku}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public ItemPolicy forgetPolicy(@RestPath String sku, @RestQuery @Nullable String warehouse) {
        return desk.forgetPolicy(at(warehouse).id(), actor.get(), sku);
    }

    private Warehouse at(@Nullable String code) {
        if (code == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?warehouse");
        }
        return warehouses.scoped(code);
    }

    private static long number(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }
}
