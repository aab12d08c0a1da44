package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Identifiers.Identifier;
import org.stowage.kernel.Identifiers.Kind;

/** What items are found by: keeps their barcodes, and the table of identifiers in step with them. */
@ApplicationScoped
class ItemCodes {

    private static final Pattern SHORT_GTIN = Pattern.compile("\\d{8}|\\d{12,13}");

    private final BarcodeSql barcodes;
    private final Identifiers identifiers;

    ItemCodes(BarcodeSql barcodes, Identifiers identifiers) {
        this.barcodes = barcodes;
        this.identifiers = identifiers;
    }

    Optional<PackCode> get(long itemBarcodeId) {
        return barcodes.get(itemBarcodeId);
    }

    List<PackCode> of(Collection<Long> itemIds) {
        return itemIds.isEmpty() ? List.of() : barcodes.of(itemIds);
    }

    /** Writes the barcodes of these items; an item whose barcodes alone differ is changed too. */
    List<ItemChange> keep(List<NewItem> items, List<ItemChange> changes) {
        Map<Long, BarcodeSql.Wanted> wanted = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            NewItem item = items.get(i);
            if (item.barcodes() != null || item.packs() != null) {
                wanted.put(changes.get(i).id(), BarcodeSql.Wanted.of(item));
            }
        }
        BarcodeSql.Difference difference = barcodes.replace(wanted);
        List<ItemChange> result = new ArrayList<>();
        for (ItemChange change : changes) {
            result.add(difference.itemIds().contains(change.id()) ? change.touched() : change);
        }
        identifiers.forget(Kind.PACK, difference.removedIds());
        register(items, result);
        return result;
    }

    /** Codes of the item, as it spells them, that other items have too, with the id of the other. */
    Map<Long, String> shared(Item item) {
        Map<String, String> spelled = new HashMap<>();
        of(List.of(item.id())).forEach(code -> spell(spelled, code.code()));
        if (item.gtin() != null) {
            spell(spelled, item.gtin());
        }
        spell(spelled, item.sku());
        List<Identifier> found = identifiers.find(0, spelled.keySet());
        Map<Long, Long> ofPacks = new HashMap<>();
        barcodes.ofIds(found.stream()
                        .filter(i -> i.kind() == Kind.PACK)
                        .map(Identifier::targetId)
                        .toList())
                .forEach(pack -> ofPacks.put(pack.id(), pack.itemId()));
        Map<Long, String> shared = new TreeMap<>();
        for (Identifier one : found) {
            Long other = one.kind() == Kind.ITEM ? (Long) one.targetId() : ofPacks.get(one.targetId());
            if (other != null && other != item.id()) {
                shared.put(other, Objects.requireNonNull(spelled.get(one.code())));
            }
        }
        return shared;
    }

    private static void spell(Map<String, String> spelled, String code) {
        spelled.put(code.toUpperCase(Locale.ROOT), code);
        spelled.put(canonical(code), code);
    }

    private void register(List<NewItem> items, List<ItemChange> changes) {
        Map<Long, String> gtins = new LinkedHashMap<>();
        List<Long> updated = new ArrayList<>();
        List<Identifier> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ItemChange change = changes.get(i);
            if (change.change() == ItemChange.Change.UNCHANGED) {
                continue;
            }
            if (change.change() == ItemChange.Change.UPDATED) {
                updated.add(change.id());
            }
            gtins.put(change.id(), "");
            found.add(new Identifier(change.sku(), Kind.ITEM, change.id()));
        }
        if (gtins.isEmpty()) {
            return;
        }
        identifiers.forget(Kind.ITEM, updated);
        for (BarcodeSql.ItemGtin row : barcodes.gtins(gtins.keySet())) {
            add(found, row.gtin(), Kind.ITEM, row.id());
        }
        for (PackCode code : barcodes.of(gtins.keySet())) {
            boolean single = code.quantity() == 1;
            add(found, code.code(), single ? Kind.ITEM : Kind.PACK, single ? code.itemId() : code.id());
        }
        identifiers.register(null, found);
    }

    /** As given, and with the fourteen digits that GS1 symbols carry. */
    private static void add(List<Identifier> found, String code, Kind kind, long target) {
        found.add(new Identifier(code, kind, target));
        if (SHORT_GTIN.matcher(code).matches()) {
            found.add(new Identifier(canonical(code), kind, target));
        }
    }

    /** What two spellings of one code have in common: GTINs of 8, 12 and 13 digits are the one of 14 without its zeros. */
    static String canonical(String code) {
        return SHORT_GTIN.matcher(code).matches()
                ? "0".repeat(14 - code.length()) + code
                : code.toUpperCase(Locale.ROOT);
    }
}
