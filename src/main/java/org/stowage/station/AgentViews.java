package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.station.AgentView.Line;
import org.stowage.station.AgentView.State;

/** Puts together what is kept of an agent and what it tells now. */
@ApplicationScoped
class AgentViews {

    private final AgentSql sql;
    private final AgentJobSql jobs;
    private final AgentDesks desks;
    private final Devices devices;
    private final Stations stations;

    AgentViews(AgentSql sql, AgentJobSql jobs, AgentDesks desks, Devices devices, Stations stations) {
        this.sql = sql;
        this.jobs = jobs;
        this.desks = desks;
        this.devices = devices;
        this.stations = stations;
    }

    /** @throws Problem not-found */
    @Transactional
    AgentView of(Warehouse warehouse, String code) {
        return of(stations.find(warehouse.id(), code)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "station " + code)));
    }

    private AgentView of(Station station) {
        var place = new AgentPlace(station.warehouseId(), station.id());
        Optional<AgentSql.Agent> kept = sql.find(place.warehouseId(), place.stationId());
        Optional<AgentDesk> desk = desks.find(place);
        boolean token = kept.filter(agent -> agent.revokedAt() == null).isPresent();
        AgentFrame.Health health = desk.map(AgentDesk::health).orElse(null);
        return new AgentView(
                station.code(),
                token,
                !token ? State.NONE : desk.isPresent() ? State.CONNECTED : State.AWAY,
                kept.map(AgentSql.Agent::madeAt).orElse(null),
                kept.map(AgentSql.Agent::host).orElse(null),
                kept.map(AgentSql.Agent::version).orElse(null),
                desk.map(AgentDesk::since).orElse(null),
                desk.map(AgentDesk::heardAt)
                        .or(() -> kept.map(AgentSql.Agent::lastSeenAt))
                        .orElse(null),
                health == null ? null : health.waiting(),
                kept.isPresent() ? jobs.count(place) : 0,
                health == null ? "" : health.trouble(),
                health == null ? List.of() : lines(place, health));
    }

    private List<Line> lines(AgentPlace place, AgentFrame.Health health) {
        return devices.all(place.warehouseId()).stream()
                .flatMap(device -> Stream.ofNullable(health.lines().get(device.id()))
                        .map(line -> new Line(device.id(), device.name(), line)))
                .toList();
    }
}
