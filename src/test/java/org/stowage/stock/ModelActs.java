package org.stowage.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.ModelAct.Step;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Freeze;
import org.stowage.stock.ModelGoods.Goods;
import org.stowage.stock.ModelGoods.Leg;
import org.stowage.stock.ModelGoods.Refused;
import org.stowage.stock.ModelGoods.Spot;

/** Everything that happens on the floor of the model. A new act of the house gets its line here. */
final class ModelActs {

    private static final Spot SUPPLIER = Spot.at("~SUPPLIER");
    private static final Spot CUSTOMER = Spot.at("~CUSTOMER");
    private static final Spot COUNTED = Spot.at("~COUNT");

    private ModelActs() {}

    /** Of one run: orders are numbered. */
    static List<ModelAct> all() {
        ModelOrderActs order = new ModelOrderActs();
        ModelCountActs count = new ModelCountActs();
        return List.of(
                new ModelAct("receive", 12, ModelActs::receive),
                new ModelAct("move", 10, ModelActs::move),
                new ModelAct("nest", 4, ModelActs::nest),
                new ModelAct("gather", 3, ModelActs::gather),
                new ModelAct("damage", 3, ModelActs::damage),
                new ModelAct("freeze", 3, ModelActs::freeze),
                new ModelAct("lift", 4, ModelActs::lift),
                new ModelAct("read the date of a lot", 1, ModelActs::learn),
                new ModelAct("promise", 16, order::promise),
                new ModelAct("allocate", 12, order::allocate),
                new ModelAct("pick", 16, order::pick),
                new ModelAct("short pick", 4, order::shortPick),
                new ModelAct("ship", 10, order::ship),
                new ModelAct("cancel", 5, order::cancel),
                new ModelAct("return", 3, ModelActs::giveBack),
                new ModelAct("count", 6, count::count),
                new ModelAct("look", 5, count::look),
                new ModelAct("book what was found", 4, count::book),
                new ModelAct("adjust", 3, ModelActs::adjust),
                new ModelAct("the same again", 2, ModelActs::again));
    }

    private static Step posting(MoveReason reason, Leg... legs) {
        List<Leg> all = List.of(legs);
        return new Step(all.toString(), floor -> floor.post(reason, floor.cause(), all), model -> model.post(all));
    }

    private static Step receive(ModelDraw draw) {
        Goods goods = draw.goods();
        return posting(
                MoveReason.RECEIVE, new Leg(goods, draw.lot(goods), draw.upTo(20), SUPPLIER, draw.spot(), false));
    }

    private static @Nullable Step move(ModelDraw draw) {
        Leg leg = leg(draw, draw.bucket(), draw.spot());
        return leg == null ? null : posting(MoveReason.MOVE, leg);
    }

    private static @Nullable Step nest(ModelDraw draw) {
        Bucket bucket = draw.bucket();
        Leg leg =
                bucket == null ? null : leg(draw, bucket, new Spot(bucket.spot().place(), draw.unit(), Condition.GOOD));
        return leg == null ? null : posting(MoveReason.MOVE, leg);
    }

    private static @Nullable Leg leg(ModelDraw draw, @Nullable Bucket from, Spot to) {
        if (from == null) {
            return null;
        }
        Spot there = new Spot(to.place(), to.unit(), from.spot().condition());
        return there.equals(from.spot())
                ? null
                : new Leg(from.goods(), from.lot(), draw.units(draw.model().free(from)), from.spot(), there, false);
    }

    /** From several places at once: all of it or nothing. */
    private static @Nullable Step gather(ModelDraw draw) {
        Leg first = leg(draw, draw.bucket(), draw.spot());
        Leg second = leg(draw, draw.bucket(), draw.spot());
        return first == null || second == null ? null : posting(MoveReason.MOVE, first, second);
    }

    private static @Nullable Step damage(ModelDraw draw) {
        Bucket from = draw.bucket();
        if (from == null) {
            return null;
        }
        Condition other = from.spot().condition() == Condition.GOOD ? Condition.DAMAGED : Condition.GOOD;
        Spot to = new Spot(from.spot().place(), from.spot().unit(), other);
        return posting(
                MoveReason.DAMAGE,
                new Leg(from.goods(), from.lot(), draw.units(draw.model().free(from)), from.spot(), to, false));
    }

    private static @Nullable Step freeze(ModelDraw draw) {
        Bucket what = draw.bucket();
        if (what == null || draw.model().freezes.size() > 3) {
            return null;
        }
        String item = what.goods().item();
        Freeze freeze = draw.of(List.of(
                new Freeze(what.spot().place(), "", ""),
                new Freeze("", item, ""),
                new Freeze(what.spot().place(), item, ""),
                new Freeze("", item, what.lot())));
        return draw.model().freezes.contains(freeze)
                ? null
                : new Step(freeze.toString(), floor -> floor.freeze(freeze), model -> model.freeze(freeze));
    }

    private static @Nullable Step lift(ModelDraw draw) {
        Freeze freeze = draw.anyOf(draw.model().freezes.stream());
        return freeze == null
                ? null
                : new Step(freeze.toString(), floor -> floor.lift(freeze), model -> model.lift(freeze));
    }

    private static Step learn(ModelDraw draw) {
        return new Step("UNREAD", floor -> floor.learnThatEnded("UNREAD"), model -> model.learnThatEnded("UNREAD"));
    }

    private static Step giveBack(ModelDraw draw) {
        Goods goods = draw.goods();
        Condition condition = draw.of(List.of(Condition.values()));
        Spot to = new Spot(condition == Condition.GOOD ? "A-01" : "QUAR", "-", condition);
        return posting(MoveReason.RETURN, new Leg(goods, draw.lot(goods), draw.upTo(3), CUSTOMER, to, false));
    }

    private static @Nullable Step adjust(ModelDraw draw) {
        Bucket bucket = draw.bucket();
        if (bucket == null) {
            return null;
        }
        Leg leg = draw.oneIn(2)
                ? new Leg(bucket.goods(), bucket.lot(), draw.upTo(5), COUNTED, bucket.spot(), false)
                : new Leg(
                        bucket.goods(),
                        bucket.lot(),
                        draw.units(draw.model().free(bucket)),
                        bucket.spot(),
                        COUNTED,
                        false);
        return posting(MoveReason.ADJUST, leg);
    }

    /** A cause that is in the book already. */
    private static Step again(ModelDraw draw) {
        List<Leg> legs = List.of(new Leg(draw.goods(), "-", 1, SUPPLIER, Spot.at("A-01"), false));
        return new Step(
                "model:again",
                floor -> {
                    floor.post(MoveReason.RECEIVE, "model:again", legs);
                    floor.post(MoveReason.RECEIVE, "model:again", legs);
                },
                model -> {
                    throw new Refused("ALREADY_BOOKED");
                });
    }
}
