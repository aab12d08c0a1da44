package org.stowage.adjustment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Quantity;
import org.stowage.kernel.Retrying;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.MoveReason;
import org.stowage.stock.OrderGoods;
import org.stowage.stock.OrderUnits;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.UnitMoves;

/**
 * Goods carried from place to place inside a warehouse, loose or in their unit. Only free ones: what a pick has claimed, or
 * what lies picked or packed for an order, goes by its own acts.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Moves {

    private final GoodsLookup goods;
    private final PlaceRules places;
    private final Corrections buckets;
    private final StockLedger ledger;
    private final UnitMoves units;
    private final List<OrderGoods> orderGoods;

    Moves(
            GoodsLookup goods,
            PlaceRules places,
            Corrections buckets,
            StockLedger ledger,
            UnitMoves units,
            @All List<OrderGoods> orderGoods) {
        this.goods = goods;
        this.places = places;
        this.buckets = buckets;
        this.ledger = ledger;
        this.units = units;
        this.orderGoods = orderGoods;
    }

    /**
     * A pallet, tote or carton with everything in it.
     *
     * @throws Problem unknown-unit, unit-has-orders, location-blocked, and the rules of the place
     */
    public Moved unit(long warehouseId, String lpn, String to, UnitMoves.Carried carried) {
        HandlingUnit unit = places.unit(warehouseId, lpn);
        long location = places.mayTake(warehouseId, to, unit);
        return new Moved(carried.cause(), units.move(warehouseId, unit, location, carried));
    }

    /** @throws Problem with every fault of every line; then nothing has moved */
    public Moved lines(long warehouseId, List<NewMove.Line> asked, Actor actor) {
        GoodsLookup.Look look = goods.begin(
                warehouseId,
                actor,
                asked.stream()
                        .flatMap(l -> Stream.of(l.leaving(), l.arriving()))
                        .toList());
        List<@Nullable StockMove> moves = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            moves.add(move(asked.get(n), "/lines/" + n, look));
        }
        places.check(warehouseId, moves, look);
        free(warehouseId, moves, look);
        look.check();
        String cause = "move:" + UUID.randomUUID();
        List<StockMove> all = moves.stream().filter(Objects::nonNull).toList();
        ledger.post(new Posting(warehouseId, MoveReason.MOVE, cause, actor.operatorId(), Instant.now(), all));
        return new Moved(cause, all.stream().mapToLong(StockMove::quantity).sum());
    }

    private @Nullable StockMove move(NewMove.Line line, String pointer, GoodsLookup.Look look) {
        if (line.quantity() < 1 || line.quantity() > Quantity.MOST) {
            look.fault(pointer + "/quantity", KernelProblem.INVALID_QUANTITY, line.quantity(), Quantity.MOST);
        }
        List<String> serials = line.serials() == null ? List.of() : line.serials();
        if (!serials.isEmpty() && Set.copyOf(serials).size() != line.quantity()) {
            look.fault(pointer + "/serials", AdjustmentProblem.SERIALS_NOT_UNITS, serials.size(), line.quantity());
        }
        int before = look.faults.size();
        Goods from = look.find(line.leaving(), pointer, false);
        Goods to = look.find(line.arriving(), pointer, false);
        if (from == null || to == null) {
            renameTo(look, before, pointer, line);
            return null;
        }
        Place target = to.bucket().place();
        if (target.equals(from.bucket().place())) {
            look.fault(pointer + "/to", AdjustmentProblem.SAME_PLACE);
            return null;
        }
        boolean elsewhere = line.toLpn() != null
                && look.unit(line.toLpn())
                        .map(HandlingUnit::locationId)
                        .filter(at -> at != target.locationId())
                        .isPresent();
        if (elsewhere) {
            look.fault(pointer + "/toLpn", AdjustmentProblem.UNIT_NOT_THERE, String.valueOf(line.toLpn()));
        }
        return line.quantity() < 1 || line.quantity() > Quantity.MOST || look.faults.size() > before
                ? null
                : from.bucket().to(target, line.quantity()).withSerials(serials);
    }

    /** Faults that both sides have are told once; those of the places by the field that the line has. */
    private static void renameTo(GoodsLookup.Look look, int before, String pointer, NewMove.Line line) {
        Set<Problem.Fault> told = new LinkedHashSet<>();
        for (Problem.Fault fault : look.faults.subList(before, look.faults.size())) {
            boolean place = fault.pointer().equals(pointer + "/location");
            boolean isTo = place && Objects.equals(fault.values().getFirst(), String.valueOf(line.to()));
            String field = place ? pointer + (isTo ? "/to" : "/from") : fault.pointer();
            told.add(new Problem.Fault(field, fault.type(), fault.values()));
        }
        look.faults.subList(before, look.faults.size()).clear();
        look.faults.addAll(told);
    }

    /** Locks what is left, and finds lines that take more of it than is free. */
    private void free(long warehouseId, List<@Nullable StockMove> moves, GoodsLookup.Look look) {
        Set<Bucket> leaving = new LinkedHashSet<>();
        moves.stream().filter(Objects::nonNull).forEach(move -> leaving.add(bucket(move)));
        Map<Bucket, Long> free = new HashMap<>();
        buckets.lock(warehouseId, leaving)
                .forEach((bucket, content) -> free.put(bucket, content.onHand() - content.allocated()));
        leaving.stream()
                .map(b -> b.place().locationId())
                .distinct()
                .forEach(location ->
                        orderGoods.forEach(room -> room.of(warehouseId, GoodsFilter.at(location, List.of()))
                                .forEach(held -> hold(held, free))));
        for (int n = 0; n < moves.size(); n++) {
            StockMove move = moves.get(n);
            if (move != null) {
                long left = free.getOrDefault(bucket(move), 0L);
                if (move.quantity() > left) {
                    look.fault("/lines/" + n + "/quantity", AdjustmentProblem.NOT_FREE, Math.max(left, 0));
                }
                free.put(bucket(move), left - move.quantity());
            }
        }
    }

    private static void hold(OrderUnits held, Map<Bucket, Long> free) {
        Place place = new Place(held.locationId(), held.handlingUnitId(), held.condition());
        Bucket bucket = new Bucket(place, held.itemId(), held.lotId(), held.ownerId());
        free.computeIfPresent(bucket, (same, units) -> units - held.quantity());
    }

    private static Bucket bucket(StockMove move) {
        return new Bucket(move.from(), move.itemId(), move.lotId(), move.ownerId());
    }
}
