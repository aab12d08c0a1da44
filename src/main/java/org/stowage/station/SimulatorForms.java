package org.stowage.station;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The hands of {@link SimulatorPages}. Without request keys: nothing is kept, and a trigger may be pulled twice. */
@Path("/simulators/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
class SimulatorForms {

    private final CurrentWarehouse here;
    private final SimulatorActs acts;
    private final Validator validator;

    SimulatorForms(CurrentWarehouse here, SimulatorActs acts, Validator validator) {
        this.here = here;
        this.acts = acts;
        this.validator = validator;
    }

    @POST
    @Path("/scans")
    public TemplateInstance scans(@RestPath long id, MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        if (form.flag("stop")) {
            return page(warehouse, acts.stop(warehouse, id));
        }
        var asked = checked(
                form,
                new SimulatorActs.Scans(
                        warehouse.code(),
                        form.textOrEmpty("text"),
                        form.text("suffix"),
                        form.smallNumber("perMinute")));
        return page(warehouse, acts.scan(warehouse, id, asked));
    }

    @POST
    @Path("/faults")
    public TemplateInstance faults(@RestPath long id, MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        List<String> on = form.column("on").stream().filter(Objects::nonNull).toList();
        var asked = checked(
                form,
                new SimulatorActs.Faults(
                        warehouse.code(), on, form.smallNumber("cutAt"), form.smallNumber("bytesPerSecond")));
        return page(warehouse, acts.hinder(warehouse, id, asked));
    }

    @POST
    @Path("/plate")
    public TemplateInstance plate(@RestPath long id, MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        Long grams = form.flag("off") ? Long.valueOf(0) : form.number("grams");
        if (grams == null && form.text("grams") == null) {
            form.fault("/grams", KernelProblem.MISSING_VALUE);
        }
        var asked = checked(
                form,
                new SimulatorActs.Plate(
                        warehouse.code(),
                        grams == null ? 0 : grams,
                        form.number("settleMs"),
                        form.number("driftGrams")));
        return page(warehouse, acts.put(warehouse, id, asked));
    }

    /** The same rules as over the API. */
    private <T> T checked(FormFields form, T asked) {
        form.check();
        Set<ConstraintViolation<T>> wrong = validator.validate(asked);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return asked;
    }

    private static TemplateInstance page(Warehouse warehouse, SimulatorView now) {
        return new SimulatorPages.SimulatorLive(now, warehouse.code());
    }
}
