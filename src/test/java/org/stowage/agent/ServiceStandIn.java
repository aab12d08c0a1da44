package org.stowage.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentWire;

/** The other end of an agent's line, saying what a service says that was restored, or whose agent was. */
final class ServiceStandIn implements AutoCloseable {

    final List<AgentFrame> heard = new CopyOnWriteArrayList<>();
    private final Function<AgentFrame, List<AgentFrame>> answers;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    ServiceStandIn(Function<AgentFrame, List<AgentFrame>> answers) {
        this.answers = answers;
        this.server = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(text -> hear(socket, text)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void hear(ServerWebSocket socket, String text) {
        try {
            AgentFrame frame = AgentWire.frame(text);
            heard.add(frame);
            answers.apply(frame).forEach(answer -> socket.writeTextMessage(AgentWire.text(answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
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
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
