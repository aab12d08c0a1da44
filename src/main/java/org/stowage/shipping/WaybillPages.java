package org.stowage.shipping;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Waybills that need somebody, each with what can be done. */
@Path("/waybills")
@Produces(MediaType.TEXT_HTML)
class WaybillPages {

    private static final int LONGEST_REASON = 200;

    /** @param mayAct whether the reader may void and ask again @param mayDecide whether also what only a manager says */
    @CheckedTemplate(basePath = "shipping")
    record WaybillsPage(List<WaybillAlarm> alarms, boolean mayAct, boolean mayDecide) implements TemplateInstance {}

    private record Asked(String act, String reason) {}

    private final WaybillAlarmSql sql;
    private final ParcelWaybillActs acts;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    WaybillPages(
            WaybillAlarmSql sql,
            ParcelWaybillActs acts,
            Warehouses warehouses,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Once once) {
        this.sql = sql;
        this.acts = acts;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance list() {
        boolean manager = actor.get().has(Role.MANAGER);
        return new WaybillsPage(
                sql.list(warehouse.get().id(), WaybillAlarmResource.MOST),
                manager || actor.get().has(Role.CLERK),
                manager);
    }

    @POST
    @Path("{no}/{act: void|retry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response act(
            @PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> fields) {
        return done(no, act, FormFields.of(fields));
    }

    @POST
    @Path("{no}/{act: write-off|keep|recover}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MANAGER)
    public Response decide(
            @PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> fields) {
        return done(no, act, FormFields.of(fields));
    }

    private Response done(String no, String act, FormFields form) {
        String reason = form.textOrEmpty("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/reason");
        }
        Warehouse in = warehouses.ofNumber(no);
        long who = actor.get().operatorId();
        return once.page(form.key(), new Asked(act, reason), () -> {
            switch (act) {
                case "void" -> acts.giveUp(in.id(), no, reason, who);
                case "retry" -> acts.retry(in.id(), no, null, reason, who);
                default -> acts.decide(in.id(), no, act, reason, who);
            }
            return PageLink.to("/waybills");
        });
    }
}
