package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.device.LinkKind;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;
import org.stowage.station.Device;
import org.stowage.station.Devices;
import org.stowage.station.StationPrinters;

/** Prints a sample label: the shortest way from a box with a printer in it to paper. */
@Path("/api/v1/devices/{id}/test")
class PrinterTestResource {

    private static final String SAMPLE = "location";

    /**
     * @param outcome not_sent, sent, confirmed or unknown: what printer and line said
     * @param cause why it was not sent, is unknown or hangs in the printer; null: nothing
     */
    record TestView(long device, String outcome, @Nullable PrinterCondition cause, String problem, int bytes) {}

    private final Devices devices;
    private final Warehouses warehouses;
    private final Labels labels;
    private final PrintRun run;
    private final StationPrinters printers;

    PrinterTestResource(Devices devices, Warehouses warehouses, Labels labels, PrintRun run, StationPrinters printers) {
        this.devices = devices;
        this.warehouses = warehouses;
        this.labels = labels;
        this.run = run;
        this.printers = printers;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public TestView test(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        Device device = devices.get(warehouses.scoped(warehouse).id(), id);
        if (!device.kind().equals("printer")) {
            throw Problem.of(JobProblem.NOT_A_PRINTER, device.name());
        }
        if (device.where().link() == LinkKind.BROWSER) {
            throw Problem.of(JobProblem.BROWSER_PRINTS_ITSELF, device.name());
        }
        byte[] bytes = run.draw(device, SAMPLE, labels.sample(SAMPLE));
        Printed printed = AgentJobs.trial(printers, device, bytes);
        return new TestView(id, DatabaseName.of(printed.outcome()), printed.cause(), printed.detail(), bytes.length);
    }
}
