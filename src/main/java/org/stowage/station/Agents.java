package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stowage.access.AgentTokens;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;

/**
 * The agents of stations whose devices hang on another computer. A station with a token has an agent, connected or not: its
 * devices are that computer's then, and nobody else's; without one they are the service's again.
 */
@ApplicationScoped
public class Agents {

    private final AgentSql sql;
    private final AgentTokens tokens;
    private final Stations stations;
    private final Audit audit;
    private final CurrentActor actor;
    private final AgentFarewell farewell;

    Agents(
            AgentSql sql,
            AgentTokens tokens,
            Stations stations,
            Audit audit,
            CurrentActor actor,
            AgentFarewell farewell) {
        this.sql = sql;
        this.tokens = tokens;
        this.stations = stations;
        this.audit = audit;
        this.actor = actor;
        this.farewell = farewell;
    }

    /**
     * A new token for a station, seen this once; the one before is dead from now on, and so is its connection.
     *
     * @throws Problem not-found, grants-too-much, login-taken
     */
    @Transactional
    @Retrying
    public String makeToken(Warehouse warehouse, String code) {
        Station station = station(warehouse, code);
        String login = ("agent." + warehouse.code() + "." + station.code()).toLowerCase(Locale.ROOT);
        AgentTokens.Made made =
                tokens.make(actor.get(), warehouse.id(), login, warehouse.code() + " " + station.code());
        sql.made(warehouse.id(), station.id(), made);
        changed("agent.token", warehouse, station, made.tokenId());
        farewell.turnOut(place(station));
        return made.token();
    }

    /**
     * What its agent has not told of the labels that it has is unknown from now on. One that is revoked already stays so.
     *
     * @throws Problem not-found for an unknown station
     */
    @Transactional
    @Retrying
    public void revoke(Warehouse warehouse, String code) {
        Station station = station(warehouse, code);
        Optional<AgentSql.Agent> known = sql.find(warehouse.id(), station.id());
        if (known.isPresent() && sql.revoked(warehouse.id(), station.id())) {
            tokens.revoke(known.get().operatorId());
            changed("agent.revoke", warehouse, station, known.get().tokenId());
            farewell.forGood(place(station));
        }
    }

    private void changed(String act, Warehouse warehouse, Station station, long token) {
        audit.record(warehouse.id(), actor.get().operatorId(), act, station.code(), Map.of("token", token));
    }

    private static AgentPlace place(Station station) {
        return new AgentPlace(station.warehouseId(), station.id());
    }

    private Station station(Warehouse warehouse, String code) {
        return stations.find(warehouse.id(), code)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "station " + code));
    }
}
