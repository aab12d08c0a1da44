package org.stowage.station;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stowage.access.AgentTokens;
import org.stowage.device.Profiles;
import org.stowage.kernel.Problem;

/** Keeps connected agents in step with what is set up here, and those out whose token is dead or whose line is. */
@ApplicationScoped
class AgentPlugs {

    /** An agent tells of itself every few seconds: one that says nothing for so long is gone. */
    static final Duration SILENCE = Duration.ofSeconds(40);

    private static final Duration SETTLED = Duration.ofSeconds(20);

    private final AgentDesks desks;
    private final AgentSql agents;
    private final AgentTokens tokens;
    private final Devices devices;
    private final Stations stations;
    private final Profiles profiles;

    AgentPlugs(
            AgentDesks desks,
            AgentSql agents,
            AgentTokens tokens,
            Devices devices,
            Stations stations,
            Profiles profiles) {
        this.desks = desks;
        this.agents = agents;
        this.tokens = tokens;
        this.devices = devices;
        this.stations = stations;
        this.profiles = profiles;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (desks.all().isEmpty()) {
            return;
        }
        Map<AgentPlace, AgentSql.Agent> live = live();
        for (AgentDesk desk : desks.all()) {
            AgentSql.Agent agent = live.get(desk.place());
            // one that came a moment ago came after what was read
            boolean settled = desk.since().isBefore(Instant.now().minus(SETTLED));
            if (settled && agent == null) {
                desks.dismiss(desk, "revoked", "");
            } else if (settled && agent != null && !desk.connection().equals(agent.connection())) {
                // another service has let another agent in
                desks.dismiss(desk, "replaced", agent.host());
            } else if (desk.heardAt().isBefore(Instant.now().minus(SILENCE))) {
                desks.hangUp(desk, "silent");
            } else if (plug(desk)) {
                desk.send(new AgentFrame.Plugged(at(desk.place())));
            }
        }
    }

    @Transactional
    Map<AgentPlace, AgentSql.Agent> live() {
        List<AgentSql.Agent> known = agents.live();
        Set<Long> open = tokens.live(known.stream().map(AgentSql.Agent::tokenId).toList());
        return known.stream()
                .filter(agent -> open.contains(agent.tokenId()))
                .collect(Collectors.toMap(
                        agent -> new AgentPlace(agent.warehouseId(), agent.stationId()), Function.identity()));
    }

    /** True: the agent has to be told. */
    boolean plug(AgentDesk desk) {
        return desk.plug(at(desk.place()));
    }

    Station station(AgentPlace place) {
        return stations.get(place.warehouseId(), place.stationId());
    }

    /** What hangs on the agent's computer. A device whose profile is gone or wrong is left out: it works nowhere. */
    List<AgentDevice> at(AgentPlace place) {
        return devices.at(place.warehouseId(), station(place).code()).stream()
                .filter(device -> device.enabled() && Seats.couldBeAway(device))
                .map(this::told)
                .flatMap(List::stream)
                .toList();
    }

    private List<AgentDevice> told(Device device) {
        try {
            return List.of(AgentDevice.of(device, profiles.source(device.where().profile())));
        } catch (Problem wrong) {
            return List.of();
        }
    }
}
