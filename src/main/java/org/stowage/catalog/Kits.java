package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/**
 * Kits and bundles: sold as one, picked as their parts. A kit has no stock of its own and no kit lies in another; how many
 * can be sold is told by the part of which there is least.
 */
@ApplicationScoped
public class Kits {

    private final Sql sql;

    public Kits(Sql sql) {
        this.sql = sql;
    }

    /** The parts of those of these items that are kits, by the kit's item id; parts by sku. */
    public Map<Long, List<KitPart>> parts(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        return sql.statement("""
                        select k.kit_item_id, i.id as item_id, i.sku, i.name, k.quantity
                          from kit_part k join item i on i.id = k.part_item_id
                         where k.kit_item_id = any(:items)
                         order by k.kit_item_id, upper(i.sku)
                        """).bind("items", itemIds).list(KitPart.class).stream()
                .collect(Collectors.groupingBy(KitPart::kitItemId, TreeMap::new, Collectors.toList()));
    }

    /** Before units of these items are received or found. @throws Problem kit-not-stocked naming the kit and its parts */
    public void refuseToStock(Collection<Long> itemIds) {
        parts(itemIds).values().stream().findFirst().ifPresent(parts -> {
            throw notStocked(parts);
        });
    }

    /** The refusal of such an item, for those who name it in a longer list. */
    public Problem notStocked(List<KitPart> parts) {
        String sku = sql.statement("select sku from item where id = :id")
                .bind("id", parts.getFirst().kitItemId())
                .one(String.class);
        return Problem.of(CatalogProblem.KIT_NOT_STOCKED, sku, spoken(parts));
    }

    static String spoken(List<KitPart> parts) {
        return parts.stream().map(part -> part.quantity() + " × " + part.sku()).collect(Collectors.joining(", "));
    }
}
