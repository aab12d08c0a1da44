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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Stock at two instants side by side, with the moves that lie between. */
@Path("/stock/compare")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class ComparePages {

    /** Times are those of the warehouse's clock. */
    @CheckedTemplate(basePath = "stock")
    record StockComparePage(
            Asked asked, List<Row> rows, @Nullable String next) implements TemplateInstance {}

    record Asked(String from, String to, String sku, String location) {}

    /** @param moves the page of those that explain the difference */
    record Row(StockChange change, String moves) {}

    private final CurrentWarehouse warehouse;
    private final StockQuery stock;
    private final OwnerScope owners;

    ComparePages(CurrentWarehouse warehouse, StockQuery stock, OwnerScope owners) {
        this.warehouse = warehouse;
        this.stock = stock;
        this.owners = owners;
    }

    @GET
    public TemplateInstance compare(
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("") String sku,
            @RestQuery @DefaultValue("") String location,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse.get();
        LocalDateTime now = LocalDateTime.now(at.timezone()).truncatedTo(ChronoUnit.MINUTES);
        // yesterday's end of work until now, where nothing was chosen
        Asked asked = new Asked(
                from.isBlank() ? now.toLocalDate().atStartOfDay().toString() : from.strip(),
                to.isBlank() ? now.plusMinutes(1).toString() : to.strip(),
                sku.strip(),
                location.strip());
        StockFilter filter = owners.narrow(
                StockFilter.all(at.id())
                        .sku(orNull(asked.sku()))
                        .at(orNull(asked.location()))
                        .asOf(AsOf.onClock(at.timezone(), asked.from(), "?from"))
                        .page(Page.after(cursor), StockPages.ROWS),
                null);
        Page<StockChange> page = Page.of(
                stock.changes(filter, AsOf.onClock(at.timezone(), asked.to(), "?to")),
                StockPages.ROWS,
                StockChange::key);
        return new StockComparePage(
                asked,
                page.items().stream().map(change -> row(asked, change)).toList(),
                page.nextCursor() == null ? null : next(asked, page.nextCursor()));
    }

    private static Row row(Asked asked, StockChange change) {
        return new Row(
                change,
                PageLink.to("/stock/moves")
                        .with("sku", change.sku())
                        .with("location", change.location())
                        .with("from", asked.from())
                        .with("to", asked.to())
                        .toString());
    }

    private static String next(Asked asked, String cursor) {
        return PageLink.to("/stock/compare")
                .with("from", asked.from())
                .with("to", asked.to())
                .with("sku", asked.sku())
                .with("location", asked.location())
                .with("cursor", cursor)
                .toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
