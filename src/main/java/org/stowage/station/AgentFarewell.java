package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What follows when the token of a station's agent is taken back. */
@ApplicationScoped
class AgentFarewell {

    private final AgentDesks desks;
    private final AgentLabels labels;
    private final TransactionSynchronizationRegistry transaction;

    AgentFarewell(AgentDesks desks, AgentLabels labels, TransactionSynchronizationRegistry transaction) {
        this.desks = desks;
        this.labels = labels;
        this.transaction = transaction;
    }

    /** No other token follows: a printer that waits for the end of a label is free again. */
    void forGood(AgentPlace place) {
        labels.lost(place);
        turnOut(place);
    }

    /** Its line is closed when it is sure that the token is dead. */
    void turnOut(AgentPlace place) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    desks.turnOut(place);
                }
            }
        });
    }
}
