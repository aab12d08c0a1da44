package org.stowage.stock;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;
import static org.stowage.access.Roles.PACKER;
import static org.stowage.access.Roles.PICKER;
import static org.stowage.access.Roles.RECEIVER;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.LocationKind;
import org.stowage.site.SiteProblem;
import org.stowage.site.Warehouse;

/** Stock by location: what lies where, and places that are out of use. */
@Path("/stock/locations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, RECEIVER, PICKER, PACKER, COUNTER, AUDITOR})
class LocationPages {

    /** @param filter with empty texts where nothing was chosen */
    @CheckedTemplate(basePath = "stock")
    record StockLocationsPage(
            String warehouse,
            Map<String, String> filter,
            List<String> zones,
            List<String> kinds,
            List<String> states,
            List<StockPageSql.PlaceRow> places,
            @Nullable String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "stock")
    record StockLocationPage(
            StockPageSql.PlaceRow place,
            String asOf,
            List<Balance> balances,
            @Nullable List<MovePageSql.Row> moves,
            String allMoves,
            boolean mayBlock)
            implements TemplateInstance {}

    static final List<String> KINDS = Arrays.stream(LocationKind.values())
            .filter(kind -> kind != LocationKind.VIRTUAL)
            .map(DatabaseName::of)
            .toList();

    private static final List<String> STATES = List.of("holding", "empty", "blocked");

    private final CurrentWarehouse warehouse;
    private final StockPageSql sql;
    private final MovePageSql moves;
    private final StockQuery stock;
    private final LocationActs acts;
    private final StockReader reader;

    LocationPages(
            CurrentWarehouse warehouse,
            StockPageSql sql,
            MovePageSql moves,
            StockQuery stock,
            LocationActs acts,
            StockReader reader) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.moves = moves;
        this.stock = stock;
        this.acts = acts;
        this.reader = reader;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String zone,
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse.get();
        Page<StockPageSql.PlaceRow> page = Page.of(
                sql.places(
                        new LocationFilter(
                                at.id(),
                                q,
                                orNull(zone),
                                orNull(kind),
                                orNull(state),
                                Page.after(cursor),
                                StockPages.ROWS),
                        reader.scope(at.id())),
                StockPages.ROWS,
                StockPageSql.PlaceRow::code);
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/stock/locations")
                        .with("q", q)
                        .with("zone", zone)
                        .with("kind", kind)
                        .with("state", state)
                        .with("cursor", page.nextCursor())
                        .toString();
        Map<String, String> filter = Map.of("q", q.strip(), "zone", zone, "kind", kind, "state", state);
        return new StockLocationsPage(at.code(), filter, sql.zones(at.id()), KINDS, STATES, page.items(), next);
    }

    @GET
    @Path("/{code:.+}")
    public TemplateInstance location(@RestPath String code, @RestQuery @DefaultValue("") String asOf) {
        Warehouse at = warehouse.get();
        ReadScope scope = reader.scope(at.id());
        StockPageSql.PlaceRow place =
                sql.place(at.id(), scope, code).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_LOCATION, code));
        List<Balance> balances = asOf.isBlank()
                ? stock.at(at.id(), place.id()).stream().filter(scope::sees).toList()
                : stock.balances(StockPages.past(at, asOf, scope).at(place.code()));
        return new StockLocationPage(
                place,
                asOf,
                balances,
                Optional.of(place)
                        .filter(p -> reader.readsMoves())
                        .map(p -> moves.newest(
                                MovePageSql.Filter.last(at.id(), scope.owners(), scope.hidden(), StockPages.LAST_MOVES)
                                        .place(p.id())))
                        .orElse(null),
                PageLink.to("/stock/moves").with("location", place.code()).toString(),
                reader.mayBlock());
    }

    /** Takes a place out of use, or into use again. */
    @POST
    @Path("/block")
    @RolesAllowed({MANAGER, CLERK})
    public Response block(
            @FormParam("key") @Nullable String key,
            @FormParam("location") @DefaultValue("") String location,
            @FormParam("blocked") boolean blocked) {
        return acts.block(key, warehouse.get(), location, blocked);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
