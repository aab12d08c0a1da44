package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;

/** The agents that are connected to this service now: one for a station. */
@ApplicationScoped
class AgentDesks {

    private final Map<AgentPlace, AgentDesk> desks = new ConcurrentHashMap<>();
    private final Map<AgentPlace, Object> locks = new ConcurrentHashMap<>();

    Optional<AgentDesk> find(AgentPlace place) {
        return Optional.ofNullable(desks.get(place));
    }

    /** The agent of this device's station. */
    Optional<AgentDesk> of(Device device) {
        Long station = device.stationId();
        return station == null ? Optional.empty() : find(new AgentPlace(device.warehouseId(), station));
    }

    Collection<AgentDesk> all() {
        return List.copyOf(desks.values());
    }

    /**
     * Handing something over and a change of agents come one after the other: what was handed over before is seen by who
     * looks after the change what the new one has.
     */
    <T> T alone(AgentPlace place, Supplier<T> act) {
        synchronized (locks.computeIfAbsent(place, p -> new Object())) {
            return act.get();
        }
    }

    /** This one speaks for the station from now on; the one before is told so. */
    void enter(AgentDesk desk) {
        AgentDesk before = desks.put(desk.place(), desk);
        if (before != null) {
            before.end("replaced", refused("replaced", desk.hello().host()));
        }
    }

    /** Its line is gone. */
    void leave(AgentDesk desk) {
        desks.remove(desk.place(), desk);
        desk.end(null, null);
    }

    /** Closed by us: it comes again by itself. */
    void hangUp(AgentDesk desk, String why) {
        desks.remove(desk.place(), desk);
        desk.end(why, null);
    }

    /** Its token opens no door any more. */
    void turnOut(AgentPlace place) {
        find(place).ifPresent(desk -> dismiss(desk, "revoked", ""));
    }

    /** It is told why, and does not come again. @param code revoked or replaced */
    void dismiss(AgentDesk desk, String code, @Nullable String argument) {
        desks.remove(desk.place(), desk);
        desk.end(code, refused(code, argument));
    }

    static AgentFrame.Refused refused(String code, @Nullable Object argument) {
        return new AgentFrame.Refused(
                code,
                Texts.of("station", "agent." + code, Locale.ENGLISH, String.valueOf(argument)),
                Texts.of("station", "agent." + code, Texts.CHINESE, String.valueOf(argument)));
    }
}
