package org.stowage.adjustment;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** What people press on the pages of freezes. */
@Path("/freezes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FreezeForms {

    /** @param stopped numbers of orders that hold such goods and would go no further @param shorted those that would lack units */
    @CheckedTemplate(basePath = "adjustment")
    record FreezeForeseenPart(List<String> stopped, List<String> shorted) implements TemplateInstance {}

    private final Freezing freezing;
    private final FreezeForm forms;
    private final Foresight foresight;
    private final Trial trial;
    private final CurrentWarehouse warehouse;
    private final Acting acting;

    FreezeForms(
            Freezing freezing,
            FreezeForm forms,
            Foresight foresight,
            Trial trial,
            CurrentWarehouse warehouse,
            Acting acting) {
        this.freezing = freezing;
        this.forms = forms;
        this.foresight = foresight;
        this.trial = trial;
        this.warehouse = warehouse;
        this.acting = acting;
    }

    /** First tells how many orders it stops; sent again with that number, it is done. */
    @POST
    @RolesAllowed({MANAGER, CLERK})
    public Response freeze(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Warehouse in = warehouse.get();
        FreezeResource.mustServeAll(acting.actor());
        FreezeForm.Asked asked = forms.read(fields, in);
        String told = fields.text("told");
        long actorId = acting.actor().operatorId();
        if (told == null) {
            return Response.ok(trial.of(() -> {
                        Freezing.Done done = freezing.freeze(in.id(), asked.scope(), asked.reason(), actorId);
                        return new FreezeForeseenPart(
                                foresight.numbers(in.id(), done.stoppedOrders()),
                                foresight.numbers(in.id(), done.shortOrders()));
                    }))
                    .build();
        }
        return acting.page(fields.key(), List.of(asked, told), actor -> {
            Freezing.Done done = freezing.freeze(in.id(), asked.scope(), asked.reason(), actorId);
            if (!told.equals(String.valueOf(done.stoppedOrders().size()))) {
                throw Problem.of(AdjustmentProblem.FORESEEN_OTHERWISE);
            }
            return page(in, done.freezeId());
        });
    }

    @POST
    @Path("{id}/lift")
    @RolesAllowed(MANAGER)
    public Response lift(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String note = FreezeForm.text(fields, "note");
        fields.check();
        Warehouse in = warehouse.get();
        FreezeResource.mustServeAll(acting.actor());
        return acting.page(fields.key(), note == null ? "" : note, actor -> {
            freezing.lift(in.id(), id, actor.operatorId(), note);
            return page(in, id);
        });
    }

    private static PageLink page(Warehouse in, long id) {
        return PageLink.to("/freezes", String.valueOf(id)).with("warehouse", in.code());
    }
}
