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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Stock by item, and one item with everything that is known of its units here. */
@Path("/stock")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, RECEIVER, PICKER, PACKER, COUNTER, AUDITOR})
class StockPages {

    @CheckedTemplate(basePath = "stock")
    record StockPage(
            String q,
            String show,
            List<String> shows,
            List<StockPageSql.ItemRow> items,
            @Nullable String next) implements TemplateInstance {}

    /** @param moves null: not for this reader; @param asOf what was asked for, empty: now */
    @CheckedTemplate(basePath = "stock")
    record StockItemPage(
            Item item,
            StockPageSql.ItemRow figures,
            List<PackCode> codes,
            @Nullable Availability offer,
            List<Pool> pools,
            String asOf,
            List<Balance> balances,
            List<Promise> promises,
            @Nullable List<MovePageSql.Row> moves,
            String allMoves,
            String edit)
            implements TemplateInstance {}

    /** A promise as the office reads it. @param shipBy null: whatever it waits for is served behind every order */
    record Promise(String orderNo, String href, @Nullable Instant shipBy, StockPageSql.Claim claim) {

        /** What claims goods for another warehouse bears a negative id (ADR 0018). */
        static Promise of(String warehouse, StockPageSql.Claim claim) {
            boolean toCustomer = claim.orderId() > 0;
            String no = warehouse + (toCustomer ? "-O" : "-T") + Math.abs(claim.orderId());
            String href = PageLink.to(toCustomer ? "/orders" : "/transfers", no).toString();
            return new Promise(no, href, toCustomer ? claim.shipBy() : null, claim);
        }
    }

    static final int ROWS = 50;
    static final int LAST_MOVES = 20;
    private static final List<String> SHOWS = List.of("stocked", "out", "all");

    private final CurrentWarehouse warehouse;
    private final StockPageSql sql;
    private final MovePageSql moves;
    private final StockQuery stock;
    private final Items items;
    private final StockReader reader;

    StockPages(
            CurrentWarehouse warehouse,
            StockPageSql sql,
            MovePageSql moves,
            StockQuery stock,
            Items items,
            StockReader reader) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.moves = moves;
        this.stock = stock;
        this.items = items;
        this.reader = reader;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("stocked") String show,
            @RestQuery @Nullable String cursor) {
        long in = warehouse.get().id();
        String shown = SHOWS.contains(show) ? show : "all";
        Page<StockPageSql.ItemRow> page = Page.of(
                sql.items(new StockPageSql.Shown(in, reader.scope(in), shown), q, Page.after(cursor), ROWS),
                ROWS,
                row -> row.sku().toUpperCase(Locale.ROOT));
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/stock")
                        .with("q", q)
                        .with("show", shown)
                        .with("cursor", page.nextCursor())
                        .toString();
        return new StockPage(q.strip(), shown, SHOWS, page.items(), next);
    }

    @GET
    @Path("/items/{sku:.+}")
    public TemplateInstance item(@RestPath String sku, @RestQuery @DefaultValue("") String asOf) {
        Warehouse at = warehouse.get();
        Item item = items.bySku(sku).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, sku));
        ReadScope scope = reader.scope(at.id());
        List<Balance> balances = asOf.isBlank()
                ? stock.ofItem(at.id(), item.id()).stream().filter(scope::sees).toList()
                : stock.balances(past(at, asOf, scope).sku(item.sku()));
        return new StockItemPage(
                item,
                sql.item(at.id(), scope, item.id()),
                items.packs(List.of(item.id())),
                scope.seesOffers() ? sql.offer(at.id(), item.id()) : null,
                sql.pools(at.id(), scope.owners(), item.sku(), ROWS),
                asOf,
                balances,
                sql.claims(at.id(), scope.owners(), item.id(), ROWS).stream()
                        .map(claim -> Promise.of(at.code(), claim))
                        .toList(),
                reader.readsMoves()
                        ? moves.newest(MovePageSql.Filter.last(at.id(), scope.owners(), scope.hidden(), LAST_MOVES)
                                .item(item.id()))
                        : null,
                PageLink.to("/stock/moves").with("sku", item.sku()).toString(),
                PageLink.to("/items", item.sku()).toString());
    }

    /** What the reader may see of that instant; {@code asOf} as the warehouse's clock showed it. */
    static StockFilter past(Warehouse at, String asOf, ReadScope scope) {
        return scope.of(StockFilter.all(at.id())).asOf(AsOf.onClock(at.timezone(), asOf, "?asOf"));
    }
}
