package org.stowage.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.stowage.access.AgentTokens;
import org.stowage.access.Roles;

/** The wire to a station's agent: {@code /ws/agent}, by the token of one station. Its words are {@link AgentFrame}s. */
@WebSocket(path = "/ws/agent")
@RolesAllowed(Roles.AGENT)
public class AgentSocket {

    private static final Logger LOG = Logger.getLogger(AgentSocket.class);
    private static final TypedKey<Long> TOKEN = TypedKey.forLong("token");

    private final Map<String, AgentDesk> desks = new ConcurrentHashMap<>();
    private final AgentTokens tokens;
    private final AgentDoor door;
    private final AgentDesks known;
    private final AgentMail mail;
    private final AgentCallers callers;

    AgentSocket(AgentTokens tokens, AgentDoor door, AgentDesks known, AgentMail mail, AgentCallers callers) {
        this.tokens = tokens;
        this.door = door;
        this.known = known;
        this.mail = mail;
        this.callers = callers;
    }

    @OnOpen
    @Blocking
    void opened(WebSocketConnection agent) {
        // 0 is nobody's: it was taken back while the line was opened
        agent.userData().put(TOKEN, tokens.shown().orElse(0L));
        callers.came(agent.id());
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
            var wire = new AgentDesk.Wire(said -> callers.tell(id, said), why -> callers.close(id, why));
            callers.spoke(id);
            door.enter(agent.userData().get(TOKEN), hello, wire).ifPresent(desk -> desks.put(id, desk));
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
        callers.spoke(agent.id());
        AgentDesk desk = desks.remove(agent.id());
        if (desk != null) {
            known.leave(desk);
            mail.silent(desk);
        }
    }
}
