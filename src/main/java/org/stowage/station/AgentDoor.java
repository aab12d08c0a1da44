package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.stowage.site.Warehouses;

/**
 * Lets an agent in: one for each station, the newer one wins. What the older one was given and the newer one does not have
 * is looked at first: a label that never arrived goes back to its queue, one that another spool may have printed is unknown.
 */
@ApplicationScoped
class AgentDoor {

    /** What the service knows of an agent's spool. */
    private record Known(long received, List<String> open) {}

    private static final Logger LOG = Logger.getLogger(AgentDoor.class);

    private final AgentDesks desks;
    private final AgentSql agents;
    private final AgentLabels labels;
    private final AgentPlugs plugs;
    private final Warehouses warehouses;

    AgentDoor(AgentDesks desks, AgentSql agents, AgentLabels labels, AgentPlugs plugs, Warehouses warehouses) {
        this.desks = desks;
        this.agents = agents;
        this.labels = labels;
        this.plugs = plugs;
        this.warehouses = warehouses;
    }

    /**
     * @param token that the line was opened with: a line does not outlive its token
     * @return empty: it was refused, and was told why
     */
    Optional<AgentDesk> enter(long token, AgentFrame.Hello hello, AgentDesk.Wire wire) {
        Optional<AgentSql.Agent> known = QuarkusTransaction.requiringNew().call(() -> agents.ofToken(token));
        if (known.isEmpty()) {
            return refuse(wire, "revoked", "");
        }
        if (hello.protocol() != AgentFrame.PROTOCOL) {
            return refuse(wire, "protocol", OwnVersion.text());
        }
        var place = new AgentPlace(known.get().warehouseId(), known.get().stationId());
        var seat =
                new StationPush.Seat(place.warehouseId(), plugs.station(place).code());
        var desk = new AgentDesk(place, seat, hello, wire);
        return Optional.of(desks.alone(place, () -> enter(desk, token)));
    }

    private AgentDesk enter(AgentDesk desk, long token) {
        desks.enter(desk);
        try {
            welcome(
                    desk,
                    QuarkusTransaction.requiringNew()
                            .call(() -> new Known(agents.connected(desk, token), labels.settle(desk))));
        } catch (RuntimeException e) {
            LOG.errorf(e, "an agent could not be let in");
            desks.hangUp(desk, "try again");
        }
        return desk;
    }

    private void welcome(AgentDesk desk, Known known) {
        plugs.plug(desk);
        desk.send(new AgentFrame.Welcome(
                warehouses.byId(desk.place().warehouseId()).code(),
                desk.seat().station(),
                known.received(),
                plugs.at(desk.place()),
                known.open()));
        LOG.infof(
                "agent on %s speaks for station %s",
                desk.hello().host(), desk.seat().station());
    }

    private static Optional<AgentDesk> refuse(AgentDesk.Wire wire, String code, String argument) {
        wire.send().accept(AgentDesks.refused(code, argument));
        wire.close().accept(code);
        return Optional.empty();
    }
}
