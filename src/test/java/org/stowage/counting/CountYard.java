package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;
import org.stowage.kernel.Sql;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lots;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Warehouses to be counted, each test with its own: four shelves, items of every kind, and people. */
@ApplicationScoped
public class CountYard {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger(700_000);

    private final Warehouses warehouses;
    private final Locations locations;
    private final Items items;
    private final StockLedger ledger;
    private final Lots lots;
    private final HandlingUnits units;
    private final Counts counts;
    private final ScanDesk desk;
    private final Sql sql;

    CountYard(
            Warehouses warehouses,
            Locations locations,
            Items items,
            StockLedger ledger,
            Lots lots,
            HandlingUnits units,
            Counts counts,
            ScanDesk desk,
            Sql sql) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.items = items;
        this.ledger = ledger;
        this.lots = lots;
        this.units = units;
        this.counts = counts;
        this.desk = desk;
        this.sql = sql;
    }

    public Warehouse warehouse() {
        String code = "CY" + NUMBER.incrementAndGet();
        Warehouse warehouse = warehouses.create(NewWarehouse.of(code, "Count yard"));
        shelves(code, "A-1", "A-2", "A-3", "A-4");
        return warehouse;
    }

    /** Faces whose plain codes are known too. */
    public void shelves(String warehouse, String... codes) {
        locations.upsert(
                warehouses.scoped(Actor.SYSTEM, warehouse).id(),
                Stream.of(codes)
                        .map(code -> NewLocation.of(code, LocationKind.PICK_FACE))
                        .toList());
    }

    /** Its sku. @param pack barcode of a case of twelve; null: none */
    public String goods(@Nullable String pack) {
        return item(pack, false, false, null, null);
    }

    public String byLot(@Nullable Integer shelfLife) {
        return item(null, true, false, shelfLife, null);
    }

    public String bySerial() {
        return item(null, false, true, null, null);
    }

    public String plausibly(long most) {
        return item(null, false, false, null, most);
    }

    private String item(
            @Nullable String pack, boolean lot, boolean serial, @Nullable Integer shelfLife, @Nullable Long most) {
        String sku = "CNT-" + NUMBER.incrementAndGet();
        items.upsert(List.of(new NewItem(
                sku,
                sku,
                null,
                null,
                pack == null ? null : List.of(new NewPack(pack, 12)),
                null,
                null,
                null,
                null,
                null,
                lot,
                serial,
                shelfLife,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                most,
                null,
                null)));
        return sku;
    }

    public void put(Warehouse at, String sku, long quantity, String location) {
        arrive(at, sku, 0, quantity, place(at, location), List.of());
    }

    public void putLot(Warehouse at, String sku, String lot, long quantity, String location) {
        arrive(at, sku, lots.idOf(at.id(), item(sku), lot, null), quantity, place(at, location), List.of());
    }

    public void putSerials(Warehouse at, String sku, List<String> serials, String location) {
        arrive(at, sku, 0, serials.size(), place(at, location), serials);
    }

    public void putIn(Warehouse at, String lpn, String sku, long quantity, String location) {
        Place shelf = place(at, location);
        HandlingUnit unit = units.create(at.id(), lpn, HandlingUnit.Kind.PALLET, shelf.locationId());
        arrive(at, sku, 0, quantity, shelf.in(unit.id()), List.of());
    }

    private void arrive(Warehouse at, String sku, long lot, long quantity, Place to, List<String> serials) {
        Place supplier = Place.at(locations.virtual(at.id(), Virtual.SUPPLIER));
        StockMove move = StockMove.of(item(sku), lot, 1, quantity, supplier, to);
        post(at, MoveReason.RECEIVE, serials.isEmpty() ? move : move.withSerials(serials));
    }

    /** Somebody else takes units from one shelf to another while the count goes on. */
    public void moves(Warehouse at, String sku, long quantity, String from, String to) {
        post(at, MoveReason.MOVE, StockMove.of(item(sku), 0, 1, quantity, place(at, from), place(at, to)));
    }

    private void post(Warehouse at, MoveReason reason, StockMove move) {
        ledger.post(new Posting(at.id(), reason, "test:" + UUID.randomUUID(), 0, Instant.now(), List.of(move)));
    }

    public String count(Warehouse at, boolean blind, String... shelves) {
        List<NewPlace> places = new ArrayList<>();
        for (String shelf : shelves) {
            places.add(new NewPlace(place(at, shelf).locationId(), 0, places.size() + 1L));
        }
        return counts.open(
                at.key(),
                new NewCount(CountKind.FULL, "everything", blind, false, true, null, null, List.of(), places),
                manager());
    }

    public Actor manager() {
        return person(Role.MANAGER);
    }

    public Actor person(Role... roles) {
        EnumSet<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        return new Actor(PEOPLE.incrementAndGet(), "counter", "Counter", Set.copyOf(held), null, null, Locale.ENGLISH);
    }

    /** Somebody new with a scanner, who counts and nothing else. */
    public Scanner counter(Warehouse at) {
        return new Scanner(desk, at.code(), PEOPLE.incrementAndGet(), Locale.ENGLISH, Role.COUNTER);
    }

    /** Another session of the same person. */
    public Scanner counter(Warehouse at, long operatorId) {
        return new Scanner(desk, at.code(), operatorId, Locale.ENGLISH, Role.COUNTER);
    }

    public long newPerson() {
        return PEOPLE.incrementAndGet();
    }

    public long location(Warehouse at, String shelf) {
        return place(at, shelf).locationId();
    }

    public void cancel(Warehouse at, String countNo) {
        counts.cancel(at.key(), countNo, manager());
    }

    /** Waits until nobody could take a request that was on its way for something that happened before. */
    public void rests() {
        Instant until =
                sql.statement("select clock_timestamp() + interval '2200 ms'").one(Instant.class);
        while (sql.statement("select clock_timestamp()").one(Instant.class).isBefore(until)) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private Place place(Warehouse at, String location) {
        return Place.at(locations.get(at.id(), location).id());
    }

    public long item(String sku) {
        return items.bySku(sku).orElseThrow().id();
    }

    /** Units that stand as counted of an item in this round, those that say nothing left out. */
    public long counted(Warehouse at, String sku, int round) {
        return number(at, sku, "coalesce(sum(t.counted), 0)::bigint", "and t.round = " + round + " and not t.moved");
    }

    public long damaged(Warehouse at, String sku) {
        return number(at, sku, "coalesce(sum(t.counted), 0)::bigint", "and t.condition = 'damaged'");
    }

    private long number(Warehouse at, String sku, String what, String which) {
        // constants of the tests
        return sql.statement("select " + what
                        + " from count_tally t where t.warehouse_id = :warehouse and t.item_id = :item " + which)
                .bind("warehouse", at.id())
                .bind("item", item(sku))
                .one(Long.class);
    }

    public String status(Warehouse at, String shelf) {
        return sql.statement("""
                        select p.status from count_place p join location l on l.warehouse_id = p.warehouse_id
                           and l.id = p.location_id
                         where p.warehouse_id = :warehouse and l.code = :shelf order by p.id desc limit 1
                        """)
                .bind("warehouse", at.id())
                .bind("shelf", shelf)
                .one(String.class);
    }
}
