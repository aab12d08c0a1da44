package org.stowage.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.stowage.device.WebSocketStandIn;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentWire;

/** The other end of an agent's line, saying what a service says that was restored, or whose agent was. */
final class ServiceStandIn implements AutoCloseable {

    final List<AgentFrame> heard = new CopyOnWriteArrayList<>();
    private final Function<AgentFrame, List<AgentFrame>> answers;
    private final WebSocketStandIn socket;

    ServiceStandIn(Function<AgentFrame, List<AgentFrame>> answers) throws IOException {
        this.answers = answers;
        this.socket = new WebSocketStandIn(this::hear);
    }

    private List<String> hear(String text) {
        try {
            AgentFrame frame = AgentWire.frame(text);
            heard.add(frame);
            return answers.apply(frame).stream().map(AgentWire::text).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.port());
    }

    <T extends AgentFrame> List<T> heard(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** As often as they came. */
    List<AgentEvent> events() {
        List<AgentEvent> all = new ArrayList<>();
        heard(AgentFrame.Events.class).forEach(frame -> all.addAll(frame.events()));
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
