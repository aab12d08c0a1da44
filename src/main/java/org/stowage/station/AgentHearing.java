package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.stowage.device.LineHealth;

/** How the scanners and scales of agents are heard. */
@ApplicationScoped
class AgentHearing {

    private final Map<Long, Hearing> heard = new ConcurrentHashMap<>();

    Optional<Hearing> find(long device) {
        return Optional.ofNullable(heard.get(device));
    }

    void change(long device, UnaryOperator<Hearing> change) {
        heard.compute(device, (id, old) -> change.apply(old == null ? Hearing.NOT_YET : old));
    }

    /** As the agent told of its lines. */
    void lines(Map<Long, LineHealth> lines) {
        lines.forEach((device, line) -> change(device, old -> old.over(line)));
    }

    /** Nobody hears them while their agent is away. */
    void deaf(Map<Long, LineHealth> lines, String why) {
        lines.keySet().forEach(device -> change(device, old -> old.deaf(why)));
    }

    void forget(long device) {
        heard.remove(device);
    }
}
