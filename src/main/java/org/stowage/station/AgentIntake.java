package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.stowage.station.AgentEvent.JobEnded;
import org.stowage.station.AgentEvent.Scanned;

/**
 * Takes what an agent kept: its events and the number of the last one are one transaction, after which the agent may forget
 * them. An event that comes again is known by the id of its scan or its job.
 */
@ApplicationScoped
class AgentIntake {

    /** What comes later than this waited for a line. */
    static final Duration LIVE = Duration.ofSeconds(3);

    private final AgentDesks desks;
    private final AgentSql agents;
    private final AgentScanSql scans;
    private final AgentLabels labels;
    private final AgentScans pages;

    AgentIntake(AgentDesks desks, AgentSql agents, AgentScanSql scans, AgentLabels labels, AgentScans pages) {
        this.desks = desks;
        this.agents = agents;
        this.scans = scans;
        this.labels = labels;
        this.pages = pages;
    }

    void take(AgentDesk desk, AgentFrame.Events frame) {
        if (frame.events().isEmpty()) {
            return;
        }
        long last = frame.events().getLast().seq();
        boolean mine = QuarkusTransaction.requiringNew().call(() -> {
            if (!agents.received(desk, last)) {
                return false;
            }
            frame.events().forEach(event -> keep(desk, event, frame.now()));
            return true;
        });
        if (!mine) {
            // another service has let another agent in
            desks.dismiss(desk, "replaced", "");
            return;
        }
        desk.send(new AgentFrame.Ack(last));
        for (AgentEvent event : frame.events()) {
            if (event instanceof JobEnded ended) {
                desk.printed(ended.job(), ended.printed());
            }
        }
        pages.wake(desk.place());
    }

    private void keep(AgentDesk desk, AgentEvent event, Instant now) {
        switch (event) {
            case Scanned scan -> {
                boolean late = scan.happenedAt().isBefore(now.minus(LIVE));
                if (scans.keep(desk.place(), scan, late)) {
                    pages.heard(desk, scan);
                }
            }
            case JobEnded ended -> labels.ended(desk.place(), ended.job(), ended.printed());
        }
    }
}
