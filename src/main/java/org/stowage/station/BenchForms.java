package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Registers what was found at a port, and binds a device to a station, as the forms of {@link BenchPages} ask for it. */
@Path("/devices/bench")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
class BenchForms {

    private final CurrentWarehouse here;
    private final DeviceIntake intake;
    private final Binder binder;

    BenchForms(CurrentWarehouse here, DeviceIntake intake, Binder binder) {
        this.here = here;
        this.intake = intake;
        this.binder = binder;
    }

    @POST
    public Response register(MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        return intake.register(warehouse, FormFields.of(fields), device -> page(warehouse, device.id()));
    }

    @POST
    @Path("/{id}/bind")
    public Response bind(@RestPath long id, MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        if (form.text("station") == null && !form.flag("nowhere")) {
            form.fault("/station", KernelProblem.MISSING_VALUE);
            form.check();
        }
        return binder.bind(form.key(), warehouse, id, form.text("station"), page(warehouse, id));
    }

    private static PageLink page(Warehouse warehouse, long device) {
        return PageLink.to("/devices/bench").with("warehouse", warehouse.code()).with("device", device);
    }
}
