package org.stowage.countplan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Count plans: what is counted again and again. */
@Path("/api/v1/count-plans")
class CountPlanResource {

    /** @param countNo the count that was made */
    record Made(String countNo) {}

    /** @param places that it would count today */
    record DueToday(int places) {}

    private final CountPlans plans;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    CountPlanResource(CountPlans plans, Warehouses warehouses, CurrentActor actor, Once once) {
        this.plans = plans;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<CountPlan> list(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Page.size(limit);
        return Page.of(plans.page(warehouses.scoped(warehouse).id(), Page.after(cursor), size), size, CountPlan::name);
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public CountPlan get(@PathParam("no") String no) {
        return plans.get(warehouses.ofNumber(no).id(), no);
    }

    /** How many places it would count today. */
    @GET
    @Path("{no}/due")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public DueToday due(@PathParam("no") String no) {
        return new DueToday(plans.dueNow(warehouses.ofNumber(no), no));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("warehouse") @Nullable String warehouse,
            @Valid @NotNull NewCountPlan asked) {
        Warehouse in = warehouses.scoped(warehouse);
        return once.post(key, List.of(in.code(), asked), 201, () -> plans.create(in.key(), asked, actor.get()));
    }

    @PUT
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response change(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull NewCountPlan asked) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, asked, 200, () -> plans.change(in, no, asked));
    }

    /** @param act pause, resume */
    @POST
    @Path("{no}/{act:pause|resume}")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response pause(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @PathParam("act") String act) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, act, 200, () -> plans.pause(in, no, act.equals("pause")));
    }

    /** Makes a count of what is due, now. */
    @POST
    @Path("{no}/run")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response run(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        Warehouse in = warehouses.ofNumber(no);
        return once.post(key, no, 201, () -> new Made(plans.run(in, no, actor.get())));
    }
}
