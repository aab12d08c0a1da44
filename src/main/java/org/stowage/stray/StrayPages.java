package org.stowage.stray;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.WarehouseKey;

/** Unknown goods on the problem shelf, each with its photo and its two ways on. */
@Path("/unknown-goods")
@Produces(MediaType.TEXT_HTML)
class StrayPages {

    private static final int ROWS = 50;
    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "stray")
    record UnknownGoodsPage(
            String warehouse,
            String status,
            List<String> states,
            List<Stray> rows,
            @Nullable PageLink older,
            boolean mayAct)
            implements TemplateInstance {}

    private final Strays strays;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    StrayPages(Strays strays, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.strays = strays;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    /** @param status none: those that wait; all: all */
    @GET
    @RolesAllowed({MANAGER, CLERK, AUDITOR})
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status, @QueryParam("before") @Nullable Long before) {
        WarehouseKey at = warehouse.get().key();
        Actor reader = actor.get();
        String shown = Objects.requireNonNullElse(status, DatabaseName.of(StrayStatus.PARKED));
        StrayStatus asked = Arrays.stream(StrayStatus.values())
                .filter(known -> DatabaseName.of(known).equals(shown))
                .findFirst()
                .orElse(null);
        List<Stray> found = strays.page(at, asked, Objects.requireNonNullElse(before, Long.MAX_VALUE), ROWS, reader);
        return new UnknownGoodsPage(
                at.code(),
                asked == null ? "" : shown,
                Arrays.stream(StrayStatus.values()).map(DatabaseName::of).toList(),
                found,
                found.size() < ROWS
                        ? null
                        : PageLink.to("/unknown-goods")
                                .with("status", shown)
                                .with("before", found.getLast().id()),
                reader.has(Role.MANAGER) || reader.has(Role.CLERK));
    }

    /** Leads to the count that brings them into the book. */
    @POST
    @Path("{id}/assign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({MANAGER, CLERK})
    public Response assign(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String sku = fields.textOrEmpty("sku");
        if (sku.isEmpty()) {
            fields.fault("/sku", KernelProblem.MISSING_VALUE);
        }
        Long quantity = fields.number("quantity");
        if (quantity != null && quantity < 1) {
            fields.fault("/quantity", KernelProblem.INVALID_VALUE, quantity, "1…");
        }
        List<String> serials = fields.lines("serials");
        Assignment as = new Assignment(
                sku, fields.text("location"), fields.text("lot"), quantity, serials.isEmpty() ? null : serials);
        fields.check();
        WarehouseKey at = warehouse.get().key();
        return once.page(
                fields.key(),
                List.of(id, as),
                () -> PageLink.to(
                        "/counts",
                        Objects.requireNonNull(
                                strays.assign(at, id, as, actor.get()).document())));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({MANAGER, CLERK})
    public Response discard(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String note = fields.text("note");
        if (note != null && note.length() > LONGEST) {
            fields.fault("/note", KernelProblem.INVALID_VALUE, note.substring(0, 60) + "…", "1-" + LONGEST);
        }
        fields.check();
        WarehouseKey at = warehouse.get().key();
        return once.page(fields.key(), List.of(id, String.valueOf(note)), () -> {
            strays.discard(at, id, note, actor.get());
            return PageLink.to("/unknown-goods");
        });
    }
}
