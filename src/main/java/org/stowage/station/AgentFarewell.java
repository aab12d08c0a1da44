package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.AfterCommit;

/** What follows when the token of a station's agent is taken back. */
@ApplicationScoped
class AgentFarewell {

    private final AgentDesks desks;
    private final AgentLabels labels;
    private final AfterCommit afterCommit;

    AgentFarewell(AgentDesks desks, AgentLabels labels, AfterCommit afterCommit) {
        this.desks = desks;
        this.labels = labels;
        this.afterCommit = afterCommit;
    }

    /** No other token follows: a printer that waits for the end of a label is free again. */
    void forGood(AgentPlace place) {
        labels.lost(place);
        turnOut(place);
    }

    /** Its line is closed when it is sure that the token is dead. */
    void turnOut(AgentPlace place) {
        afterCommit.run(() -> desks.turnOut(place));
    }
}
