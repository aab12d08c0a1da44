package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;

/** The source's buttons. */
@ApplicationScoped
class SourceActs {

    private final Approvals approvals;
    private final Releases releases;
    private final TransferPicks picks;
    private final Cartons cartons;
    private final Departures departures;

    SourceActs(Approvals approvals, Releases releases, TransferPicks picks, Cartons cartons, Departures departures) {
        this.approvals = approvals;
        this.releases = releases;
        this.picks = picks;
        this.cartons = cartons;
        this.departures = departures;
    }

    void act(String no, String act, @Nullable String lpn, Actor actor) {
        switch (act) {
            case "approve" -> approvals.approve(no, List.of(), actor);
            case "release" -> releases.release(no, actor);
            case "pick" -> picks.pick(no, new TransferActs.Pick(lpn, null), Instant.now(), actor);
            case "pack" -> cartons.pack(no, new TransferActs.Pack(lpn == null ? "" : lpn, null, null, null), actor);
            default -> departures.ship(no, Instant.now(), actor);
        }
    }
}
