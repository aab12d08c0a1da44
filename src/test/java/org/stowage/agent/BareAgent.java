package org.stowage.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentWire;

/** Nothing but the wire: it says what a test wants, as no agent of ours would. */
final class BareAgent implements WebSocket.Listener, AutoCloseable {

    private final List<AgentFrame> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean closed;

    BareAgent(AgentYard yard, String token) {
        socket = yard.client
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://" + AgentYard.service().getAuthority() + "/ws/agent"), this)
                .join();
    }

    /** In, as the station's agent. */
    static BareAgent welcomed(AgentYard yard, String token, String host) throws InterruptedException {
        var agent = new BareAgent(yard, token);
        agent.hello(host);
        agent.next(AgentFrame.Welcome.class, 1);
        return agent;
    }

    void hello(String host) {
        hello(host, null);
    }

    void hello(String host, @Nullable List<String> understands) {
        say(new AgentFrame.Hello(AgentFrame.PROTOCOL, "test", host, UUID.randomUUID(), List.of(), understands));
    }

    void say(AgentFrame frame) {
        socket.sendText(AgentWire.text(frame), true).join();
    }

    /** Kept by the service when this returns. */
    void happened(AgentEvent event) throws InterruptedException {
        say(new AgentFrame.Events(Instant.now(), List.of(event)));
        AgentYard.await(
                "kept", () -> all(AgentFrame.Ack.class).stream().anyMatch(ack -> ack.received() >= event.seq()));
    }

    /** Its printer would take a label: what it is asked for the how manieth time. */
    void ready(int nth) throws InterruptedException {
        say(new AgentFrame.Told(next(AgentFrame.Ask.class, nth).ask(), null, null));
    }

    /** Awaits the how manieth of this kind. */
    <T extends AgentFrame> T next(Class<T> kind, int nth) throws InterruptedException {
        AgentYard.await(kind.getSimpleName(), () -> all(kind).size() >= nth);
        return all(kind).get(nth - 1);
    }

    <T extends AgentFrame> List<T> all(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                heard.add(AgentWire.frame(text.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = true;
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
