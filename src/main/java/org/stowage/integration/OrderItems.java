package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stowage.catalog.Item;
import org.stowage.catalog.ItemKey;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;

/** The items that an order file speaks of; where its mapping says so, the unknown ones are made from it. */
@ApplicationScoped
class OrderItems {

    private final Items items;

    OrderItems(Items items) {
        this.items = items;
    }

    /** By sku in capitals. */
    Map<String, ItemKey> known(List<ImportDocument> documents) {
        return items.keys(skus(documents));
    }

    private static Set<String> skus(List<ImportDocument> documents) {
        Set<String> skus = new HashSet<>();
        documents.forEach(document -> document.live().forEach(row -> skus.add(row.text("sku", ""))));
        return skus;
    }

    /**
     * Makes what orders (not returns) ask for and nobody knows. The name is the first description that the file gives: an
     * item that had to be named by its sku gets its name as soon as one comes.
     */
    void make(List<ImportDocument> documents, Mapping mapping) {
        if (!mapping.createItems()) {
            return;
        }
        List<ImportDocument> sales = documents.stream()
                .filter(d -> mapping.returns() == null
                        || !mapping.returns().holds(d.first().values()))
                .toList();
        Map<String, Item> known = items.bySkus(skus(sales));
        Map<String, NewItem> wanted = new LinkedHashMap<>();
        for (ImportDocument document : sales) {
            for (ImportRow row : document.live()) {
                String sku = row.text("sku", "");
                String key = sku.toUpperCase(Locale.ROOT);
                String name = row.text("itemName", sku);
                Item item = known.get(key);
                NewItem named = NewItem.of(item == null ? sku : item.sku(), name);
                boolean isBetter = item == null || (item.name().equals(item.sku()) && !name.equalsIgnoreCase(sku));
                if (isBetter && named.faults("").isEmpty()) {
                    wanted.merge(key, named, (first, later) -> key.equalsIgnoreCase(first.name()) ? later : first);
                }
            }
        }
        items.upsert(List.copyOf(wanted.values()));
    }
}
