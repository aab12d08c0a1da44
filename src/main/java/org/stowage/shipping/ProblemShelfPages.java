package org.stowage.shipping;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.stream.Stream;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;

/** The problem shelf: what lies there longest stands first, with who sees to it. */
@Path("/problem-shelf")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ProblemShelfPages {

    /** @param mayAct whether the reader can take something on */
    @CheckedTemplate(basePath = "shipping")
    record ProblemShelfPage(List<ShelvedOrder> rows, boolean mayAct) implements TemplateInstance {}

    private final ProblemShelf shelf;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    ProblemShelfPages(ProblemShelf shelf, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.shelf = shelf;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance show() {
        boolean mayAct = Stream.of(Role.MANAGER, Role.CLERK, Role.PACKER).anyMatch(actor.get()::has);
        return new ProblemShelfPage(shelf.list(warehouse.get().id()), mayAct);
    }

    @POST
    @Path("{id}/see-to")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response seeTo(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        long in = warehouse.get().id();
        return once.page(FormFields.of(form).key(), id, () -> {
            shelf.seeTo(in, id, actor.get().operatorId());
            return PageLink.to("/problem-shelf");
        });
    }
}
