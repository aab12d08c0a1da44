package org.stowage.adjustment;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.stock.Freeze;
import org.stowage.stock.Freezes;

/** Goods taken out of use: what, why, since when, how many units, and which orders hold some. */
@Path("/freezes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class FreezePages {

    private static final int ROWS = 50;

    /** @param units in the house that it concerns, of the reader's owners */
    record Row(Freeze freeze, long units) {}

    /** @param mayAct the reader serves every owner and may freeze */
    @CheckedTemplate(basePath = "adjustment")
    record FreezesPage(
            boolean lifted, List<Row> rows, @Nullable PageLink older, String location, boolean mayAct)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "adjustment")
    record OneFreezePage(Freeze freeze, long units, List<String> orders, PageLink where, boolean mayLift)
            implements TemplateInstance {}

    private final Freezes freezes;
    private final Freezing freezing;
    private final Foresight foresight;
    private final CurrentWarehouse warehouse;
    private final Acting acting;

    FreezePages(Freezes freezes, Freezing freezing, Foresight foresight, CurrentWarehouse warehouse, Acting acting) {
        this.freezes = freezes;
        this.freezing = freezing;
        this.foresight = foresight;
        this.warehouse = warehouse;
        this.acting = acting;
    }

    /** Newest first. @param lifted true: also those that are over */
    @GET
    public TemplateInstance list(
            @QueryParam("lifted") @DefaultValue("false") boolean lifted,
            @QueryParam("location") @Nullable String location,
            @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        Actor reader = acting.actor();
        List<Freeze> found = freezes.page(in.id(), lifted, before == null ? Long.MAX_VALUE : before, ROWS);
        Map<Long, Long> units =
                freezes.units(in.id(), found.stream().map(Freeze::id).toList(), reader.owners());
        return new FreezesPage(
                lifted,
                found.stream()
                        .map(one -> new Row(one, units.getOrDefault(one.id(), 0L)))
                        .toList(),
                found.size() < ROWS
                        ? null
                        : PageLink.to("/freezes")
                                .with("lifted", lifted ? "true" : null)
                                .with("before", found.getLast().id()),
                location == null ? "" : location,
                reader.owners() == null && (reader.has(Role.MANAGER) || reader.has(Role.CLERK)));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") long id) {
        Warehouse in = warehouse.get();
        Actor reader = acting.actor();
        Freeze freeze = freezes.get(in.id(), id);
        boolean open = freeze.liftedAt() == null;
        return new OneFreezePage(
                freeze,
                freezes.units(in.id(), List.of(id), reader.owners()).getOrDefault(id, 0L),
                open && reader.owners() == null
                        ? foresight.numbers(in.id(), freezing.holders(in.id(), freezes.scope(in.id(), id)))
                        : List.of(),
                PageLink.to("/recalls").with("sku", freeze.sku()).with("lot", freeze.lot()),
                open && reader.owners() == null && reader.has(Role.MANAGER));
    }
}
