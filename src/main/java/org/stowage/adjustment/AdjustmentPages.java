package org.stowage.adjustment;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Corrections of the book: those that wait for a second person, with the two ways on, or those of before. */
@Path("/adjustments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class AdjustmentPages {

    private static final int ROWS = 50;

    /** @param status waiting, posted, rejected @param mayDecide the reader may approve what others asked for */
    @CheckedTemplate(basePath = "adjustment")
    record AdjustmentsPage(String status, List<AdjustmentView> documents, boolean mayDecide, String reader)
            implements TemplateInstance {}

    private record Decided(String number, boolean approved) {}

    private final Adjustments adjustments;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    AdjustmentPages(Adjustments adjustments, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.adjustments = adjustments;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue(Adjustments.WAITING) String status) {
        Actor reader = actor.get();
        List<AdjustmentView> found = adjustments.page(warehouse.get(), reader, status, null, Long.MAX_VALUE, ROWS);
        return new AdjustmentsPage(status, found, reader.has(Role.MANAGER), reader.login());
    }

    /** @param approved true: book it; false: leave the book as it is */
    @POST
    @Path("/decide")
    @RolesAllowed(MANAGER)
    public Response decide(
            @FormParam("key") @Nullable String key,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("approved") boolean approved) {
        Warehouse at = warehouse.get();
        return once.page(key, new Decided(number, approved), () -> {
            if (approved) {
                adjustments.approve(at, number, null, actor.get());
            } else {
                adjustments.reject(at, number, null, actor.get());
            }
            return PageLink.to("/adjustments").with("warehouse", at.code());
        });
    }
}
