package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.device.PrinterCondition;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

@Path("/api/v1/print-jobs")
class PrintJobResource {

    record Answer(@NotNull Boolean printed) {}

    record PrintJobView(
            long id,
            String document,
            int revision,
            int copy,
            String label,
            String status,
            @Nullable Long device,
            @Nullable String reason,
            @Nullable PrinterCondition cause,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant confirmedAt) {

        static PrintJobView from(PrintJob job) {
            return new PrintJobView(
                    job.id(),
                    job.document(),
                    job.revision(),
                    job.copy(),
                    job.label(),
                    DatabaseName.of(job.status()),
                    job.deviceId(),
                    job.reason(),
                    job.cause(),
                    job.problem(),
                    job.createdAt(),
                    job.sentAt(),
                    job.confirmedAt());
        }
    }

    record PrintJobList(List<PrintJobView> items, @Nullable String nextCursor) {}

    /** Waybill labels name a person; who receives goods has no business with them. */
    private static final String PARCEL = "P-";

    private final PrintJobs jobs;
    private final BrowserPaper papers;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PrintJobResource(PrintJobs jobs, BrowserPaper papers, Warehouses warehouses, CurrentActor actor, Once once) {
        this.jobs = jobs;
        this.papers = papers;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public PrintJobList list(
            @QueryParam("warehouse") String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("document") @Nullable String document,
            @QueryParam("cursor") @Nullable Long cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        long before = cursor == null ? Long.MAX_VALUE : cursor;
        List<PrintJob> found = jobs.list(warehouses.scoped(warehouse).id(), status, document, before, limit);
        String next =
                found.size() < limit ? null : Long.toString(found.getLast().id());
        return new PrintJobList(found.stream().map(PrintJobView::from).toList(), next);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") long id,
            @Valid @NotNull Answer answer) {
        return once.post(key, answer, 200, () -> PrintJobView.from(jobs.answer(visible(), id, answer.printed())));
    }

    /** For a printer behind the browser: the job as a document, which the print dialog takes; it counts as sent. */
    @POST
    @Path("/{id}/document")
    @Produces("application/pdf")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public byte[] document(@PathParam("id") long id) {
        PrintJob job = jobs.get(visible(), id);
        Actor who = actor.get();
        if (job.document().startsWith(PARCEL)
                && !who.has(Role.MANAGER)
                && !who.has(Role.CLERK)
                && !who.has(Role.PACKER)) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
        return papers.pdf(job, jobs.handOut(job));
    }

    private List<Long> visible() {
        return warehouses.visible().stream().map(Warehouse::id).toList();
    }
}
