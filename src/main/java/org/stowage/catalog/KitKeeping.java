package org.stowage.catalog;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Makes kits of items, and items of kits. */
@ApplicationScoped
class KitKeeping {

    private final KitSql sql;
    private final List<ItemHolder> holders;

    KitKeeping(KitSql sql, @All List<ItemHolder> holders) {
        this.sql = sql;
        this.holders = holders;
    }

    /** What forbids the parts of these items, for each of them; parts may be items of the same list. */
    List<List<Fault>> faults(List<NewItem> items) {
        List<List<Fault>> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Set<String> made = new HashSet<>();
        Set<String> unmade = new HashSet<>();
        for (NewItem item : items) {
            if (item.parts() != null) {
                named.add(Sku.key(item.sku()));
                item.parts().forEach(part -> named.add(Sku.key(part.sku())));
                (item.parts().isEmpty() ? unmade : made).add(Sku.key(item.sku()));
            }
        }
        if (named.isEmpty()) {
            items.forEach(item -> faults.add(List.of()));
            return faults;
        }
        // no two may make kits at once: each would not see that the other's kit holds its own
        sql.lock();
        Map<String, KitSql.Known> known = new HashMap<>();
        sql.known(named).forEach(k -> known.put(Sku.key(k.sku()), k));
        Set<Long> stocked = new HashSet<>();
        holders.forEach(holder -> stocked.addAll(
                holder.held(known.values().stream().map(KitSql.Known::id).toList())));
        KitCheck check = new KitCheck(known, stocked, items, made, unmade);
        items.forEach(item -> faults.add(check.faults(item)));
        return faults;
    }

    /** @return the kits whose parts differ now */
    Set<Long> keep(List<NewItem> items, List<ItemChange> changes) {
        Map<Long, List<NewPart>> wanted = new HashMap<>();
        Set<String> skus = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            List<NewPart> parts = items.get(i).parts();
            if (parts != null) {
                wanted.put(changes.get(i).id(), parts);
                parts.forEach(part -> skus.add(Sku.key(part.sku())));
            }
        }
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<String, Long> ids = new HashMap<>();
        sql.known(skus).forEach(k -> ids.put(Sku.key(k.sku()), k.id()));
        Map<Long, Map<Long, Long>> quantities = new HashMap<>();
        wanted.forEach((kit, parts) -> {
            Map<Long, Long> byPart = new HashMap<>();
            parts.forEach(part -> byPart.put(Objects.requireNonNull(ids.get(Sku.key(part.sku()))), part.quantity()));
            quantities.put(kit, byPart);
        });
        return sql.replace(quantities);
    }

    void remainingLifeChanged(List<Long> itemIds) {
        if (!itemIds.isEmpty()) {
            holders.forEach(holder -> holder.remainingLifeChanged(itemIds));
        }
    }

    /** @throws Problem with all of them */
    static void refuse(List<List<Fault>> faults) {
        List<Fault> all = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            String at = faults.size() == 1 ? "" : "/" + i;
            faults.get(i).forEach(fault -> all.add(new Fault(at + fault.pointer(), fault.type(), fault.values())));
        }
        if (!all.isEmpty()) {
            throw Problem.all(all);
        }
    }
}
