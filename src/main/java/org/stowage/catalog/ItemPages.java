package org.stowage.catalog;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** The catalogue: find an item, write down a new one, change a known one. */
@Path("/items")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, RECEIVER, PICKER, PACKER, COUNTER, AUDITOR})
class ItemPages {

    @CheckedTemplate(basePath = "catalog")
    record ItemsPage(
            String q, List<ItemPageSql.Row> items, @Nullable String next, boolean mayChange)
            implements TemplateInstance {}

    /** @param item null: a new one @param action where the form goes @param shared barcodes that other items have too */
    @CheckedTemplate(basePath = "catalog")
    record ItemPage(
            @Nullable ItemView item,
            String action,
            String stock,
            List<ItemForm.Section> sections,
            List<SharedCode> shared,
            boolean mayChange)
            implements TemplateInstance {}

    private static final int ROWS = 50;

    private final ItemPageSql sql;
    private final Items items;
    private final Kits kits;
    private final CurrentActor actor;
    private final Once once;

    ItemPages(ItemPageSql sql, Items items, Kits kits, CurrentActor actor, Once once) {
        this.sql = sql;
        this.items = items;
        this.kits = kits;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery @Nullable String cursor) {
        Page<ItemPageSql.Row> page = Page.of(sql.page(q, Page.after(cursor), ROWS), ROWS, row -> Sku.key(row.sku()));
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/items")
                        .with("q", q)
                        .with("cursor", page.nextCursor())
                        .toString();
        return new ItemsPage(q.strip(), page.items(), next, mayChange());
    }

    @GET
    @Path("/new")
    @RolesAllowed({MANAGER, CLERK})
    public TemplateInstance blank() {
        return new ItemPage(null, "/items", "/stock", ItemForm.sections(null, seesCost()), List.of(), true);
    }

    @GET
    @Path("/{sku:.+}")
    public TemplateInstance item(@RestPath String sku) {
        Item item = known(sku);
        List<Long> id = List.of(item.id());
        ItemView view =
                ItemView.from(item, items.packs(id), kits.parts(id).getOrDefault(item.id(), List.of()), seesCost());
        return new ItemPage(
                view,
                PageLink.to("/items", item.sku()).toString(),
                PageLink.to("/stock/items", item.sku()).toString(),
                ItemForm.sections(view, seesCost()),
                items.shared(item),
                mayChange());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({MANAGER, CLERK})
    public Response create(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        String sku = form.textOrEmpty("sku");
        return keep(form.key(), ItemForm.read(form, sku, null), true);
    }

    @POST
    @Path("/{sku:.+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({MANAGER, CLERK})
    public Response change(@RestPath String sku, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Item known = known(sku);
        return keep(form.key(), ItemForm.read(form, known.sku(), known), false);
    }

    private Response keep(@Nullable String key, NewItem asked, boolean isNew) {
        return once.page(key, asked, () -> {
            if (isNew && items.bySku(asked.sku()).isPresent()) {
                throw Problem.of(CatalogProblem.SKU_TAKEN, asked.sku()).at("/sku");
            }
            return PageLink.to("/items", items.upsert(List.of(asked)).getFirst().sku());
        });
    }

    private Item known(String sku) {
        return items.bySku(sku).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, sku));
    }

    private boolean mayChange() {
        return actor.get().has(Role.MANAGER) || actor.get().has(Role.CLERK);
    }

    private boolean seesCost() {
        Actor self = actor.get();
        return self.has(Role.MANAGER) || self.has(Role.CLERK) || self.has(Role.AUDITOR);
    }
}
