package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;

/** From an approved direct transfer to goods in the other room. */
@ApplicationScoped
class DirectWay {

    private final Releases releases;
    private final TransferPicks picks;
    private final Departures departures;
    private final Arrivals arrivals;
    private final TransferReader reader;

    DirectWay(
            Releases releases,
            TransferPicks picks,
            Departures departures,
            Arrivals arrivals,
            TransferReader reader) {
        this.releases = releases;
        this.picks = picks;
        this.departures = departures;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** @throws Problem direct-short: not all of it is free; not-allocated, of goods that nobody claims: then nothing is moved */
    void go(String no, @Nullable String location, Actor actor) {
        Instant now = Instant.now();
        releases.release(no, actor);
        List<LineSql.Row> lines = reader.lines(no, actor);
        lines.stream()
                .filter(line -> line.isGood() && line.allocated() < line.approved())
                .findFirst()
                .ifPresent(line -> {
                    throw Problem.of(TransferProblem.DIRECT_SHORT, line.allocated(), line.approved(), line.sku());
                });
        List<TransferActs.PickLine> all = lines.stream()
                .filter(line -> line.approved() > 0)
                .map(DirectWay::pick)
                .toList();
        picks.pick(no, new TransferActs.Pick(null, all), now, actor);
        departures.ship(no, now, actor);
        arrivals.receiveAll(no, location, now, actor);
    }

    private static TransferActs.PickLine pick(LineSql.Row line) {
        List<String> serials = SerialText.read(line.serials());
        return new TransferActs.PickLine(line.sku(), line.lot(), null, line.approved(), serials, line.condition());
    }
}
