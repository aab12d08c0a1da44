package org.stowage.countplan;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Walk;
import org.stowage.site.Warehouse;

/** A new count: which places, what it will cost, how it is counted. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class CountStartPages {

    @CheckedTemplate(basePath = "countplan")
    record NewCountPage(CountScope scope, List<String> zones) implements TemplateInstance {}

    /** What stands below the fields once somebody looked what it would cost. */
    @CheckedTemplate(basePath = "countplan")
    record ScopePreviewPart(ScopePreview preview) implements TemplateInstance {}

    private final CountScopes scopes;
    private final CountStarts starts;
    private final Walk walk;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    CountStartPages(
            CountScopes scopes,
            CountStarts starts,
            Walk walk,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Once once) {
        this.scopes = scopes;
        this.starts = starts;
        this.walk = walk;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return new NewCountPage(
                CountScope.EVERYTHING, walk.zones(warehouse.get().id()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        CountScope scope = ScopeForm.read(fields);
        fields.check();
        return new ScopePreviewPart(scopes.preview(warehouse.get().id(), scope));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        CountScope scope = ScopeForm.read(fields);
        var manner = new CountStarts.Manner(
                fields.flag("blind"),
                fields.flag("locks"),
                fields.flag("sealedUnits"),
                fields.day("/dueOn", fields.text("dueOn")),
                fields.lines("assignees"));
        fields.check();
        Warehouse in = warehouse.get();
        return once.page(
                fields.key(),
                List.of(in.code(), scope, manner),
                () -> PageLink.to("/counts", starts.start(in.key(), scope, manner, actor.get())));
    }
}
