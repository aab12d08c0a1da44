package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.device.LineHealth;

/**
 * What devices at agents said lately, byte by byte. It is asked for anew each time somebody looks, and by nobody else:
 * agents keep it in memory and send none of it by themselves.
 */
@ApplicationScoped
class AgentLooks {

    private static final long WAIT_SECONDS = 2;

    private final AgentDesks desks;

    AgentLooks(AgentDesks desks) {
        this.desks = desks;
    }

    /** Empty: its agent is away, does not answer, or is too old for the question. */
    Optional<AgentFrame.Looked> look(Device device) {
        return desks.of(device)
                .filter(desk -> desk.has(device.id()) && desk.hello().understands("look"))
                .map(desk -> Awaited.result(desk.look(device.id()), WAIT_SECONDS));
    }

    /** As the agent told it last. */
    LineHealth line(Device device) {
        return desks.of(device).flatMap(desk -> desk.line(device.id())).orElse(LineHealth.UNTRIED);
    }
}
