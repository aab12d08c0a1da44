package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * The catalogue: find an item by what people or barcodes call it, hand in new and changed ones by the thousand. Items
 * belong to the house, not to one warehouse.
 */
@ApplicationScoped
public class Items {

    private final ItemRows rows;
    private final ItemSql sql;
    private final ItemCodes codes;
    private final KitKeeping kits;
    private final ItemCosts costs;

    public Items(ItemRows rows, ItemSql sql, ItemCodes codes, KitKeeping kits, ItemCosts costs) {
        this.rows = rows;
        this.sql = sql;
        this.codes = codes;
        this.kits = kits;
        this.costs = costs;
    }

    /** @throws Problem unknown-item */
    public Item get(long id) {
        return rows.findByIdOptional(id).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, id));
    }

    /** In any case of letters. */
    public Optional<Item> bySku(String sku) {
        return rows.bySkuKeys(Set.of(Sku.key(sku))).stream().findFirst();
    }

    /** @return by sku in capitals; those that are unknown are missing */
    public Map<String, Item> bySkus(Collection<String> skus) {
        Set<String> keys = skus.stream().map(Sku::key).collect(Collectors.toSet());
        Map<String, Item> found = new HashMap<>();
        if (!keys.isEmpty()) {
            rows.bySkuKeys(keys).forEach(item -> found.put(Sku.key(item.sku()), item));
        }
        return found;
    }

    /** As {@link #bySkus}, for acts that need nothing more of them. */
    public Map<String, ItemKey> keys(Collection<String> skus) {
        Set<String> keys = skus.stream().map(Sku::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : sql.keys(keys).stream()
                        .collect(Collectors.toMap(item -> Sku.key(item.sku()), item -> item, (one, same) -> same));
    }

    public List<Item> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.byIds(ids);
    }

    /** Sorted by sku. @param after the sku before the first, empty for the beginning */
    public List<Item> page(String after, int limit) {
        return rows.page(Sku.key(after), limit);
    }

    /** @throws Problem unknown-item */
    public PackCode pack(long itemBarcodeId) {
        return codes.get(itemBarcodeId).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_ITEM, itemBarcodeId));
    }

    /** Barcodes of the item that others have too, in whatever spelling. */
    public List<SharedCode> shared(Item item) {
        Map<Long, String> shared = codes.shared(item);
        return byIds(shared.keySet()).stream()
                .map(other -> new SharedCode(Objects.requireNonNull(shared.get(other.id())), other.sku()))
                .toList();
    }

    /** What forbids the parts of these items, for each of them: pointers from the item. Nothing is written. */
    @Transactional
    public List<List<Problem.Fault>> partFaults(List<NewItem> items) {
        return kits.faults(items);
    }

    /** Every barcode of these items. */
    public List<PackCode> packs(Collection<Long> itemIds) {
        return codes.of(itemIds);
    }

    /**
     * Writes all or none. Known skus are changed where they differ; a row again under the same sku changes nothing.
     *
     * @return one for each row, in its order
     * @throws Problem with every fault of every row, behind {@code /<row>} when there are several
     */
    @Transactional
    @Retrying
    public List<ItemChange> upsert(List<NewItem> items) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            faults.addAll(items.get(i).faults(items.size() == 1 ? "" : "/" + i));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        KitKeeping.refuse(kits.faults(items));
        List<Long> lives = sql.livesToChange(items);
        ItemChange[] changes = new ItemChange[items.size()];
        // a statement cannot write one row twice: the second row of a sku goes into a second round
        for (List<Integer> round : Rounds.of(items)) {
            List<NewItem> batch = round.stream().map(items::get).toList();
            costs.audit(batch);
            List<ItemChange> done = codes.keep(batch, sql.upsert(batch));
            for (int i = 0; i < round.size(); i++) {
                changes[round.get(i)] = done.get(i);
            }
        }
        Set<Long> changedKits = kits.keep(items, List.of(changes));
        kits.remainingLifeChanged(lives);
        return Stream.of(changes)
                .map(change -> changedKits.contains(change.id()) ? change.touched() : change)
                .toList();
    }
}
