package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.stowage.stock.Allocations;
import org.stowage.stock.Chain;
import org.stowage.stock.Strategy;

/** A wave's allocation of 10,000, 50,000 and 200,000 lines over 20,000 stock rows, at the stock facade. */
final class AllocateFigure implements Measurement {

    private static final int ITEMS = 2_000;
    private static final int BUCKETS = 20_000;
    private static final int[] LINES = {10_000, 50_000, 200_000};
    private static final long ENOUGH = 60;

    private record Done(long allocations, long units) {}

    @Override
    public void measure(Bed bed) {
        Stockroom room = Stockroom.of(bed, ITEMS, BUCKETS, ENOUGH);
        double[] ours = new double[LINES.length];
        for (int i = 0; i < LINES.length; i++) {
            List<Long> orders = room.promise(LINES[i]);
            Turns turns = Turns.of(bed.pace(), () -> ours(room, orders), () -> bare(room));
            ours[i] = turns.ours();
            bed.report()
                    .add(Figure.times(
                            text("allocate %,d lines over 20,000 stock rows", LINES[i]),
                            turns.ours(),
                            turns.bare(),
                            2));
            forget(room, true);
        }
        double exponent = Math.log(ours[2] / ours[0]) / Math.log((double) LINES[2] / LINES[0]);
        bed.report()
                .add(Figure.aimed(
                        "allocate, growth exponent 10,000 to 200,000 lines",
                        text("%.2f", exponent),
                        "≤ 1.1",
                        exponent <= 1.1));
        double ratio = ours[2] / ours[1];
        bed.report()
                .add(Figure.aimed(
                        "allocate 200,000 lines against 50,000", text("%.1f ×", ratio), "≤ 4.5 ×", ratio <= 4.5));
    }

    private static double ours(Stockroom room, List<Long> orders) {
        forget(room, false);
        Allocations allocations = Bed.bean(Allocations.class);
        double seconds =
                Turns.seconds(() -> allocations.allocate(room.house().id(), 1, orders, Chain.of(Strategy.FIFO)));
        proves(room);
        return seconds;
    }

    private static double bare(Stockroom room) {
        forget(room, false);
        double seconds = Turns.seconds(() -> QuarkusTransaction.requiringNew()
                .call(() -> room.bed()
                        .sql()
                        .statement(Resources.sql("allocate-bare.sql"))
                        .bind("warehouse", room.house().id())
                        .one(Done.class)));
        proves(room);
        return seconds;
    }

    /** The same promises wait again. @param promises these go as well */
    private static void forget(Stockroom room, boolean promises) {
        String warehouse = " where warehouse_id = " + room.house().id() + ";";
        room.bed()
                .bare()
                .run(
                        "public",
                        "delete from allocation" + warehouse + "update stock set allocated = 0" + warehouse
                                + (promises
                                        ? "update availability set promised = 0" + warehouse + "delete from promise"
                                                + warehouse
                                        : ""));
        room.bed().bare().run("public", "vacuum analyze allocation");
        room.bed().bare().run("public", "vacuum analyze stock");
    }

    private static void proves(Stockroom room) {
        room.bed()
                .report()
                .proves(
                        "units allocated",
                        room.sum("select sum(quantity)::bigint from promise where warehouse_id = :warehouse"),
                        room.sum("select sum(quantity)::bigint from allocation where warehouse_id = :warehouse"));
        room.bed().agrees(room.house());
    }
}
