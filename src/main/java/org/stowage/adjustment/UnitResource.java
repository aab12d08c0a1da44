package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.catalog.Owners;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.BlindPlaces;

/** Pallets, totes and cartons by program. */
@Path("/api/v1/handling-units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {

    /** @param parent the unit into which it goes */
    record Nesting(@NotBlank String warehouse, @NotBlank String parent) {}

    /** @param warehouse its code */
    record At(@NotBlank String warehouse) {}

    private final Units units;
    private final Owners owners;
    private final Warehouses warehouses;
    private final Acting acting;
    private final BlindPlaces blind;

    UnitResource(Units units, Owners owners, Warehouses warehouses, Acting acting, BlindPlaces blind) {
        this.units = units;
        this.owners = owners;
        this.warehouses = warehouses;
        this.acting = acting;
        this.blind = blind;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.PACKER, Roles.INTEGRATION})
    public Response take(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewUnit asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return acting.once(
                key, asked, 201, actor -> units.take(at, asked, Units.owner(owners, asked.owner(), actor), actor));
    }

    @POST
    @Path("{lpn}/nest")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.INTEGRATION})
    public Response nest(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("lpn") String lpn,
            @Valid @NotNull Nesting asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return acting.once(key, asked, 200, actor -> {
            units.mustServe(at.id(), lpn, actor);
            units.mustServe(at.id(), asked.parent(), actor);
            return units.nest(at, lpn, asked.parent(), actor);
        });
    }

    @POST
    @Path("{lpn}/unnest")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.INTEGRATION})
    public Response unnest(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("lpn") String lpn,
            @Valid @NotNull At asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return acting.once(key, asked, 200, actor -> {
            units.mustServe(at.id(), lpn, actor);
            return units.unnest(at, lpn, actor);
        });
    }

    @GET
    @Path("{lpn}")
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
    public UnitView get(@PathParam("lpn") String lpn, @QueryParam("warehouse") @Nullable String warehouse) {
        Warehouse at = warehouses.scoped(warehouse);
        UnitView unit = units.get(at, lpn, acting.actor());
        return units.stands(at, lpn, blind.hidden(at.id())) ? unit.closed() : unit;
    }
}
