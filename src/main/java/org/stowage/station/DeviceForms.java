package org.stowage.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Plugs in, switches and tries devices, as the forms of {@link StationPages} ask for it. */
@Path("/stations/devices")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
class DeviceForms {

    @CheckedTemplate(basePath = "station")
    record SaidAnswer(SimulatedTrigger.Said said) implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Devices devices;
    private final DeviceIntake intake;
    private final StationEars ears;
    private final SimulatedTrigger trigger;
    private final Once once;

    DeviceForms(
            CurrentWarehouse here,
            Devices devices,
            DeviceIntake intake,
            StationEars ears,
            SimulatedTrigger trigger,
            Once once) {
        this.here = here;
        this.devices = devices;
        this.intake = intake;
        this.ears = ears;
        this.trigger = trigger;
        this.once = once;
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        return intake.register(warehouse, FormFields.of(fields), device -> StationForms.page(warehouse));
    }

    @POST
    @Path("/{id}/switch")
    public Response turn(@RestPath long id, MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        boolean on = form.flag("on");
        Response done = once.page(form.key(), Map.of("on", on), () -> {
            devices.switchTo(warehouse.id(), id, on);
            return StationForms.page(warehouse);
        });
        ears.attend(devices.get(warehouse.id(), id));
        return done;
    }

    /** Without a request key: a trigger may be pulled twice. */
    @POST
    @Path("/{id}/say")
    public TemplateInstance say(@RestPath long id, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        return new SaidAnswer(trigger.pull(here.get(), id, StationForm.raw(form)));
    }
}
