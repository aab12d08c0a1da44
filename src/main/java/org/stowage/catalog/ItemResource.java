package org.stowage.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
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
    private final CurrentActor actor;
    private final Once once;

    ItemResource(Items items, CurrentActor actor, Once once) {
        this.items = items;
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
        List<PackCode> codes = items.packs(found.stream().map(Item::id).toList());
        return Page.of(found, size, Item::sku).map(item -> ItemView.from(item, codes, seesCost()));
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
        List<Warning> warnings = change.warnings().stream()
                .map(code ->
                        new Warning(code, Texts.of("catalog", code, actor.get().language(), change.sku())))
                .toList();
        return new Changed(change.change(), warnings, view(change.sku()));
    }

    private ItemView view(String sku) {
        Item item = items.bySku(sku).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, sku));
        return ItemView.from(item, items.packs(List.of(item.id())), seesCost());
    }

    private boolean seesCost() {
        Actor self = actor.get();
        return self.has(Role.MANAGER) || self.has(Role.CLERK) || self.has(Role.AUDITOR);
    }
}
