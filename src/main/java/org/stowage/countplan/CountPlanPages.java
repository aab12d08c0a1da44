package org.stowage.countplan;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Walk;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Count plans: what is counted again and again, and one plan with its fields. */
@Path("/count-plans")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class CountPlanPages {

    private static final int ROWS = 50;

    record Row(CountPlan plan, PageLink page) {}

    @CheckedTemplate(basePath = "countplan")
    record CountPlansPage(List<Row> rows, @Nullable PageLink more, boolean mayAct) implements TemplateInstance {}

    /** @param plan null: a new one @param due places that it would count today */
    @CheckedTemplate(basePath = "countplan")
    record OneCountPlanPage(@Nullable CountPlan plan, CountScope scope, int due, List<String> zones, boolean mayAct)
            implements TemplateInstance {}

    private final CountPlans plans;
    private final Walk walk;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    CountPlanPages(CountPlans plans, Walk walk, Warehouses warehouses, CurrentWarehouse warehouse, CurrentActor actor) {
        this.plans = plans;
        this.walk = walk;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        Page<CountPlan> page =
                Page.of(plans.page(warehouse.get().id(), Page.after(cursor), ROWS), ROWS, CountPlan::name);
        return new CountPlansPage(
                page.items().stream()
                        .map(plan -> new Row(plan, PageLink.to("/count-plans", plan.planNo())))
                        .toList(),
                page.nextCursor() == null ? null : PageLink.to("/count-plans").with("cursor", page.nextCursor()),
                actor.get().has(Role.MANAGER));
    }

    @GET
    @Path("new")
    @RolesAllowed(MANAGER)
    public TemplateInstance form() {
        return new OneCountPlanPage(
                null, CountScope.EVERYTHING, 0, walk.zones(warehouse.get().id()), true);
    }

    @GET
    @Path("{no}")
    public TemplateInstance show(@PathParam("no") String no) {
        Warehouse in = warehouses.ofNumber(no);
        CountPlan plan = plans.get(in.id(), no);
        return new OneCountPlanPage(
                plan,
                plan.scope(),
                plans.dueNow(in, no),
                walk.zones(in.id()),
                actor.get().has(Role.MANAGER));
    }
}
