package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.device.LinkKind;

/** Where a device stands, and which computer its line leads to: the service's, or that of its station's agent. */
@ApplicationScoped
class Seats {

    private final Stations stations;
    private final AgentSql agents;
    private final AgentHearing hearing;

    Seats(Stations stations, AgentSql agents, AgentHearing hearing) {
        this.stations = stations;
        this.agents = agents;
        this.hearing = hearing;
    }

    /** @throws NullPointerException for a device of the whole warehouse: it stands nowhere */
    StationPush.Seat of(Device device) {
        return of(new AgentPlace(device.warehouseId(), Objects.requireNonNull(device.stationId())));
    }

    StationPush.Seat of(AgentPlace place) {
        return new StationPush.Seat(
                place.warehouseId(),
                stations.get(place.warehouseId(), place.stationId()).code());
    }

    /** It hangs on the computer of its station's agent. What is in memory or in a browser hangs nowhere. */
    boolean isAway(Device device) {
        Long station = device.stationId();
        return station != null && couldBeAway(device) && isServed(new AgentPlace(device.warehouseId(), station));
    }

    /** Those of these devices that hang on this computer; what stands nowhere does. */
    List<Device> here(List<Device> all) {
        Set<AgentPlace> served = agents.live().stream()
                .map(agent -> new AgentPlace(agent.warehouseId(), agent.stationId()))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(device -> {
                    Long station = device.stationId();
                    return station == null
                            || !couldBeAway(device)
                            || !served.contains(new AgentPlace(device.warehouseId(), station));
                })
                .toList();
    }

    static boolean couldBeAway(Device device) {
        LinkKind link = device.where().link();
        return link != LinkKind.SIMULATED && link != LinkKind.BROWSER;
    }

    private boolean isServed(AgentPlace place) {
        return agents.find(place.warehouseId(), place.stationId())
                .filter(agent -> agent.revokedAt() == null)
                .isPresent();
    }

    /** How an agent's device is heard. */
    Optional<Hearing> away(long device) {
        return hearing.find(device);
    }

    /** It hangs on this computer again. */
    void here(long device) {
        hearing.forget(device);
    }
}
