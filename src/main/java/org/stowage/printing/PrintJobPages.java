package org.stowage.printing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/** What came out of the printers, newest first; the question whether a label came out, and printing once more. */
@Path("/print/jobs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
class PrintJobPages {

    private static final int ROWS = 50;
    private static final int LONGEST_REASON = 200;

    /** @param asks whether somebody must look if it came out */
    record Row(
            long id,
            String document,
            int copy,
            String status,
            String printer,
            String cause,
            String problem,
            String reason,
            Instant createdAt,
            boolean asks,
            boolean again) {}

    record Filter(String word, boolean chosen) {}

    @CheckedTemplate(basePath = "printing")
    record JobsPage(
            List<PrinterCard> printers,
            List<Row> rows,
            List<Filter> filters,
            String status,
            @Nullable Long next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "printing")
    record PrinterPanel(List<PrinterCard> printers, boolean asked) implements TemplateInstance {}

    private record Answered(long job, boolean printed) {}

    private record Again(long job, String reason) {}

    private final PrintJobs jobs;
    private final Devices devices;
    private final PrinterCards cards;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    PrintJobPages(
            PrintJobs jobs,
            Devices devices,
            PrinterCards cards,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Once once) {
        this.jobs = jobs;
        this.devices = devices;
        this.cards = cards;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance all(
            @QueryParam("status") @Nullable String status, @QueryParam("before") @Nullable Long before) {
        long where = warehouse.get().id();
        String state = status == null || status.isBlank() ? "" : DatabaseName.of(state(status));
        List<PrintJob> found =
                jobs.list(where, state.isEmpty() ? null : state, null, before == null ? Long.MAX_VALUE : before, ROWS);
        Map<Long, String> printers = devices.all(where).stream().collect(Collectors.toMap(Device::id, Device::name));
        return new JobsPage(
                cards.known(where),
                found.stream().map(job -> row(job, printers)).toList(),
                Arrays.stream(PrintState.values())
                        .map(DatabaseName::of)
                        .map(word -> new Filter(word, word.equals(state)))
                        .toList(),
                state,
                found.size() < ROWS ? null : found.getLast().id());
    }

    /** The printers' part of the page, which looks after itself. */
    @GET
    @Path("/printers")
    public TemplateInstance printers() {
        return new PrinterPanel(cards.now(warehouse.get().id()), true);
    }

    @POST
    @Path("/{id}/answer")
    public Response answer(
            @PathParam("id") long id, @FormParam("key") String key, @FormParam("printed") boolean printed) {
        List<Long> here = List.of(warehouse.get().id());
        once.post(
                key,
                new Answered(id, printed),
                200,
                () -> jobs.answer(here, id, printed).id());
        return PageReply.to("/print/jobs");
    }

    @POST
    @Path("/{id}/again")
    public Response again(
            @PathParam("id") long id, @FormParam("key") String key, @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/reason");
        }
        long where = warehouse.get().id();
        PrintJob job = jobs.get(List.of(where), id);
        once.post(
                key,
                new Again(id, reason),
                201,
                () -> jobs.reprint(
                        where,
                        job.document(),
                        reason.strip(),
                        job.stationId(),
                        actor.get().operatorId()));
        return PageReply.to("/print/jobs");
    }

    private static PrintState state(String word) {
        return Arrays.stream(PrintState.values())
                .filter(state -> DatabaseName.of(state).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, word));
    }

    private static Row row(PrintJob job, Map<Long, String> printers) {
        Long device = job.deviceId();
        return new Row(
                job.id(),
                job.document(),
                job.copy(),
                DatabaseName.of(job.status()),
                device == null ? "" : printers.getOrDefault(device, ""),
                job.cause() == null ? "" : DatabaseName.of(job.cause()),
                job.problem() == null ? "" : job.problem(),
                job.reason() == null ? "" : job.reason(),
                job.createdAt(),
                job.status() == PrintState.UNKNOWN || job.status() == PrintState.FAILED,
                job.status() == PrintState.SENT || job.status() == PrintState.CONFIRMED);
    }
}
