package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.Owner;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lots;
import org.stowage.stock.Place;

/** Finds what the lines of a document name: one query for each: all items, all places, all units, all lots; every fault kept with its line. */
@ApplicationScoped
class GoodsLookup {

    private final Items items;
    private final Locations locations;
    private final Lots lots;
    private final Owners owners;
    private final HandlingUnits units;

    GoodsLookup(Items items, Locations locations, Lots lots, Owners owners, HandlingUnits units) {
        this.items = items;
        this.locations = locations;
        this.lots = lots;
        this.owners = owners;
        this.units = units;
    }

    Look begin(long warehouseId, Actor actor, Collection<GoodsName> names) {
        Look look = new Look(
                warehouseId,
                actor,
                items.bySkus(names.stream().map(GoodsName::sku).toList()),
                locations.byCodes(warehouseId, told(names, GoodsName::location)));
        units.all(warehouseId, told(names, GoodsName::lpn))
                .forEach(unit -> look.unitsByCode.put(key(unit.lpn()), unit));
        List<GoodsName> inLots = names.stream()
                .filter(name -> name.lot() != null && look.known.containsKey(key(name.sku())))
                .toList();
        lots.ofItems(
                        warehouseId,
                        inLots.stream()
                                .map(name -> Objects.requireNonNull(look.known.get(key(name.sku())))
                                        .id())
                                .toList(),
                        inLots.stream()
                                .map(name -> Objects.requireNonNull(name.lot()))
                                .toList())
                .forEach(lot -> look.lotIds.put(new LotName(lot.itemId(), lot.code()), lot.id()));
        return look;
    }

    private static List<String> told(Collection<GoodsName> names, Function<GoodsName, @Nullable String> field) {
        return names.stream().map(field).filter(Objects::nonNull).distinct().toList();
    }

    private record LotName(long itemId, String code) {}

    /** One document being read. */
    final class Look {
        private final long warehouseId;
        private final Actor actor;
        private final Map<String, Item> known;
        private final Map<String, Location> at;
        private final Map<String, Optional<Owner>> whose = new HashMap<>();
        private final Map<String, HandlingUnit> unitsByCode = new HashMap<>();
        private final Map<LotName, Long> lotIds = new HashMap<>();
        final List<Problem.Fault> faults = new ArrayList<>();

        private Look(long warehouseId, Actor actor, Map<String, Item> known, Map<String, Location> at) {
            this.warehouseId = warehouseId;
            this.actor = actor;
            this.known = known;
            this.at = at;
        }

        /** Null: it has faults. @param pointer of the line @param mayBeNew a lot that nobody has seen is made */
        @Nullable
        Goods find(GoodsName name, String pointer, boolean mayBeNew) {
            int before = faults.size();
            Item item = known.get(key(name.sku()));
            if (item == null) {
                fault(pointer + "/sku", AdjustmentProblem.UNKNOWN_SKU, name.sku());
            }
            Place place = place(name, pointer);
            long owner = owner(name.owner(), pointer);
            long lot = item == null ? 0 : lot(item, name.lot(), pointer, mayBeNew && faults.size() == before);
            return item == null || place == null || faults.size() > before
                    ? null
                    : new Goods(item, new Bucket(place, item.id(), lot, owner));
        }

        private @Nullable Place place(GoodsName name, String pointer) {
            HandlingUnit unit = null;
            if (name.lpn() != null) {
                unit = unit(name.lpn()).orElse(null);
                if (unit == null) {
                    fault(pointer + "/lpn", AdjustmentProblem.UNKNOWN_UNIT, name.lpn());
                    return null;
                }
            }
            Long location = unit != null && name.location() == null
                    ? unit.locationId()
                    : location(name.location(), pointer + "/location");
            Condition condition = name.condition() == null ? Condition.GOOD : name.condition();
            return location == null ? null : new Place(location, unit == null ? 0 : unit.id(), condition);
        }

        /** A place that holds goods; null: it has faults. */
        @Nullable
        Long location(@Nullable String code, String pointer) {
            Location found = code == null ? null : at.get(key(code));
            if (found == null || found.kind() == LocationKind.VIRTUAL) {
                fault(pointer, AdjustmentProblem.UNKNOWN_PLACE, String.valueOf(code));
                return null;
            }
            return found.id();
        }

        Optional<HandlingUnit> unit(String lpn) {
            return Optional.ofNullable(unitsByCode.get(key(lpn)));
        }

        private long owner(@Nullable String code, String pointer) {
            if (code == null || code.isBlank()) {
                return mayServe(Owners.OWN, "OWN", pointer);
            }
            Optional<Owner> found = whose.computeIfAbsent(code, owners::find);
            return mayServe(found.map(Owner::id).orElse(0L), code, pointer);
        }

        private long mayServe(long owner, String code, String pointer) {
            if (owner == 0 || !actor.mayServe(owner)) {
                fault(pointer + "/owner", CatalogProblem.UNKNOWN_OWNER, code);
            }
            return owner;
        }

        private long lot(Item item, @Nullable String code, String pointer, boolean mayBeNew) {
            if (code == null) {
                if (item.lotControlled()) {
                    fault(pointer + "/lot", AdjustmentProblem.LOT_MISSING, item.sku());
                }
                return 0;
            }
            LotName name = new LotName(item.id(), code);
            if (mayBeNew) {
                lotIds.computeIfAbsent(name, fresh -> lots.idOf(warehouseId, item.id(), code, null));
            }
            Long found = lotIds.get(name);
            if (found == null) {
                fault(pointer + "/lot", AdjustmentProblem.UNKNOWN_LOT, code);
                return 0;
            }
            return found;
        }

        void fault(String pointer, ProblemType type, Object... values) {
            faults.add(Problem.fault(pointer, type, values));
        }

        /** @throws Problem with every fault that was found */
        void check() {
            if (!faults.isEmpty()) {
                throw Problem.all(faults);
            }
        }
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
