package org.stowage.stray;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Goods that counts found under codes that nobody knows. */
@Path("/api/v1/unknown-goods")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class StrayResource {

    record Discarded(@Nullable @Size(max = 500) String note) {}

    private final Strays strays;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    StrayResource(Strays strays, Warehouses warehouses, CurrentActor actor, Once once) {
        this.strays = strays;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** Newest first. @param status parked, assigned, discarded; none: all */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<Stray> list(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Page.size(limit);
        StrayStatus asked = DatabaseName.asked(StrayStatus.class, status, "?status");
        List<Stray> found = strays.page(at(warehouse), asked, before(cursor), size, actor.get());
        return Page.of(found, size, one -> String.valueOf(one.id()));
    }

    /** A count of their own brings them into the book. */
    @POST
    @Path("{id}/assign")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response assign(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") @Nullable String warehouse,
            @Valid @NotNull Assignment as) {
        WarehouseKey at = at(warehouse);
        return once.post(key, List.of(at.code(), id, as), 200, () -> strays.assign(at, id, as, actor.get()));
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response discard(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") @Nullable String warehouse,
            @Nullable @Valid Discarded why) {
        WarehouseKey at = at(warehouse);
        String note = why == null ? null : why.note();
        return once.post(
                key,
                List.of(at.code(), id, String.valueOf(note)),
                200,
                () -> strays.discard(at, id, note, actor.get()));
    }

    private WarehouseKey at(@Nullable String warehouse) {
        return warehouses.scoped(warehouse).key();
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }
}
