package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.Gs1Data;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.kernel.Identifiers;
import org.stowage.site.Locations;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;

/** The things behind codes. */
@ApplicationScoped
class Targets {

    private final Items items;
    private final Locations locations;
    private final HandlingUnits units;
    private final DeskSql sql;

    Targets(Items items, Locations locations, HandlingUnits units, DeskSql sql) {
        this.items = items;
        this.locations = locations;
        this.units = units;
        this.sql = sql;
    }

    /** What a registered identifier stands for, with what the scanned label says beside it. */
    Meaning load(long warehouseId, Identifiers.Kind kind, long target, Barcode code) {
        return switch (kind) {
            case ITEM -> item(items.get(target), 1, code);
            case PACK -> {
                PackCode pack = items.pack(target);
                yield item(items.get(pack.itemId()), pack.quantity(), code);
            }
            case LOCATION -> new Meaning.OfLocation(locations.get(warehouseId, target));
            case HANDLING_UNIT -> {
                HandlingUnit unit = units.get(warehouseId, target).orElseThrow();
                yield new Meaning.OfHandlingUnit(unit.lpn(), unit);
            }
            case STATION -> new Meaning.OfStation(sql.station(warehouseId, target));
        };
    }

    private static Meaning item(Item item, long quantity, Barcode code) {
        if (!(code instanceof Gs1Data gs1)) {
            return new Meaning.OfItem(item, quantity, null, null, null, null);
        }
        @Nullable String lot = gs1.lot().orElse(null);
        @Nullable LocalDate expiry = gs1.expiry().orElse(null);
        @Nullable Long counted = gs1.quantity().isPresent() ? gs1.quantity().getAsLong() : null;
        return new Meaning.OfItem(item, quantity, lot, expiry, gs1.serial().orElse(null), counted);
    }

    /** What our own prefix says; empty when it names nothing that is here, or the code has none. */
    Optional<Meaning> ofGrammar(long warehouseId, Barcode code) {
        return switch (code) {
            case Barcode.LocationCode l -> locations.find(warehouseId, l.code()).map(Meaning.OfLocation::new);
            case Barcode.StationCode s -> sql.station(warehouseId, s.code()).map(Meaning.OfStation::new);
            case Barcode.Lpn h -> Optional.of(unit(warehouseId, h.code()));
            case Barcode.Sscc s -> Optional.of(unit(warehouseId, s.sscc()));
            case Gs1Data gs1
            when gs1.sscc().isPresent() ->
                Optional.of(unit(warehouseId, gs1.sscc().get()));
            case Barcode.OrderNo o -> Optional.of(new Meaning.OfOrder(o.no()));
            case Barcode.ParcelNo p -> Optional.of(new Meaning.OfParcel(p.no()));
            case Barcode.DocumentNo d -> Optional.of(new Meaning.OfDocument(d.no()));
            case Barcode.Reason r -> Optional.of(new Meaning.OfReason(r.code()));
            case Barcode.Grade g -> Optional.of(new Meaning.OfGrade(g.code()));
            case Barcode.BoxCode x -> Optional.of(new Meaning.OfBox(x.code()));
            case Barcode.Waybill w -> Optional.of(new Meaning.OfWaybill(w.no()));
            default -> Optional.empty();
        };
    }

    private Meaning unit(long warehouseId, String lpn) {
        return units.find(warehouseId, lpn)
                .map(known -> new Meaning.OfHandlingUnit(known.lpn(), known))
                .orElseGet(() -> new Meaning.OfHandlingUnit(lpn, null));
    }

    /** The kind that our own prefix says, without a look-up; null where it says none. */
    static @Nullable Class<? extends Meaning> kind(Barcode code) {
        return switch (code) {
            case Barcode.LocationCode ignored -> Meaning.OfLocation.class;
            case Barcode.StationCode ignored -> Meaning.OfStation.class;
            case Barcode.Lpn ignored -> Meaning.OfHandlingUnit.class;
            case Barcode.Sscc ignored -> Meaning.OfHandlingUnit.class;
            case Barcode.OrderNo ignored -> Meaning.OfOrder.class;
            case Barcode.ParcelNo ignored -> Meaning.OfParcel.class;
            case Barcode.DocumentNo ignored -> Meaning.OfDocument.class;
            case Barcode.Reason ignored -> Meaning.OfReason.class;
            case Barcode.Grade ignored -> Meaning.OfGrade.class;
            case Barcode.BoxCode ignored -> Meaning.OfBox.class;
            case Barcode.Waybill ignored -> Meaning.OfWaybill.class;
            default -> null;
        };
    }

    static boolean isSame(Meaning meaning, Identifiers.Identifier identifier) {
        return switch (meaning) {
            case Meaning.OfLocation l ->
                identifier.kind() == Identifiers.Kind.LOCATION && l.location().id() == identifier.targetId();
            case Meaning.OfHandlingUnit h ->
                identifier.kind() == Identifiers.Kind.HANDLING_UNIT
                        && h.unit() != null
                        && h.unit().id() == identifier.targetId();
            case Meaning.OfStation s ->
                identifier.kind() == Identifiers.Kind.STATION && s.station().id() == identifier.targetId();
            default -> false;
        };
    }
}
