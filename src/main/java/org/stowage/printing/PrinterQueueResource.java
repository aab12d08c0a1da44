package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The queues of printers: what waits, how fast they are, and what people do to a queue as a whole. */
@Path("/api/v1/printers")
class PrinterQueueResource {

    record Pause(@NotBlank @Size(max = 200) String reason) {}

    /** @param labels from the front; null: all that waits */
    record Move(
            @NotNull Long printer,
            @Nullable @Min(1) @Max(PrintQueues.MOST) Integer labels) {}

    record Moved(int labels) {}

    private record Asked(String warehouse, @Nullable Object body) {}

    private final PrinterQueueViews views;
    private final PrinterPauses pauses;
    private final PrintQueues queues;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PrinterQueueResource(
            PrinterQueueViews views,
            PrinterPauses pauses,
            PrintQueues queues,
            Warehouses warehouses,
            CurrentActor actor,
            Once once) {
        this.views = views;
        this.pauses = pauses;
        this.queues = queues;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public PrinterQueueViews.Hall all(@QueryParam("warehouse") String warehouse) {
        return views.all(warehouses.scoped(warehouse));
    }

    @GET
    @Path("/{id}/queue")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public PrinterQueueViews.Line queue(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        return views.one(warehouses.scoped(warehouse), id);
    }

    /** Answers how it is then: who paused it first, and why. */
    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response pause(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") String warehouse,
            @Valid @NotNull Pause asked) {
        Warehouse in = warehouses.scoped(warehouse);
        return once.post(key, new Asked(in.code(), asked), 200, () -> {
            pauses.pause(in.id(), id, asked.reason().strip(), actor.get().operatorId());
            return views.one(in, id).queue();
        });
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response resume(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") String warehouse) {
        Warehouse in = warehouses.scoped(warehouse);
        return once.post(key, new Asked(in.code(), null), 200, () -> {
            pauses.resume(in.id(), id, actor.get().operatorId());
            return views.one(in, id).queue();
        });
    }

    /** What waits here goes to another printer of the warehouse, in its order; each label must fit on the paper there. */
    @POST
    @Path("/{id}/move")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response move(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @QueryParam("warehouse") String warehouse,
            @Valid @NotNull Move asked) {
        Warehouse in = warehouses.scoped(warehouse);
        Integer labels = asked.labels();
        return once.post(
                key,
                new Asked(in.code(), asked),
                200,
                () -> new Moved(queues.moveQueue(
                        in.id(),
                        id,
                        asked.printer(),
                        labels == null ? PrintQueues.MOST : labels,
                        actor.get().operatorId())));
    }
}
