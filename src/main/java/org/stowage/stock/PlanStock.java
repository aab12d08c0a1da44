package org.stowage.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The free stock of one item and owner while a plan is made, in the sequence of its rank. */
final class PlanStock {

    private static final class Place {
        final PlanRow row;
        long free;

        Place(PlanRow row) {
            this.row = row;
            this.free = row.quantity();
        }
    }

    /** Rows of one lot, or of the whole item. {@code from}: the first row that may have something left. */
    private static final class Shelf {
        final List<Place> places = new ArrayList<>();
        final List<List<Place>> units = new ArrayList<>();
        long free;
        int from;

        void add(Place place) {
            places.add(place);
            free += place.free;
        }
    }

    private final String rule;
    private final Shelf all = new Shelf();
    private final Map<Long, Shelf> lots = new LinkedHashMap<>();
    private final Map<Long, Place> byStock = new HashMap<>();

    PlanStock(String rule) {
        this.rule = rule;
    }

    void add(PlanRow row) {
        Place place = new Place(row);
        byStock.put(row.stockId(), place);
        all.add(place);
        lots.computeIfAbsent(row.lotId(), lot -> new Shelf()).add(place);
    }

    /** All rows are here: which units lie whole is now known. */
    void close() {
        units(all);
        lots.values().forEach(PlanStock::units);
    }

    boolean hasAtLeast(long units) {
        return all.free >= units;
    }

    /** @return the line's whole demand, or 0: no lot holds all of it */
    long takeFromOneLot(PlanRow line, boolean isWhole, List<AllocationPlan.Take> taken) {
        for (Shelf lot : lots.values()) {
            if (lot.free >= line.quantity()) {
                return takeFrom(lot, line, isWhole, Strategy.SINGLE_LOT.slug(), taken);
            }
        }
        return 0;
    }

    /** @return what there is of the lot that the line asks for, the whole demand at the most */
    long takeFromLot(PlanRow line, boolean isWhole, List<AllocationPlan.Take> taken) {
        Shelf lot = lots.get(line.lotId());
        return lot == null ? 0 : takeFrom(lot, line, isWhole, "asked-lot", taken);
    }

    private long takeFrom(Shelf shelf, PlanRow line, boolean isWhole, String because, List<AllocationPlan.Take> taken) {
        long units = isWhole ? takeUnits(shelf, line, line.quantity(), taken) : 0;
        return units + takeLoose(shelf, line, line.quantity() - units, because, taken);
    }

    long takeWholeUnits(PlanRow line, long want, List<AllocationPlan.Take> taken) {
        return takeUnits(all, line, want, taken);
    }

    long takeByRank(PlanRow line, long want, List<AllocationPlan.Take> taken) {
        return takeLoose(all, line, want, rule, taken);
    }

    void giveBack(AllocationPlan.Take take) {
        Place place = Objects.requireNonNull(byStock.get(take.stockId()));
        Shelf lot = lot(place);
        place.free += take.quantity();
        all.free += take.quantity();
        lot.free += take.quantity();
        all.from = 0;
        lot.from = 0;
    }

    private long takeUnits(Shelf shelf, PlanRow line, long want, List<AllocationPlan.Take> taken) {
        long left = want;
        for (List<Place> unit : shelf.units) {
            long holds = 0;
            long free = 0;
            for (Place place : unit) {
                holds += place.row.quantity();
                free += place.free;
            }
            if (free == holds && holds <= left) {
                for (Place place : unit) {
                    take(place, line, place.free, Strategy.FULL_UNITS.slug(), taken);
                }
                left -= holds;
            }
        }
        return want - left;
    }

    private long takeLoose(Shelf shelf, PlanRow line, long want, String because, List<AllocationPlan.Take> taken) {
        long left = want;
        for (int i = shelf.from; i < shelf.places.size() && left > 0; i++) {
            Place place = shelf.places.get(i);
            long some = Math.min(left, place.free);
            if (some > 0) {
                take(place, line, some, because, taken);
                left -= some;
            }
            if (place.free == 0 && i == shelf.from) {
                shelf.from++;
            }
        }
        return want - left;
    }

    private void take(Place place, PlanRow line, long units, String because, List<AllocationPlan.Take> taken) {
        place.free -= units;
        all.free -= units;
        lot(place).free -= units;
        taken.add(new AllocationPlan.Take(line.orderId(), line.orderLineId(), place.row.stockId(), units, because));
    }

    private Shelf lot(Place place) {
        return Objects.requireNonNull(lots.get(place.row.lotId()));
    }

    /** Pallets first, then cases: what lies in them is all free and all of this shelf. */
    private static void units(Shelf shelf) {
        Map<Long, List<Place>> pallets = new LinkedHashMap<>();
        Map<Long, List<Place>> units = new LinkedHashMap<>();
        for (Place place : shelf.places) {
            if (place.row.unit() > 0) {
                units.computeIfAbsent(place.row.unit(), unit -> new ArrayList<>())
                        .add(place);
            }
            if (place.row.pallet() > 0) {
                pallets.computeIfAbsent(place.row.pallet(), unit -> new ArrayList<>())
                        .add(place);
            }
        }
        pallets.values().stream()
                .filter(pallet -> sum(pallet) == pallet.getFirst().row.palletHolds())
                .forEach(shelf.units::add);
        units.values().stream()
                .filter(unit -> sum(unit) == unit.getFirst().row.unitHolds())
                .forEach(shelf.units::add);
        shelf.units.sort(
                Comparator.comparing((List<Place> unit) -> unit.getFirst().row.n()));
    }

    private static long sum(List<Place> unit) {
        return unit.stream().mapToLong(place -> place.row.quantity()).sum();
    }
}
