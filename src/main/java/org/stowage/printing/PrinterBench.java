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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.device.LinkKind;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.site.CurrentWarehouse;
import org.stowage.station.Devices;

/** A printer on the device bench: how it is while somebody looks, and labels to try it with. */
@Path("/devices/bench/{id}/printer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MANAGER)
class PrinterBench {

    /** @param card null: it prints through the browser, nobody can ask it */
    @CheckedTemplate(basePath = "printing")
    record BenchPrinter(long id, String warehouse, @Nullable PrinterCard card) implements TemplateInstance {}

    @CheckedTemplate(basePath = "printing")
    record BenchStatus(PrinterCard card) implements TemplateInstance {}

    @CheckedTemplate(basePath = "printing")
    record BenchPrinted(String outcome, @Nullable String cause, String problem, int bytes)
            implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Devices devices;
    private final PrinterCards cards;
    private final TestPrints prints;

    PrinterBench(CurrentWarehouse here, Devices devices, PrinterCards cards, TestPrints prints) {
        this.here = here;
        this.devices = devices;
        this.cards = cards;
        this.prints = prints;
    }

    @GET
    public TemplateInstance panel(@RestPath long id) {
        var warehouse = here.get();
        boolean browser = devices.get(warehouse.id(), id).where().link() == LinkKind.BROWSER;
        return new BenchPrinter(id, warehouse.code(), browser ? null : cards.now(warehouse.id(), id));
    }

    @GET
    @Path("/status")
    public TemplateInstance status(@RestPath long id) {
        return new BenchStatus(cards.now(here.get().id(), id));
    }

    /** Without a request key: a test label is printed each time it is asked for. */
    @POST
    @Path("/test")
    public TemplateInstance test(@RestPath long id) {
        return printed(prints.sample(here.get().id(), id));
    }

    @POST
    @Path("/calibration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance calibrate(@RestPath long id, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        var trial = new CalibrationResource.Trial(form.smallNumber("darkness"), form.smallNumber("speed"), 1);
        form.check();
        return printed(prints.calibration(here.get().id(), id, trial));
    }

    private static BenchPrinted printed(TestPrints.Trial done) {
        var cause = done.printed().cause();
        return new BenchPrinted(
                DatabaseName.of(done.printed().outcome()),
                cause == null ? null : DatabaseName.of(cause),
                done.printed().detail(),
                done.bytes());
    }
}
