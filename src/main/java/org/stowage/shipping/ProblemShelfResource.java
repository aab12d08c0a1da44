package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** The problem shelf of a warehouse, the oldest first. */
@Path("/api/v1/problem-shelf")
@Produces(MediaType.APPLICATION_JSON)
class ProblemShelfResource {

    record Shelf(List<ShelvedOrder> items) {}

    private record SeenTo(long id) {}

    private final ProblemShelf shelf;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ProblemShelfResource(ProblemShelf shelf, Warehouses warehouses, CurrentActor actor, Once once) {
        this.shelf = shelf;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public Shelf list(@QueryParam("warehouse") @Nullable String warehouse) {
        return new Shelf(shelf.list(warehouses.scoped(warehouse).id()));
    }

    /** I see to it. */
    @POST
    @Path("/{id}/see-to")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response seeTo(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") @Nullable String warehouse) {
        long in = warehouses.scoped(warehouse).id();
        return once.post(key, new SeenTo(id), 200, () -> {
            shelf.seeTo(in, id, actor.get().operatorId());
            return new SeenTo(id);
        });
    }
}
