package org.stowage.counting;

import static org.stowage.access.Roles.MANAGER;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** What a manager presses on the page of a count. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(MANAGER)
class CountActForms {

    private static final int LONGEST = 500;

    private final Counts counts;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    CountActForms(Counts counts, Warehouses warehouses, CurrentActor actor, Once once) {
        this.counts = counts;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** What the ticked differences come to; a page never decides about more than it shows. */
    @POST
    @Path("{no}/{act:recount|approve|reject}")
    public Response decide(
            @PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        List<Long> ticked = fields.column("variances").stream()
                .filter(Objects::nonNull)
                .map(id -> fields.number("/variances", id))
                .filter(Objects::nonNull)
                .toList();
        CountReason reason = fields.choice(CountReason.class, "reason");
        String note = note(fields);
        if (ticked.isEmpty()) {
            fields.fault("/variances", CountProblem.COUNT_NONE_TICKED);
        }
        fields.check();
        Decision which = new Decision(ticked, reason, note);
        WarehouseKey at = warehouses.ofNumber(no).key();
        return once.page(fields.key(), List.of(act, which), () -> {
            switch (act) {
                case "recount" -> counts.recount(at, no, which, actor.get());
                case "approve" -> counts.approve(at, no, which, actor.get());
                default -> counts.reject(at, no, which, actor.get());
            }
            return PageLink.to("/counts", no);
        });
    }

    @POST
    @Path("{no}/{act:post|cancel}")
    public Response end(@PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        WarehouseKey at = warehouses.ofNumber(no).key();
        return once.page(FormFields.of(form).key(), act, () -> {
            if (act.equals("post")) {
                counts.post(at, no, actor.get());
            } else {
                counts.cancel(at, no, actor.get());
            }
            return PageLink.to("/counts", no);
        });
    }

    private static @Nullable String note(FormFields fields) {
        String note = fields.text("note");
        if (note != null && note.length() > LONGEST) {
            fields.fault("/note", KernelProblem.INVALID_VALUE, note.substring(0, 60) + "…", "1-" + LONGEST);
        }
        return note;
    }
}
