package org.stowage.boxing;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Settings: the boxes of a warehouse, and the sheet with their codes. */
@Path("/packaging")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ADMINISTRATOR, MANAGER})
class PackagingPages {

    /** @param shown the one to change; null: the form is for a new one */
    @CheckedTemplate(basePath = "boxing")
    record PackagingPage(
            String warehouse,
            List<Packaging> boxes,
            @Nullable Packaging shown,
            List<String> kinds) implements TemplateInstance {}

    private static final List<String> KINDS =
            List.of(BoxKind.values()).stream().map(DatabaseName::of).toList();

    private final Packagings packagings;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;
    private final PackagingForm form;

    PackagingPages(
            Packagings packagings, CurrentWarehouse warehouse, CurrentActor actor, Once once, PackagingForm form) {
        this.packagings = packagings;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
        this.form = form;
    }

    @GET
    public TemplateInstance list(@QueryParam("box") @Nullable String code) {
        Warehouse in = warehouse.get();
        List<Packaging> all = packagings.all(in.id());
        Packaging shown = all.stream()
                .filter(box -> box.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
        return new PackagingPage(in.code(), all, shown, KINDS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response keep(MultivaluedMap<String, String> fields) {
        FormFields sent = FormFields.of(fields);
        NewPackaging box = form.read(sent);
        long in = warehouse.get().id();
        return once.page(sent.key(), box, () -> {
            packagings.keep(in, box, actor.get().operatorId());
            return PageLink.to("/packaging");
        });
    }
}
