package org.stowage.tariff;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;

/** Settings: cost tables and rules, and what they would choose. */
@Path("/carrier-choice")
@Produces(MediaType.TEXT_HTML)
class ChoicePages {

    /** @param when one phrase for each condition; none: every parcel */
    record ShownRule(CarrierRule rule, List<String> when) {}

    /** @param asked the fields of "try it" @param answer null: nothing was asked */
    @CheckedTemplate(basePath = "tariff")
    record CarrierChoicePage(
            List<Tariff> tariffs,
            List<ShownRule> rules,
            ChoiceLists lists,
            TrialFields asked,
            @Nullable ChoiceView answer,
            boolean mayManage)
            implements TemplateInstance {}

    private final ChoiceDesk desk;
    private final Trials trials;
    private final CurrentWarehouse warehouse;
    private final Once once;

    ChoicePages(ChoiceDesk desk, Trials trials, CurrentWarehouse warehouse, Once once) {
        this.desk = desk;
        this.trials = trials;
        this.warehouse = warehouse;
        this.once = once;
    }

    @GET
    @RolesAllowed({MANAGER, CLERK, AUDITOR})
    public TemplateInstance show(@Context UriInfo asked) {
        FormFields form = FormFields.of(asked.getQueryParameters());
        ChoiceView answer = form.text("grams") == null
                ? null
                : trials.answer(TrialForm.read(form, warehouse.get().code()));
        return new CarrierChoicePage(
                desk.tariffs(), desk.rules(), desk.lists(), new TrialFields(form), answer, desk.mayManage());
    }

    @POST
    @Path("/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response keep(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        CarrierRule rule = desk.checked(RuleForm.read(form, warehouse.get().code()));
        return once.page(form.key(), rule, () -> {
            desk.keep(rule);
            return PageLink.to("/carrier-choice");
        });
    }

    @POST
    @Path("/rules/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response remove(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        String code = form.textOrEmpty("code");
        String of = form.text("warehouse");
        return once.page(form.key(), List.of(code, of == null ? "" : of), () -> {
            desk.remove(code, of);
            return PageLink.to("/carrier-choice");
        });
    }
}
