package org.stowage.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/** Items by their sku. Handing in an item that is known changes it. */
@Path("/api/v1/items")
class ItemResource {

    /** What may surprise later; the item is kept all the same. */
    record Warning(String code, String detail) {}

    record Changed(ItemChange.Change change, List<Warning> warnings, ItemView item) {}

    private final Items items;
    private final Kits kits;
    private final CurrentActor actor;
    private final Once once;

    ItemResource(Items items, Kits kits, CurrentActor actor, Once once) {
        this.items = items;
        this.kits = kits;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public Page<ItemView> list(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        List<Item> found = items.page(Page.after(cursor), size);
        List<Long> ids = found.stream().map(Item::id).toList();
        List<PackCode> codes = items.packs(ids);
        Map<Long, List<KitPart>> parts = kits.parts(ids);
        return Page.of(found, size, Item::sku)
                .map(item -> ItemView.from(item, codes, parts.getOrDefault(item.id(), List.of()), seesCost()));
    }

    @GET
    @Path("/{sku}")
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public ItemView get(@RestPath String sku) {
        return view(sku);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response keep(@HeaderParam("Idempotency-Key") @Nullable String key, NewItem asked) {
        return once.postWithBusinessKey(key, asked, 201, () -> change(asked));
    }

    @PUT
    @Path("/{sku}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Changed put(@RestPath String sku, NewItem asked) {
        if (!Sku.key(sku).equals(Sku.key(String.valueOf(asked.sku())))) {
            throw Problem.of(CatalogProblem.INVALID_SKU, String.valueOf(asked.sku()))
                    .at("/sku");
        }
        return change(asked);
    }

    private Changed change(NewItem asked) {
        ItemChange change = items.upsert(List.of(asked)).getFirst();
        List<Warning> warnings = new ArrayList<>();
        change.warnings().forEach(code -> warnings.add(warning(code, change.sku())));
        items.shared(items.get(change.id()))
                .forEach(shared -> warnings.add(warning("barcode-shared", shared.code(), shared.sku())));
        return new Changed(change.change(), warnings, view(change.sku()));
    }

    private Warning warning(String code, Object... values) {
        return new Warning(code, Texts.of("catalog", code, actor.get().language(), values));
    }

    private ItemView view(String sku) {
        Item item = items.bySku(sku).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, sku));
        List<Long> id = List.of(item.id());
        return ItemView.from(item, items.packs(id), kits.parts(id).getOrDefault(item.id(), List.of()), seesCost());
    }

    private boolean seesCost() {
        return actor.get().seesCost();
    }
}
