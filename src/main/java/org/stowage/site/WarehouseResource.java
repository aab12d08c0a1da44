package org.stowage.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** The warehouses that who asks may see. Only the administrator of the whole house founds one. */
@Path("/api/v1/warehouses")
class WarehouseResource {

    record WarehouseView(String code, String name, Warehouse.Mode mode, String timezone, Sender sender) {

        static WarehouseView from(Warehouse warehouse) {
            return new WarehouseView(
                    warehouse.code(),
                    warehouse.name(),
                    warehouse.mode(),
                    warehouse.timezone().getId(),
                    warehouse.sender());
        }
    }

    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;
    private final Audit audit;

    WarehouseResource(Warehouses warehouses, CurrentActor actor, Once once, Audit audit) {
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
        this.audit = audit;
    }

    @GET
    @RolesAllowed("**")
    public Page<WarehouseView> list(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        String after = Page.after(cursor);
        List<Warehouse> found = warehouses.visible().stream()
                .filter(w -> after.isEmpty() || w.code().compareToIgnoreCase(after) > 0)
                .limit(size)
                .toList();
        return Page.of(found, size, Warehouse::code).map(WarehouseView::from);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("**")
    public WarehouseView get(@RestPath String code) {
        return WarehouseView.from(warehouses.scoped(code));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, NewWarehouse asked) {
        if (actor.get().warehouses() != null) {
            throw Problem.of(org.stowage.kernel.KernelProblem.NOT_ALLOWED);
        }
        return once.post(key, asked, 201, () -> {
            Warehouse made = warehouses.create(asked);
            audit.record(made.id(), actor.get().operatorId(), "warehouse.create", made.code(), java.util.Map.of());
            return WarehouseView.from(made);
        });
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
    public WarehouseView change(@RestPath String code, NewWarehouse asked) {
        if (!code.equalsIgnoreCase(asked.code())) {
            throw Problem.of(SiteProblem.INVALID_WAREHOUSE_CODE, String.valueOf(asked.code()))
                    .at("/code");
        }
        return WarehouseView.from(warehouses.change(asked));
    }
}
