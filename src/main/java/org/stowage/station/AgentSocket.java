package org.stowage.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;

/** The wire to a station's agent: {@code /ws/agent}, by the token of one station. Its words are {@link AgentFrame}s. */
@WebSocket(path = "/ws/agent")
@RolesAllowed(Roles.AGENT)
public class AgentSocket {

    private static final Logger LOG = Logger.getLogger(AgentSocket.class);
    private static final TypedKey<Long> OPERATOR = TypedKey.forLong("operator");
    private static final int CLOSED_BY_US = 4000;

    private final Map<String, AgentDesk> desks = new ConcurrentHashMap<>();
    private final CurrentActor actor;
    private final AgentDoor door;
    private final AgentDesks known;
    private final AgentMail mail;
    private final OpenConnections open;

    AgentSocket(CurrentActor actor, AgentDoor door, AgentDesks known, AgentMail mail, OpenConnections open) {
        this.actor = actor;
        this.door = door;
        this.known = known;
        this.mail = mail;
        this.open = open;
    }

    @OnOpen
    @Blocking
    void opened(WebSocketConnection agent) {
        agent.userData().put(OPERATOR, actor.get().operatorId());
    }

    @OnTextMessage
    @Blocking
    void heard(String text, WebSocketConnection agent) {
        AgentFrame frame;
        try {
            frame = AgentWire.frame(text);
        } catch (JsonProcessingException e) {
            LOG.debugf("not understood: %s", e.getOriginalMessage());
            return;
        }
        if (frame instanceof AgentFrame.Hello hello) {
            String id = agent.id();
            var wire = new AgentDesk.Wire(said -> tell(id, said), why -> close(id, why));
            door.enter(agent.userData().get(OPERATOR), hello, wire).ifPresent(desk -> desks.put(id, desk));
            return;
        }
        AgentDesk desk = desks.get(agent.id());
        if (desk != null) {
            mail.open(desk, frame);
        }
    }

    @OnClose
    @Blocking
    void closed(WebSocketConnection agent) {
        AgentDesk desk = desks.remove(agent.id());
        if (desk != null) {
            known.leave(desk);
            mail.silent(desk);
        }
    }

    private void tell(String connection, AgentFrame frame) {
        open.findByConnectionId(connection)
                .ifPresent(agent -> agent.sendText(AgentWire.text(frame))
                        .subscribe()
                        .with(sent -> {}, gone -> LOG.debugf(gone, "agent %s is gone", connection)));
    }

    private void close(String connection, String why) {
        open.findByConnectionId(connection)
                .ifPresent(agent -> agent.close(new CloseReason(CLOSED_BY_US, why))
                        .subscribe()
                        .with(done -> {}, gone -> {}));
    }
}
