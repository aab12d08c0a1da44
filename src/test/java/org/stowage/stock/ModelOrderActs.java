package org.stowage.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.ModelAct.Step;
import org.stowage.stock.ModelClaims.Allocation;
import org.stowage.stock.ModelClaims.Promise;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Leg;
import org.stowage.stock.ModelGoods.Spot;

/** The way of an order over the floor of the model. */
final class ModelOrderActs {

    /** Policies that take whatever there is, only in another sequence: what they must not take is checked of each. */
    private static final List<Strategy> RANKS =
            List.of(Strategy.FIFO, Strategy.FEFO, Strategy.LIFO, Strategy.LEAST_TOUCHES, Strategy.ZONE_ORDER);

    private static final Spot CUSTOMER = Spot.at("~CUSTOMER");

    private final AtomicLong orders = new AtomicLong();

    Step promise(ModelDraw draw) {
        long order = orders.incrementAndGet();
        int shipBy = draw.upTo(5);
        List<ModelFloor.Line> lines = IntStream.range(0, draw.upTo(3))
                .mapToObj(no -> new ModelFloor.Line(order * 10 + no, draw.goods(), draw.upTo(9)))
                .toList();
        return new Step(
                "order " + order + " until day " + shipBy + ": " + lines,
                floor -> floor.promise(order, lines, shipBy),
                model -> lines.forEach(line -> model.promise(order, line.line(), line.goods(), line.wanted(), shipBy)));
    }

    @Nullable
    Step allocate(ModelDraw draw) {
        List<Long> wave = draw.openOrders(4);
        Strategy strategy = draw.of(RANKS);
        List<Allocation> taken = new ArrayList<>();
        return wave.isEmpty()
                ? null
                : new Step(
                        "orders " + wave + " " + strategy.slug(),
                        floor -> taken.addAll(floor.allocate(wave, strategy, "")),
                        model -> ModelWave.book(model, wave, taken, ""));
    }

    @Nullable
    Step pick(ModelDraw draw) {
        Allocation open = draw.allocation();
        if (open == null) {
            return null;
        }
        long quantity = draw.oneIn(3) ? draw.units(open.quantity()) : open.quantity();
        Bucket from = open.bucket();
        Spot to = new Spot("STAGE", draw.oneIn(2) ? "-" : "T-1", Condition.GOOD);
        List<Leg> move = List.of(new Leg(from.goods(), from.lot(), quantity, from.spot(), to, true));
        AtomicLong picked = new AtomicLong();
        return new Step(
                "allocation " + open.id() + ": " + move,
                floor -> {
                    picked.set(floor.picked(open.id(), quantity));
                    floor.post(MoveReason.PICK, floor.cause(), move);
                },
                model -> {
                    model.claims().picked(open.id(), quantity, picked.get());
                    model.postForOrders(move);
                });
    }

    /** Less is there than the book says: the claim ends, the place is corrected, goods are looked for elsewhere. */
    @Nullable
    Step shortPick(ModelDraw draw) {
        Allocation open = draw.openAllocation();
        if (open == null) {
            return null;
        }
        Bucket bucket = open.bucket();
        long there = draw.upTo(draw.model().at(bucket)) - 1L;
        List<Long> order = List.of(draw.model().claims().promise(open.line()).order());
        List<Allocation> taken = new ArrayList<>();
        Collection<Long> shortOrders = new TreeSet<>();
        return new Step(
                "allocation " + open.id() + ", " + there + " at " + bucket,
                floor -> {
                    floor.release(List.of(open.id()));
                    shortOrders.addAll(floor.correct(bucket, there));
                    taken.addAll(
                            floor.allocate(order, Strategy.FEFO, bucket.spot().place()));
                },
                model -> {
                    model.claims().release(open);
                    ModelCountActs.sameOrders(shortOrders, model.correct(bucket, there));
                    ModelWave.book(model, order, taken, bucket.spot().place());
                });
    }

    @Nullable
    Step ship(ModelDraw draw) {
        ModelClaims claims = draw.model().claims();
        Promise line = draw.anyOf(claims.promises.values().stream()
                .filter(p -> p.isOpen() && claims.ofLine(p.line(), "picked") > p.kept()));
        if (line == null) {
            return null;
        }
        Bucket staged = draw.anyOf(draw.model().onHand.keySet().stream()
                .filter(b -> b.spot().place().equals("STAGE") && b.goods().equals(line.goods())));
        if (staged == null) {
            return null;
        }
        long most = Math.min(
                claims.ofLine(line.line(), "picked") - line.kept(), draw.model().at(staged));
        long quantity = draw.units(most);
        List<Leg> move = List.of(new Leg(staged.goods(), staged.lot(), quantity, staged.spot(), CUSTOMER, false));
        return new Step(
                "line " + line.line() + ": " + move,
                floor -> {
                    floor.keep(line.line(), quantity);
                    floor.post(MoveReason.SHIP, floor.cause(), move);
                },
                model -> {
                    model.claims().keep(line.line(), quantity);
                    model.postForOrders(move);
                });
    }

    @Nullable
    Step cancel(ModelDraw draw) {
        List<Long> open = draw.openOrders(1);
        return open.isEmpty()
                ? null
                : new Step(
                        "order " + open.getFirst(),
                        floor -> floor.cancel(open.getFirst()),
                        model -> model.cancel(open.getFirst()));
    }
}
