package org.stowage.counting;

import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.stowage.site.Locations;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;
import org.stowage.stock.Balance;
import org.stowage.stock.Bucket;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Place;
import org.stowage.stock.StockProblem;
import org.stowage.stock.StockQuery;
import org.stowage.stock.UnitMoves;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** Pallets and totes: sealed ones count as what the book has in them, others are opened and counted inside. */
@ApplicationScoped
class CountUnits {

    private final Counting counting;
    private final HandlingUnits units;
    private final UnitMoves trees;
    private final StockQuery stock;
    private final Locations locations;
    private final Warehouses warehouses;

    CountUnits(
            Counting counting,
            HandlingUnits units,
            UnitMoves trees,
            StockQuery stock,
            Locations locations,
            Warehouses warehouses) {
        this.counting = counting;
        this.units = units;
        this.trees = trees;
        this.stock = stock;
        this.locations = locations;
        this.warehouses = warehouses;
    }

    Outcome<CountMemory> unit(CountMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        HandlingUnit unit = scanned.unit();
        if (unit == null) {
            return Outcome.refuse(Message.of(StockProblem.UNKNOWN_UNIT, scanned.lpn()));
        }
        Long booked = unit.locationId();
        if (booked == null || booked != memory.here().locationId()) {
            String where = booked == null
                    ? "–"
                    : locations.get(desk.warehouseId(), booked).code();
            return Outcome.refuse(CountWords.of("unit-elsewhere", unit.lpn(), where));
        }
        return memory.here().sealedUnits()
                ? Outcome.ask(memory.wondering(unit.lpn()), UNIT, CountWords.of("is-sealed", unit.lpn()))
                : open(memory, unit);
    }

    private static Outcome<CountMemory> open(CountMemory memory, HandlingUnit unit) {
        return Outcome.advance(memory.into(unit.id()), ITEM, CountWords.of("into-unit", unit.lpn()));
    }

    Outcome<CountMemory> open(CountMemory memory, Desk desk) {
        return open(memory, asked(memory, desk));
    }

    /** Nobody looks into it: its goods are there as the book has them. */
    Outcome<CountMemory> sealed(CountMemory memory, Desk desk) {
        HandlingUnit unit = asked(memory, desk);
        WarehouseKey at = warehouses.byId(desk.warehouseId()).key();
        List<Long> inside = trees.tree(desk.warehouseId(), unit.id()).stream()
                .map(HandlingUnit::id)
                .toList();
        List<NewTally> content = stock.contentOf(desk.warehouseId(), inside).stream()
                .map(row -> whole(memory.here(), row))
                .toList();
        if (!content.isEmpty()) {
            counting.tallyAll(at, memory.here().id(), content, desk.actor());
        }
        return Outcome.advance(memory.into(0), ITEM, CountWords.of("sealed-counted", unit.lpn()));
    }

    private static NewTally whole(CountPlace place, Balance row) {
        Bucket bucket = new Bucket(
                new Place(place.locationId(), row.handlingUnitId(), row.condition()),
                row.itemId(),
                row.lotId(),
                row.ownerId());
        return new NewTally(place.id(), bucket, row.onHand(), new Seen.Now(), TallySource.PROGRAM, List.of(), null);
    }

    /** What is scanned from here on lies loose at the location again. */
    Outcome<CountMemory> loose(CountMemory memory, Meaning.OfLocation scanned, Desk desk) {
        return scanned.location().id() == memory.here().locationId()
                ? Outcome.advance(
                        memory.into(0),
                        ITEM,
                        CountWords.of("loose", memory.here().location()))
                : Outcome.refuse(CountWords.of(
                        "wrong-location",
                        scanned.location().code(),
                        memory.here().location()));
    }

    private HandlingUnit asked(CountMemory memory, Desk desk) {
        return units.find(desk.warehouseId(), Objects.requireNonNull(memory.strange()))
                .orElseThrow();
    }
}
