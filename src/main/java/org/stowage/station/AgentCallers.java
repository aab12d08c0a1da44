package org.stowage.station;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The open lines of agents. One that says nothing within {@value #HELLO_SECONDS} seconds is closed: nobody knows who it is. */
@ApplicationScoped
class AgentCallers {

    static final int HELLO_SECONDS = 10;

    private static final Logger LOG = Logger.getLogger(AgentCallers.class);
    private static final int CLOSED_BY_US = 4000;

    private final Map<String, Instant> silent = new ConcurrentHashMap<>();
    private final OpenConnections open;

    AgentCallers(OpenConnections open) {
        this.open = open;
    }

    void came(String connection) {
        silent.put(connection, Instant.now());
    }

    /** It said hello, or is gone. */
    void spoke(String connection) {
        silent.remove(connection);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        look(Instant.now());
    }

    void look(Instant now) {
        Instant oldest = now.minus(Duration.ofSeconds(HELLO_SECONDS));
        silent.forEach((connection, since) -> {
            if (since.isBefore(oldest) && silent.remove(connection, since)) {
                close(connection, "no hello");
            }
        });
    }

    void tell(String connection, AgentFrame frame) {
        open.findByConnectionId(connection)
                .ifPresent(agent -> agent.sendText(AgentWire.text(frame))
                        .subscribe()
                        .with(sent -> {}, gone -> LOG.debugf(gone, "agent %s is gone", connection)));
    }

    void close(String connection, String why) {
        open.findByConnectionId(connection)
                .ifPresent(agent -> agent.close(new CloseReason(CLOSED_BY_US, why))
                        .subscribe()
                        .with(done -> {}, gone -> {}));
    }
}
