package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.printing.PrintJobResource.PrintJobView;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What people do to single print jobs. */
@Path("/api/v1/print-jobs")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class PrintJobActResource {

    record Reason(@NotBlank @Size(max = 200) String reason) {}

    record Move(
            @NotBlank String warehouse,
            @NotEmpty @Size(max = PrintQueues.MOST) List<@NotNull Long> jobs,
            @NotNull Long printer) {}

    private final PrintJobs jobs;
    private final PrintQueues queues;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PrintJobActResource(PrintJobs jobs, PrintQueues queues, Warehouses warehouses, CurrentActor actor, Once once) {
        this.jobs = jobs;
        this.queues = queues;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** Only one that waits: 409 where a printer was quicker. */
    @POST
    @Path("/{id}/cancel")
    public Response cancel(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @Valid @NotNull Reason asked) {
        return once.post(key, asked, 200, () -> {
            queues.cancel(visible(id), asked.reason().strip(), who());
            return PrintJobView.from(visible(id));
        });
    }

    /** It comes out next. */
    @POST
    @Path("/{id}/front")
    public Response front(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") long id) {
        return once.post(key, "front", 200, () -> {
            queues.front(visible(id), who());
            return PrintJobView.from(visible(id));
        });
    }

    /** The same label once more, with the mark of a reprint; 403 where it is up to a manager. */
    @POST
    @Path("/{id}/reprint")
    public Response reprint(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @Valid @NotNull Reason asked) {
        return once.post(key, asked, 201, () -> {
            PrintJob job = visible(id);
            long again = jobs.reprint(
                    job.warehouseId(), job.document(), asked.reason().strip(), job.stationId(), who());
            return PrintJobView.from(visible(again));
        });
    }

    /** All of them or none, in this order. */
    @POST
    @Path("/move")
    public Response move(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Move asked) {
        Warehouse in = warehouses.scoped(asked.warehouse());
        return once.post(
                key,
                asked,
                200,
                () -> new PrinterQueueResource.Moved(queues.move(in.id(), asked.jobs(), asked.printer(), who())));
    }

    private PrintJob visible(long id) {
        return jobs.get(warehouses.visible().stream().map(Warehouse::id).toList(), id);
    }

    private long who() {
        return actor.get().operatorId();
    }
}
