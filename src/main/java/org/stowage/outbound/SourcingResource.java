package org.stowage.outbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What decides from where an order is sent that names no warehouse. */
@Path("/api/v1/sourcing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SourcingResource {

    private final Warehouses warehouses;
    private final SourcingDesk desk;

    SourcingResource(Warehouses warehouses, SourcingDesk desk) {
        this.warehouses = warehouses;
        this.desk = desk;
    }

    @GET
    @Path("/rules")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Page<SourcingRule> rules(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        return desk.rules(limit, cursor);
    }

    /** For those who may see the whole house. */
    @PUT
    @Path("/rules")
    @RolesAllowed(Roles.MANAGER)
    public SourcingRule rule(@NotNull SourcingRule rule) {
        return desk.setRule(rule);
    }

    @GET
    @Path("/regions")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Page<WarehouseRegion> regions(
            @RestQuery @Nullable String warehouse,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        return desk.regions(warehouses.scoped(warehouse), limit, cursor);
    }

    /** All regions of the warehouse; what was there before is gone. Answers the first page of them. */
    @PUT
    @Path("/regions")
    @RolesAllowed(Roles.MANAGER)
    public Page<WarehouseRegion> regions(@NotNull WarehouseRegions asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        desk.setRegions(at, asked);
        return desk.regions(at, Page.MOST, null);
    }
}
