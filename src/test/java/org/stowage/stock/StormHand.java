package org.stowage.stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlFailure;

/**
 * One of many at work on the same few items: takes orders, cancels some, allocates, picks and ships others, receives, moves
 * two items at once, counts. It remembers what it was told, for the sums at the end.
 */
final class StormHand {

    /** What all hands together were told: units per item that came, and units per order line that left. */
    record Told(Map<Long, AtomicLong> came, Map<Long, AtomicLong> left, Map<String, AtomicLong> refused) {

        Told() {
            this(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>());
        }

        static <K> void add(Map<K, AtomicLong> tally, K key, long units) {
            tally.computeIfAbsent(key, k -> new AtomicLong()).addAndGet(units);
        }
    }

    private final Instance service;
    private final Floor floor;
    private final StormYard yard;
    private final Told told;
    private final Random random;
    private final long firstOrder;
    private int orders;
    private int causes;

    StormHand(Instance service, Floor floor, StormYard yard, Told told, int number) {
        this.service = service;
        this.floor = floor;
        this.yard = yard;
        this.told = told;
        this.random = new Random(number);
        this.firstOrder = (number + 1) * 1_000L;
    }

    void work(int acts) {
        for (int i = 0; i < acts; i++) {
            try {
                act();
            } catch (Problem e) {
                StormHand.Told.add(told.refused(), e.type().toString(), 1);
            } catch (SqlFailure e) {
                refusedByAWall(e);
            }
        }
    }

    /** A wall of the tables is a "no" to this caller; a deadlock is never an answer. */
    private void refusedByAWall(SqlFailure e) {
        if (e.constraint().isEmpty() && !e.isLockTimeout()) {
            throw e;
        }
        Told.add(told.refused(), e.isLockTimeout() ? "BUSY" : e.constraint(), 1);
    }

    private void act() {
        switch (random.nextInt(8)) {
            case 0 -> receive();
            case 1 -> count();
            case 2, 3 -> move();
            case 4 -> cancel(order());
            default -> ship(order());
        }
    }

    private long item() {
        return yard.items().get(random.nextInt(yard.items().size()));
    }

    private void post(MoveReason reason, StockMove... moves) {
        service.ledger.post(new Posting(floor.warehouse, reason, cause(), 0, Instant.now(), List.of(moves)));
    }

    private String cause() {
        return firstOrder + ":" + causes++;
    }

    private void receive() {
        long item = item();
        int units = 1 + random.nextInt(5);
        service.act(() -> {
            post(MoveReason.RECEIVE, StockMove.of(item, 0, 1, units, Place.at(floor.supplier), yard.reserve()));
            return units;
        });
        Told.add(told.came(), item, units);
    }

    /** Two items at once, in whatever order they come. */
    private void move() {
        StockMove up = StockMove.of(item(), 0, 1, 1, yard.shelf(), yard.reserve());
        StockMove down = StockMove.of(item(), 0, 1, 2, yard.reserve(), yard.shelf());
        service.act(() -> {
            post(MoveReason.MOVE, up, down);
            return true;
        });
    }

    private void count() {
        long item = item();
        long counted = floor.onHand(item, yard.shelf().locationId()) + random.nextInt(5) - 2;
        var line = new CountSheet.Line(new Bucket(yard.shelf(), item, 0, 1), Math.max(0, counted));
        CountResult found = service.act(() ->
                service.corrections.count(new CountSheet(floor.warehouse, cause(), 0, Instant.now(), List.of(line))));
        Told.add(told.came(), item, found.difference());
    }

    private long order() {
        long order = firstOrder + orders++;
        Instant soon = Instant.parse("2026-12-01T00:00:00Z");
        List<Demand> demand = List.of(
                new Demand(order, order * 10, item(), 1, 1L + random.nextInt(3), soon),
                new Demand(order, order * 10 + 1, item(), 1, 1, soon));
        service.act(() -> service.promises.promise(floor.warehouse, demand));
        return order;
    }

    private void cancel(long order) {
        service.act(() -> {
            service.promises.cancel(floor.warehouse, List.of(order));
            return true;
        });
    }

    private void ship(long order) {
        List<AllocationLine> taken = service.act(() -> service.allocations
                .allocate(floor.warehouse, 1, List.of(order), Chain.of(Strategy.LEAST_TOUCHES))
                .lines());
        for (AllocationLine line : taken) {
            service.act(() -> {
                service.allocations.picked(floor.warehouse, line.allocationId(), line.quantity());
                Place from = Place.at(line.locationId());
                post(MoveReason.PICK, new StockMove(line.itemId(), 0, 1, line.quantity(), from, yard.stage(), true));
                return true;
            });
            service.act(() -> {
                service.promises.keep(floor.warehouse, List.of(new Kept(line.orderLineId(), line.quantity())));
                Place outside = Place.at(floor.customer);
                post(MoveReason.SHIP, StockMove.of(line.itemId(), 0, 1, line.quantity(), yard.stage(), outside));
                return true;
            });
            Told.add(told.came(), line.itemId(), -line.quantity());
            Told.add(told.left(), line.orderLineId(), line.quantity());
        }
    }
}
