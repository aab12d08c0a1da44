package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.catalog.Owners;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Condition;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lots;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;
import org.stowage.stock.StockProblem;

/** Finds what a row of a stock file means by its codes: location, item, lot, unit, owner. */
@ApplicationScoped
class StockPlaces {

    private final Items items;
    private final Owners owners;
    private final Locations locations;
    private final Lots lots;
    private final HandlingUnits units;
    private final Kits kits;

    StockPlaces(Items items, Owners owners, Locations locations, Lots lots, HandlingUnits units, Kits kits) {
        this.items = items;
        this.owners = owners;
        this.locations = locations;
        this.lots = lots;
        this.units = units;
        this.kits = kits;
    }

    Known known(long warehouseId, List<ImportDocument> documents, Actor actor) {
        Set<String> skus = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (ImportDocument document : documents) {
            for (ImportRow row : document.live()) {
                skus.add(row.text("sku", ""));
                codes.add(row.text("location", ""));
            }
        }
        Map<String, Item> found = items.bySkus(skus);
        return new Known(
                this,
                warehouseId,
                actor,
                found,
                locations.byCodes(warehouseId, codes),
                kits.parts(found.values().stream().map(Item::id).toList()));
    }

    /** Items and locations of one chunk, looked up at once. */
    record Known(
            StockPlaces places,
            long warehouseId,
            Actor actor,
            Map<String, Item> items,
            Map<String, Location> locations,
            Map<Long, List<KitPart>> kits) {

        /** The row as goods coming from nowhere; null where it has faults. */
        @Nullable
        StockMove move(ImportRow row, long quantity, long fromLocationId) {
            Item item = items.get(row.text("sku", "").toUpperCase(Locale.ROOT));
            Location location = locations.get(row.text("location", "").toUpperCase(Locale.ROOT));
            Condition condition = LocationIntake.choice(row, "condition", Condition.class);
            LocalDate expiresOn = row.date("expiresOn");
            String lot = row.code("lot");
            if (item == null) {
                row.fault("sku", IntegrationProblem.UNKNOWN_SKU, row.text("sku", ""));
            } else if (kits.containsKey(item.id())) {
                row.add(places.kits.notStocked(kits.get(item.id())).faults().getFirst(), "sku");
            } else if (item.lotControlled() && lot == null) {
                row.fault("lot", IntegrationProblem.LOT_NEEDED, item.sku());
            }
            if (location == null || location.kind() == LocationKind.VIRTUAL) {
                row.fault("location", IntegrationProblem.UNKNOWN_LOCATION, row.text("location", ""));
            }
            List<String> serials = SerialColumn.of(row);
            if (item != null && item.serialControlled() && serials.isEmpty()) {
                row.fault("serial", StockProblem.SERIALS_MISSING, item.sku());
            }
            long owner = places.owner(row, actor);
            if (item == null || location == null || !row.faults().isEmpty()) {
                return null;
            }
            Place to = Place.at(location.id())
                    .in(places.unit(warehouseId, row.code("lpn"), location.id()))
                    .as(Objects.requireNonNullElse(condition, Condition.GOOD));
            long lotId = lot == null ? 0 : places.lots.idOf(warehouseId, item.id(), lot, expiresOn);
            return StockMove.of(item.id(), lotId, owner, quantity, Place.at(fromLocationId), to)
                    .withSerials(serials);
        }
    }

    private long owner(ImportRow row, Actor actor) {
        String code = row.code("owner");
        long owner = code == null
                ? Owners.OWN
                : owners.find(code).map(found -> found.id()).orElse(0L);
        if (owner == 0 || !actor.mayServe(owner)) {
            row.fault("owner", IntegrationProblem.UNKNOWN_OWNER, String.valueOf(code));
        }
        return owner;
    }

    private long unit(long warehouseId, @Nullable String lpn, long locationId) {
        return lpn == null
                ? 0
                : units.open(warehouseId, lpn, HandlingUnit.Kind.PALLET, locationId)
                        .id();
    }
}
