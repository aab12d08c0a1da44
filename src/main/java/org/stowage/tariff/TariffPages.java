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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** One cost table: as it counts, as the file that it can be changed in, and away with it. */
@Path("/tariffs/{id}")
@Produces(MediaType.TEXT_HTML)
class TariffPages {

    @CheckedTemplate(basePath = "tariff")
    record TariffPage(Tariff tariff, boolean mayManage) implements TemplateInstance {}

    private final Tariffs tariffs;
    private final CurrentActor actor;
    private final Once once;

    TariffPages(Tariffs tariffs, CurrentActor actor, Once once) {
        this.tariffs = tariffs;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({MANAGER, CLERK, AUDITOR})
    public TemplateInstance show(@RestPath long id) {
        return new TariffPage(tariffs.get(id), actor.get().has(Role.MANAGER));
    }

    /** The columns are those of the import. */
    @GET
    @Path("/file")
    @Produces("text/csv;charset=utf-8")
    @RolesAllowed({MANAGER, CLERK, AUDITOR})
    public Response file(@RestPath long id) {
        return Response.ok(TariffFile.of(tariffs.get(id).table()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tariff-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response remove(@RestPath long id, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        return once.page(form.key(), id, () -> {
            tariffs.remove(id, actor.get().operatorId());
            return PageLink.to("/carrier-choice");
        });
    }
}
