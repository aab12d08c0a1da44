package org.stowage.printing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrinterQueueViews.Target;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** One print job, and all that somebody can do to it as it stands. */
@Path("/print/queue/jobs/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class PrintJobPage {

    /** @param waits it can be moved and cancelled; @param came it can be printed again */
    @CheckedTemplate(basePath = "printing")
    record QueueJobPage(
            PrintJobDetail job, List<Target> printers, PrintPolicySql.Count reprints, boolean waits, boolean came)
            implements TemplateInstance {}

    private final PrintJobDetails details;
    private final PrinterQueueViews views;
    private final PrintJobActs acts;
    private final CurrentWarehouse warehouse;

    PrintJobPage(PrintJobDetails details, PrinterQueueViews views, PrintJobActs acts, CurrentWarehouse warehouse) {
        this.details = details;
        this.views = views;
        this.acts = acts;
        this.warehouse = warehouse;
    }

    @GET
    public TemplateInstance show(@RestPath long id) {
        Warehouse in = warehouse.get();
        PrintJobDetail job = details.get(in.id(), id);
        PrintState status = job.status();
        return new QueueJobPage(
                job,
                views.targets(in),
                details.reprints(in.id(), job.document()),
                status == PrintState.QUEUED || status == PrintState.FAILED,
                status == PrintState.SENT || status == PrintState.CONFIRMED || status == PrintState.CANCELLED);
    }

    @POST
    @Path("/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@RestPath long id, @RestPath String act, MultivaluedMap<String, String> form) {
        long in = warehouse.get().id();
        FormFields fields = FormFields.of(form);
        return switch (act) {
            case "front" -> acts.front(in, id, fields);
            case "cancel" -> acts.cancel(in, id, fields);
            case "move" -> acts.move(in, id, fields);
            case "answer" -> acts.answer(in, id, fields);
            case "again" -> acts.again(in, id, fields);
            default -> throw Problem.of(KernelProblem.NOT_FOUND, act);
        };
    }
}
