package org.stowage.stock;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Items;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;

/** The ledger, newest move first; of one item or one place where asked. */
@Path("/stock/moves")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class MovePages {

    @CheckedTemplate(basePath = "stock")
    record StockMovesPage(
            String sku,
            String location,
            String from,
            String to,
            List<MovePageSql.Row> moves,
            @Nullable String next) implements TemplateInstance {}

    private final CurrentWarehouse warehouse;
    private final MovePageSql sql;
    private final Items items;
    private final Locations locations;
    private final OwnerScope owners;

    MovePages(CurrentWarehouse warehouse, MovePageSql sql, Items items, Locations locations, OwnerScope owners) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.items = items;
        this.locations = locations;
        this.owners = owners;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String sku,
            @RestQuery @DefaultValue("") String location,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse.get();
        MovePageSql.Filter filter = MovePageSql.Filter.last(
                        at.id(), owners.mine(), owners.hidden(at.id()), StockPages.ROWS)
                .item(sku.isBlank() ? 0 : item(sku))
                .place(location.isBlank() ? 0 : locations.get(at.id(), location).id())
                .between(instant(at, from, "?from"), instant(at, to, "?to"))
                .before(before(cursor));
        Page<MovePageSql.Row> page = Page.of(sql.newest(filter), StockPages.ROWS, row -> String.valueOf(row.id()));
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/stock/moves")
                        .with("sku", sku)
                        .with("location", location)
                        .with("from", from)
                        .with("to", to)
                        .with("cursor", page.nextCursor())
                        .toString();
        return new StockMovesPage(sku.strip(), location.strip(), from, to, page.items(), next);
    }

    private long item(String sku) {
        return items.bySku(sku)
                .orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, sku))
                .id();
    }

    private static @Nullable Instant instant(Warehouse at, String wallClock, String pointer) {
        return wallClock.isBlank() ? null : AsOf.onClock(at.timezone(), wallClock, pointer);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(cursor), "nextCursor")
                    .at("/cursor");
        }
    }
}
