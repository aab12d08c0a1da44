package org.stowage.countplan;

import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What a manager presses on the pages of count plans. */
@Path("/count-plans")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(MANAGER)
class CountPlanForms {

    private final CountPlans plans;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    CountPlanForms(CountPlans plans, Warehouses warehouses, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.plans = plans;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @POST
    public Response create(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        NewCountPlan asked = read(fields);
        Warehouse in = warehouse.get();
        return once.page(
                fields.key(),
                List.of(in.code(), asked),
                () -> page(plans.create(in.key(), asked, actor.get()).planNo()));
    }

    @POST
    @Path("{no}")
    public Response change(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        NewCountPlan asked = read(fields);
        long in = warehouses.ofNumber(no).id();
        return once.page(
                fields.key(), asked, () -> page(plans.change(in, no, asked).planNo()));
    }

    /** Run leads to the count that it makes. */
    @POST
    @Path("{no}/{act:pause|resume|run}")
    public Response act(@PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        Warehouse in = warehouses.ofNumber(no);
        return once.page(
                FormFields.of(form).key(),
                act,
                () -> act.equals("run")
                        ? PageLink.to("/counts", plans.run(in, no, actor.get()))
                        : page(plans.pause(in.id(), no, act.equals("pause")).planNo()));
    }

    /** All faults at once. */
    private static NewCountPlan read(FormFields fields) {
        String name = fields.textOrEmpty("name");
        if (name.isEmpty() || name.length() > 80) {
            fields.fault("/name", KernelProblem.INVALID_VALUE, name, "1-80");
        }
        Integer every = ScopeForm.within(fields, "everyDays", 1, 3650);
        if (every == null && fields.text("everyDays") == null) {
            fields.fault("/everyDays", KernelProblem.MISSING_VALUE);
        }
        NewCountPlan asked = new NewCountPlan(
                name,
                ScopeForm.read(fields),
                every == null ? 1 : every,
                ScopeForm.within(fields, "fastDays", 1, 3650),
                ScopeForm.within(fields, "wrongDays", 1, 3650),
                ScopeForm.within(fields, "mostPlaces", 1, 20_000),
                ScopeForm.within(fields, "fromHour", 0, 23),
                ScopeForm.within(fields, "daysToCount", 0, 365),
                fields.lines("assignees"),
                fields.flag("blind"),
                fields.flag("locks"));
        fields.check();
        return asked;
    }

    private static PageLink page(String no) {
        return PageLink.to("/count-plans", no);
    }
}
