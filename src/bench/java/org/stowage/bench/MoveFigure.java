package org.stowage.bench;

import static org.stowage.bench.Figure.text;

/**
 * A moved unit as the ledger books it ({@code StockLedger.post}), over ten thousand rows and on four,
 * beside a transaction of two bare statements on the same rows.
 */
final class MoveFigure implements Measurement {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int HOT = 4;

    @Override
    public void measure(Bed bed) {
        MoveRoom room = MoveRoom.of(bed);
        for (int clients : CLIENTS) {
            measure(bed, room, "spread", clients);
        }
        for (int clients : CLIENTS) {
            measure(bed, room.hot(HOT), "on " + HOT + " hot rows", clients);
        }
        room.proves();
    }

    private static void measure(Bed bed, MoveRoom room, String rows, int clients) {
        Load.Done bare = room.bare(clients);
        Load.Done ours = room.ours(clients);
        bed.report()
                .proves("moves that failed " + ours.failures() + bare.failures(), 0L, ours.failed() + bare.failed());
        String name = text("scan-confirm move at the facade, %s, clients: %d", rows, clients);
        bed.report()
                .add(
                        clients == 8
                                ? Figure.rates(name, ours.perSecond(), bare.perSecond(), 0.5)
                                : Figure.toldRates(name, ours.perSecond(), bare.perSecond()));
    }
}
