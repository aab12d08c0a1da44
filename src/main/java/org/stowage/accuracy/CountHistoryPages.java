package org.stowage.accuracy;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.counting.CountLists;
import org.stowage.counting.TallyView;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Location;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;

/** What was ever counted at one location, or of one item. Not for counters: it tells what they will find. */
@Path("/counts/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class CountHistoryPages {

    private static final int ROWS = 50;

    /** @param of the location's code or the item's sku; empty: nobody has said */
    @CheckedTemplate(basePath = "accuracy")
    record CountHistoryPage(
            String of,
            @Nullable PageLink back,
            List<TallyView> tallies,
            @Nullable PageLink older) implements TemplateInstance {}

    private final CountLists lists;
    private final Locations locations;
    private final Items items;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    CountHistoryPages(
            CountLists lists, Locations locations, Items items, CurrentWarehouse warehouse, CurrentActor actor) {
        this.lists = lists;
        this.locations = locations;
        this.items = items;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    /** @param sku of the item; without it of the location; without both somebody is asked */
    @GET
    public TemplateInstance show(
            @QueryParam("location") @Nullable String location,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        long from = Objects.requireNonNullElse(before, Long.MAX_VALUE);
        String asked = said(sku);
        String code = said(location);
        if (asked != null) {
            Item item = items.bySku(asked).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, asked));
            return page(
                    item.sku(),
                    PageLink.to("/stock/items", item.sku()),
                    PageLink.to("/counts/history").with("sku", item.sku()),
                    lists.ofItem(in.key(), item.id(), from, ROWS, actor.get()));
        }
        if (code == null) {
            return new CountHistoryPage("", null, List.of(), null);
        }
        Location place = locations.get(in.id(), code);
        return page(
                place.code(),
                PageLink.to("/stock/locations", place.code()),
                PageLink.to("/counts/history").with("location", place.code()),
                lists.ofLocation(in.key(), place.id(), from, ROWS, actor.get()));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static TemplateInstance page(String of, PageLink back, PageLink here, List<TallyView> tallies) {
        PageLink older = tallies.size() < ROWS
                ? null
                : here.with("before", tallies.getLast().id());
        return new CountHistoryPage(of, back, tallies, older);
    }
}
