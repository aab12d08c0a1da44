package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Between two rooms of one house nobody waits on a road: all steps in one act, booked as any transfer is. */
@ApplicationScoped
@Retrying
@Transactional
public class DirectTransfers {

    private final Transfers transfers;
    private final Releases releases;
    private final TransferPicks picks;
    private final Departures departures;
    private final Arrivals arrivals;
    private final TransferReader reader;

    DirectTransfers(
            Transfers transfers,
            Releases releases,
            TransferPicks picks,
            Departures departures,
            Arrivals arrivals,
            TransferReader reader) {
        this.transfers = transfers;
        this.releases = releases;
        this.picks = picks;
        this.departures = departures;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** @return its number. @throws Problem direct-short: not all of it is free; then nothing is moved */
    String move(Transfers.Ends ends, NewTransfer asked, Actor actor) {
        Instant now = Instant.now();
        String no = transfers.ask(ends, asked, actor);
        transfers.approve(no, List.of(), actor);
        releases.release(no, actor);
        reader.lines(no, actor).stream()
                .filter(line -> line.allocated() < line.approved())
                .findFirst()
                .ifPresent(line -> {
                    throw Problem.of(TransferProblem.DIRECT_SHORT, line.allocated(), line.approved(), line.sku());
                });
        List<TransferActs.PickLine> lines = asked.lines().stream()
                .map(line -> new TransferActs.PickLine(line.sku(), line.lot(), null, line.quantity(), line.serials()))
                .toList();
        picks.pick(no, new TransferActs.Pick(null, lines), now, actor);
        departures.ship(no, now, actor);
        arrivals.receiveAll(no, asked.location(), now, actor);
        return no;
    }
}
