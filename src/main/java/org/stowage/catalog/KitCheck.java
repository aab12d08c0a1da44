package org.stowage.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * Whether an item can be made of these parts: they are known, none of them is a kit, and the kit itself lies nowhere and in
 * no other kit. So no kit can hold itself, however long the way.
 */
final class KitCheck {

    private final Map<String, KitSql.Known> known;
    private final Set<Long> stocked;
    private final Set<String> given = new HashSet<>();
    private final Set<String> made;
    private final Set<String> unmade;

    /** @param made kits of the same list @param unmade items of the same list that are kits no more */
    KitCheck(
            Map<String, KitSql.Known> known,
            Set<Long> stocked,
            List<NewItem> items,
            Set<String> made,
            Set<String> unmade) {
        this.known = known;
        this.stocked = stocked;
        this.made = made;
        this.unmade = unmade;
        for (NewItem item : items) {
            given.add(Sku.key(item.sku()));
        }
    }

    List<Fault> faults(NewItem item) {
        List<Fault> faults = new ArrayList<>();
        List<NewPart> own = item.parts();
        if (own == null || own.isEmpty()) {
            return faults;
        }
        String key = Sku.key(item.sku());
        KitSql.Known kit = known.get(key);
        if (kit != null && stocked.contains(kit.id())) {
            faults.add(Problem.fault("/parts", CatalogProblem.KIT_HAS_STOCK, kit.sku()));
        }
        if (kit != null && kit.isPart()) {
            faults.add(Problem.fault("/parts", CatalogProblem.KIT_IS_PART, item.sku()));
        }
        for (int i = 0; i < own.size(); i++) {
            String part = Sku.key(own.get(i).sku());
            KitSql.Known found = known.get(part);
            if (found == null && !given.contains(part)) {
                faults.add(Problem.fault(
                        "/parts/" + i + "/sku",
                        CatalogProblem.UNKNOWN_PART,
                        own.get(i).sku()));
            } else if (!part.equals(key)
                    && (made.contains(part) || (found != null && found.isKit() && !unmade.contains(part)))) {
                faults.add(Problem.fault(
                        "/parts/" + i + "/sku",
                        CatalogProblem.KIT_IN_KIT,
                        own.get(i).sku()));
            }
        }
        return faults;
    }
}
