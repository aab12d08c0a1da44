package org.stowage.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Freeze;
import org.stowage.stock.ModelGoods.Goods;
import org.stowage.stock.ModelGoods.Leg;
import org.stowage.stock.ModelGoods.Spot;

/** A warehouse of its own for one run of the model, on a database that all runs share: the same acts by the real facades. */
final class ModelFloor {

    static final List<String> ITEMS = List.of("MODEL-TEA", "MODEL-MUG", "MODEL-MILK");
    static final List<String> UNITS = List.of("P-1", "P-2", "T-1");
    /** Of the milk. The first has ended, the second will not, of the third nobody knows yet. */
    static final List<String> LOTS = List.of("ENDED", "FRESH", "UNREAD");

    private static final Instant FIRST_DAY = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.now(ZoneOffset.UTC).minusDays(9);

    private final Floor floor;
    private final long warehouse;
    private final ModelState state;
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> items = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>(Map.of("-", 0L));
    private final Map<String, Long> lots = new HashMap<>(Map.of("-", 0L));
    private final Map<Freeze, Long> freezes = new HashMap<>();
    private int causes;

    ModelFloor(Floor floor, String code) {
        this.floor = floor;
        warehouse = floor.id("insert into warehouse (code, name) values ('" + code + "', 'model') returning id");
        this.state = new ModelState(floor.sql, warehouse);
        Model.PLACES.forEach(this::place);
        List.of("~SUPPLIER", "~CUSTOMER", "~COUNT").forEach(outside -> place(outside, "virtual"));
        ITEMS.forEach(sku -> items.put(sku, item(sku)));
        floor.transactions.run(() -> {
            UNITS.forEach(unit -> units.put(
                    unit,
                    floor.units
                            .open(warehouse, code + unit, HandlingUnit.Kind.PALLET, places.get("DOCK"))
                            .id()));
            lots.put("ENDED", lot("ENDED", LONG_AGO));
            lots.put("FRESH", lot("FRESH", LONG_AGO.plusDays(500)));
            lots.put("UNREAD", lot("UNREAD", null));
        });
    }

    private void place(String code, String kind) {
        places.put(
                code,
                floor.id("insert into location (warehouse_id, code, kind) values (" + warehouse + ", '" + code + "', '"
                        + kind + "') returning id"));
    }

    private long item(String sku) {
        List<Long> known = floor.sql
                .statement("select id from item where sku = :sku")
                .bind("sku", sku)
                .list(Long.class);
        return known.isEmpty() ? floor.item(sku) : known.getFirst();
    }

    private long lot(String code, @Nullable LocalDate expires) {
        return floor.lots.idOf(warehouse, id(items, "MODEL-MILK"), code, expires);
    }

    private static long id(Map<String, Long> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** One act of the warehouse: all of it or nothing. */
    void act(Runnable act) {
        floor.transactions.run(act);
    }

    List<String> state() {
        return state.lines();
    }

    ProofReport proof() {
        return floor.proof.check(Set.of(warehouse));
    }

    private Place at(Spot spot) {
        String unit = spot.unit();
        return new Place(id(places, spot.place()), id(units, unit), spot.condition());
    }

    String cause() {
        return "model:" + causes++;
    }

    void post(MoveReason reason, String cause, List<Leg> legs) {
        List<StockMove> moves = legs.stream()
                .map(leg -> new StockMove(
                        id(items, leg.goods().item()),
                        id(lots, leg.lot()),
                        leg.goods().owner(),
                        leg.quantity(),
                        at(leg.from()),
                        at(leg.to()),
                        leg.ofAllocated()))
                .toList();
        floor.ledger.post(new Posting(warehouse, reason, cause, 0, Instant.now(), moves));
    }

    Collection<Long> correct(Bucket bucket, long counted) {
        var line = new CountSheet.Line(row(bucket), counted);
        return floor.corrections
                .count(new CountSheet(warehouse, cause(), 0, Instant.now(), List.of(line)))
                .shortOrders();
    }

    /** What the book has there. */
    long look(Bucket bucket) {
        return Objects.requireNonNull(
                        floor.corrections.lock(warehouse, Set.of(row(bucket))).get(row(bucket)))
                .onHand();
    }

    Collection<Long> found(Map<Bucket, Long> differences) {
        Map<org.stowage.stock.Bucket, Long> found = new HashMap<>();
        differences.forEach((bucket, units) -> found.put(row(bucket), units));
        return floor.corrections.found(new Corrections.Found(warehouse, cause(), 0, Instant.now(), found, Map.of()));
    }

    private org.stowage.stock.Bucket row(Bucket bucket) {
        return new org.stowage.stock.Bucket(
                at(bucket.spot()),
                id(items, bucket.goods().item()),
                id(lots, bucket.lot()),
                bucket.goods().owner());
    }

    record Line(long line, Goods goods, long wanted) {}

    void promise(long order, List<Line> lines, int shipBy) {
        floor.promises.promise(
                warehouse,
                lines.stream()
                        .map(line -> new Demand(
                                order,
                                line.line(),
                                id(items, line.goods().item()),
                                line.goods().owner(),
                                line.wanted(),
                                FIRST_DAY.plus(shipBy, ChronoUnit.DAYS)))
                        .toList());
    }

    /** @param notFrom a place that was found empty, or {@code ""} */
    List<ModelClaims.Allocation> allocate(Collection<Long> orders, Strategy strategy, String notFrom) {
        return floor
                .allocations
                .allocate(warehouse, 1, orders, Chain.of(strategy), notFrom.isEmpty() ? 0 : id(places, notFrom))
                .lines()
                .stream()
                .map(this::named)
                .toList();
    }

    private ModelClaims.Allocation named(AllocationLine line) {
        Spot spot = new Spot(name(places, line.locationId()), name(units, line.handlingUnitId()), Condition.GOOD);
        Goods goods = new Goods(name(items, line.itemId()), line.ownerId());
        return new ModelClaims.Allocation(
                line.allocationId(),
                line.orderLineId(),
                new Bucket(spot, name(lots, line.lotId()), goods),
                line.quantity(),
                "open");
    }

    private static String name(Map<String, Long> ids, long id) {
        return ids.entrySet().stream()
                .filter(e -> e.getValue() == id)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** @return the allocation that is picked now: a part of it is a new one */
    long picked(long allocation, long quantity) {
        return floor.allocations.picked(warehouse, allocation, quantity).allocationId();
    }

    void release(Collection<Long> allocations) {
        floor.allocations.release(warehouse, allocations);
    }

    void cancel(long order) {
        release(floor.allocations.open(warehouse, List.of(order)).stream()
                .map(AllocationLine::allocationId)
                .toList());
        floor.promises.cancel(warehouse, List.of(order));
    }

    void keep(long line, long quantity) {
        floor.promises.keep(warehouse, List.of(new Kept(line, quantity)));
    }

    void freeze(Freeze freeze) {
        List<@Nullable Long> what = scope(freeze);
        freezes.put(
                freeze,
                floor.sql
                        .statement("""
                                insert into stock_freeze (warehouse_id, location_id, item_id, lot_id, reason, frozen_by)
                                values (:warehouse, cast(:place as bigint), cast(:item as bigint), cast(:lot as bigint),
                                        'model', 0) returning id
                                """)
                        .bind("warehouse", warehouse)
                        .bind("place", what.get(0))
                        .bind("item", what.get(1))
                        .bind("lot", what.get(2))
                        .one(Long.class));
        floor.sellable.apply(warehouse, Sellable.Scope.of(what.get(0), what.get(1), what.get(2)));
    }

    void lift(Freeze freeze) {
        floor.sql
                .statement("update stock_freeze set lifted_at = now() where warehouse_id = :warehouse and id = :freeze")
                .bind("warehouse", warehouse)
                .bind("freeze", freezes.remove(freeze))
                .update();
        List<@Nullable Long> what = scope(freeze);
        floor.sellable.apply(warehouse, Sellable.Scope.of(what.get(0), what.get(1), what.get(2)));
    }

    private List<@Nullable Long> scope(Freeze freeze) {
        List<@Nullable Long> scope = new ArrayList<>();
        scope.add(places.get(freeze.place()));
        scope.add(items.get(freeze.item()));
        scope.add(lots.get(freeze.lot()));
        return scope;
    }

    void learnThatEnded(String lot) {
        lot(lot, LONG_AGO);
    }
}
