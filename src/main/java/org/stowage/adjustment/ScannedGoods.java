package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeParser;
import org.stowage.barcode.Gs1Data;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.Identifiers;

/** What a scanner types into a field: a label of ours says its letter too, a label of goods its lot and serial. */
@ApplicationScoped
class ScannedGoods {

    /** @param sku as it was typed where the code is none that we know */
    record Read(String sku, @Nullable String lot, @Nullable String serial) {}

    private final Identifiers identifiers;
    private final Items items;

    ScannedGoods(Identifiers identifiers, Items items) {
        this.identifiers = identifiers;
        this.items = items;
    }

    /** {@code L-A-01} is the location A-01, {@code H-T-7} the unit T-7. */
    static @Nullable String place(@Nullable String typed) {
        return switch (typed == null ? null : BarcodeParser.parse(typed)) {
            case Barcode.LocationCode location -> location.code();
            case Barcode.Lpn unit -> unit.code();
            case Barcode.Sscc sscc -> sscc.sscc();
            case null, default -> typed;
        };
    }

    Read goods(long warehouseId, String typed) {
        Barcode code = BarcodeParser.parse(typed);
        if (code instanceof Gs1Data gs1 && gs1.gtin14().isPresent()) {
            String sku = sku(warehouseId, List.of(gs1.gtin14().get()), typed);
            return new Read(sku, gs1.lot().orElse(null), gs1.serial().orElse(null));
        }
        return code instanceof Barcode.Gtin gtin
                ? new Read(sku(warehouseId, List.of(gtin.gtin14(), gtin.raw()), typed), null, null)
                : new Read(typed, null, null);
    }

    /** A code that means two items is not guessed. */
    private String sku(long warehouseId, List<String> spellings, String typed) {
        List<Long> found = identifiers.find(warehouseId, spellings).stream()
                .filter(one -> one.kind() == Identifiers.Kind.ITEM || one.kind() == Identifiers.Kind.PACK)
                .map(one -> one.kind() == Identifiers.Kind.ITEM
                        ? one.targetId()
                        : items.pack(one.targetId()).itemId())
                .distinct()
                .toList();
        return found.size() == 1
                ? items.byIds(found).stream().map(Item::sku).findFirst().orElse(typed)
                : typed;
    }
}
