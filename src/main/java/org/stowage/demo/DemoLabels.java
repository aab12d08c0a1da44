package org.stowage.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.Labels;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;

/** What the simulated printers printed, as pictures. */
@Path("/demo/labels")
class DemoLabels {

    private static final int LATEST = 4;
    /** As the simulated printers have it. */
    private static final int DPI = 203;

    private final PrintJobs jobs;
    private final Labels labels;
    private final Building building;
    private final Demo demo;

    DemoLabels(PrintJobs jobs, Labels labels, Building building, Demo demo) {
        this.jobs = jobs;
        this.labels = labels;
        this.building = building;
        this.demo = demo;
    }

    /** The newest first. */
    List<PrintJob> latest(Plan plan) {
        return jobs.list(building.warehouse(plan).id(), null, null, Long.MAX_VALUE, LATEST);
    }

    /** @param document as a barcode says it: {@code P-DEMO-P7} */
    @GET
    @Path("/{document}.png")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response picture(@PathParam("document") String document) {
        long warehouse = building.warehouse(demo.running()).id();
        PrintJobs.LabelContent content =
                jobs.content(warehouse, document).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, document));
        return Response.ok(labels.png(content.label(), content.data(), DPI), "image/png")
                .build();
    }
}
