package org.stowage.task;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;

/** Who scans where: what a dialog knows beside its own memory. */
public record Desk(
        long warehouseId,
        Actor actor,
        @Nullable StationRef station,
        UUID session,
        UUID scanId,
        Instant happenedAt,
        Source source) {

    public Locale language() {
        return actor.language();
    }

    /** Only to look: nothing is posted under the empty scan id. */
    static Desk looking(long warehouseId, Actor actor, @Nullable StationRef station, UUID session) {
        return new Desk(warehouseId, actor, station, session, new UUID(0, 0), Instant.now(), Source.KEY);
    }

    Desk at(StationRef bound) {
        return new Desk(warehouseId, actor, bound, session, scanId, happenedAt, source);
    }

    /** The cause under which this scan posts: unique, so that no move is ever written twice for it. */
    public String cause() {
        return "scan:" + scanId;
    }
}
