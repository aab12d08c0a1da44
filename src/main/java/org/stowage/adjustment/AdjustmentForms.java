package org.stowage.adjustment;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
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
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What people press on the pages of adjustments. */
@Path("/adjustments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AdjustmentForms {

    private static final int LONGEST_NOTE = 500;

    @CheckedTemplate(basePath = "adjustment")
    record ForeseenPart(Kind kind, Foreseen seen) implements TemplateInstance {}

    private record Decided(
            String number, String act, @Nullable String note) {}

    private final Adjustments adjustments;
    private final NewDocuments documents;
    private final AdjustmentRules rules;
    private final CurrentWarehouse warehouse;
    private final Warehouses warehouses;
    private final Acting acting;

    AdjustmentForms(
            Adjustments adjustments,
            NewDocuments documents,
            AdjustmentRules rules,
            CurrentWarehouse warehouse,
            Warehouses warehouses,
            Acting acting) {
        this.adjustments = adjustments;
        this.documents = documents;
        this.rules = rules;
        this.warehouse = warehouse;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    /** First tells what would become of it; sent again with what was told, it is done. */
    @POST
    @Path("new")
    @RolesAllowed({MANAGER, CLERK, COUNTER})
    public Response ask(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Warehouse in = warehouse.get();
        String told = fields.text("told");
        if (told == null) {
            NewDocuments.Checked checked = documents.check(in, fields, acting.actor());
            return Response.ok(new ForeseenPart(checked.kind(), checked.seen())).build();
        }
        DocumentForm.Asked asked = documents.read(in, fields);
        return acting.page(fields.key(), List.of(asked, told), actor -> {
            AdjustmentView kept = adjustments.ask(in, asked.kind(), asked.document(), actor);
            if (!kept.status().equals(told)) {
                throw Problem.of(AdjustmentProblem.FORESEEN_OTHERWISE);
            }
            return PageLink.to("/adjustments", kept.adjustmentNo());
        });
    }

    @POST
    @Path("{no}/{act:approve|reject}")
    @RolesAllowed(MANAGER)
    public Response decide(
            @PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String note = fields.text("note");
        if (note != null && note.length() > LONGEST_NOTE) {
            fields.fault("/note", KernelProblem.INVALID_VALUE, note.substring(0, 60) + "…", "1-" + LONGEST_NOTE);
        }
        fields.check();
        Warehouse in = warehouses.ofNumber(no);
        return acting.page(fields.key(), new Decided(no, act, note), actor -> {
            AdjustmentView decided = act.equals("approve")
                    ? adjustments.approve(in, no, note, actor)
                    : adjustments.reject(in, no, note, actor);
            return PageLink.to("/adjustments", decided.adjustmentNo());
        });
    }

    @POST
    @Path("rule")
    @RolesAllowed(ADMINISTRATOR)
    public Response rule(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        BigDecimal value = fields.decimal("mostValue");
        Long units = fields.number("mostUnits");
        if (value == null || value.signum() < 0 || value.scale() > 4 || value.precision() - value.scale() > 14) {
            fields.fault("/mostValue", KernelProblem.INVALID_VALUE, fields.textOrEmpty("mostValue"), "1000.00");
        }
        if (units == null || units < 0) {
            fields.fault("/mostUnits", KernelProblem.INVALID_VALUE, fields.textOrEmpty("mostUnits"), "100");
        }
        String currency = fields.textOrEmpty("currency");
        if (!currency.matches("[A-Z]{3}")) {
            fields.fault("/currency", KernelProblem.INVALID_VALUE, currency, "CNY");
        }
        fields.check();
        Warehouse in = warehouse.get();
        AdjustmentRule rule =
                new AdjustmentRule(value == null ? BigDecimal.ZERO : value, units == null ? 0L : units, currency);
        return acting.page(fields.key(), rule, actor -> {
            rules.set(in, rule, actor);
            return PageLink.to("/adjustments").with("warehouse", in.code());
        });
    }
}
