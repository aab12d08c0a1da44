package org.stowage.office;

import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** "Freeze the lot", from the page that shows where it is. */
@Path("/recalls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(MANAGER)
class RecallForms {

    private static final int LONGEST = 500;

    private record Asked(String sku, @Nullable String lot, String reason) {}

    private final Recalls recalls;
    private final CurrentWarehouse warehouse;
    private final CurrentActor current;
    private final Once once;

    RecallForms(Recalls recalls, CurrentWarehouse warehouse, CurrentActor current, Once once) {
        this.recalls = recalls;
        this.warehouse = warehouse;
        this.current = current;
        this.once = once;
    }

    @POST
    public Response freeze(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String reason = fields.textOrEmpty("reason");
        if (reason.isEmpty()) {
            fields.fault("/reason", KernelProblem.MISSING_VALUE);
        } else if (reason.length() > LONGEST) {
            fields.fault("/reason", KernelProblem.INVALID_VALUE, reason.substring(0, 60) + "…", "1-" + LONGEST);
        }
        fields.check();
        Warehouse in = warehouse.get();
        Actor actor = current.get();
        Asked asked = new Asked(fields.textOrEmpty("sku"), fields.text("lot"), reason);
        return once.page(fields.key(), asked, () -> {
            recalls.freeze(in.id(), asked.sku(), asked.lot(), asked.reason(), actor);
            return PageLink.to("/recalls")
                    .with("sku", asked.sku())
                    .with("lot", asked.lot())
                    .with("warehouse", in.code());
        });
    }
}
