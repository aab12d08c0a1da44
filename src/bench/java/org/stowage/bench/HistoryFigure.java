package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stowage.stock.Proof;

/**
 * Stock at an instant, and the verifier, with 10,000 moves of history, a million and five millions: a warehouse of 2,000
 * buckets that moves 10,000 units a day, with a snapshot every night. The history is made in bulk; the proof agrees with it.
 */
final class HistoryFigure implements Measurement {

    private static final int BUCKETS = 2_000;
    private static final long A_DAY = 10_000;
    private static final long[] MOVES = {A_DAY, 1_000_000, 5_000_000};
    private static final Duration BEFORE_MIDNIGHT = Duration.ofHours(10);

    @Override
    public void measure(Bed bed) throws IOException {
        double[] asOf = new double[MOVES.length];
        for (int i = 0; i < MOVES.length; i++) {
            long moves = Math.max(A_DAY, MOVES[i] * bed.pace().scale() / 100);
            Stockroom room = withHistory(bed, moves / A_DAY);
            asOf[i] = asOf(bed, room, moves);
            verify(bed, room, moves, i == MOVES.length - 1);
        }
        double ratio = asOf[MOVES.length - 1] / asOf[0];
        bed.report()
                .add(Figure.aimed(
                        "as of: the longest history against the shortest", text("%.2f ×", ratio), "≤ 2 ×", ratio <= 2));
    }

    private static Stockroom withHistory(Bed bed, long days) {
        Stockroom room = Stockroom.of(bed, BUCKETS, BUCKETS, 1_000);
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        String text = Resources.sql("history.sql")
                .replace(":warehouse", String.valueOf(room.house().id()))
                .replace(":days", String.valueOf(days))
                .replace(":today", "timestamptz '" + today + "'");
        bed.report().progress(text("history of %,d moves", days * A_DAY));
        bed.bare().run("public", text);
        bed.report()
                .proves(
                        "moves of the history",
                        days * A_DAY + BUCKETS,
                        room.sum("select count(*) from stock_move where warehouse_id = :warehouse"));
        return room;
    }

    /** Page by page over all buckets, as somebody outside asks for them, in the afternoon of the last whole day. */
    private static double asOf(Bed bed, Stockroom room, long moves) throws IOException {
        Instant then = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(BEFORE_MIDNIGHT);
        try (Wire wire = bed.api().wire()) {
            String path = "/api/v1/stock?limit=500&warehouse=" + room.house().code() + "&asOf=" + then;
            Load.Done ours = Load.during(1, bed.pace(), client -> () -> {
                Wire.Answer answer = wire.get(path);
                if (answer.status() != 200 || !answer.body().contains("nextCursor")) {
                    throw new IllegalStateException(answer.status() + " " + answer.body());
                }
            });
            bed.report().proves("as-of queries that failed " + ours.failures(), 0L, ours.failed());
            double bare = bare(bed, room, then);
            bed.report()
                    .add(Figure.told(
                            text("stock as of an instant, %,d moves: p50 / p99", moves),
                            text(
                                    "%.1f / %.1f ms",
                                    ours.times().millis(0.5), ours.times().millis(0.99)),
                            text("%.1f ms", bare)));
            return ours.times().millis(0.5);
        }
    }

    private static double bare(Bed bed, Stockroom room, Instant then) {
        String text = Resources.sql("asof-bare.sql");
        Load.Done bare = bed.bare().during(1, bed.pace(), "public", (connection, client) -> {
            var query = connection.prepareStatement(text);
            query.setLong(1, room.house().id());
            query.setString(2, then.toString());
            return () -> {
                try (var rows = query.executeQuery()) {
                    rows.next();
                }
            };
        });
        return bare.times().millis(0.5);
    }

    private static void verify(Bed bed, Stockroom room, long moves, boolean whole) {
        List<Long> warehouse = List.of(room.house().id());
        Proof proof = Bed.bean(Proof.class);
        double recent = Turns.seconds(() -> bed.report()
                .proves("verifier", true, proof.checkRecent(warehouse).ok()));
        bed.report()
                .add(Figure.told(
                        text("verifier of every half minute, %,d moves", moves), text("%.3f s", recent), null));
        if (whole) {
            double all = Turns.seconds(() -> bed.report()
                    .proves("whole proof", true, proof.check(warehouse).ok()));
            bed.report()
                    .add(Figure.told(
                            text("verifier of the whole ledger, %,d moves", moves), text("%.3f s", all), null));
        }
    }
}
