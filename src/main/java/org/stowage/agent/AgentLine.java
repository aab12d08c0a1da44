package org.stowage.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentWire;

/** One connection to the service. Once it is closed nothing that still comes over it is heard. */
final class AgentLine implements WebSocket.Listener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AgentLine.class);
    private static final long PATIENCE_SECONDS = 10;
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Consumer<AgentFrame> listener;
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean closed;
    private volatile boolean gone;
    private volatile long heardAt = System.nanoTime();

    private AgentLine(Consumer<AgentFrame> listener) {
        this.listener = listener;
    }

    /**
     * @param listener is told of frames in their order, on a thread of the line's; it must not take its time
     * @throws WebSocketHandshakeException the service answered and does not want it
     */
    static AgentLine open(AgentSettings settings, Consumer<AgentFrame> listener)
            throws IOException, InterruptedException {
        var line = new AgentLine(listener);
        CompletableFuture<WebSocket> opening = settings.client()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + settings.token())
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(settings.socket(), line);
        line.socket = result(opening);
        return line;
    }

    /** One after another, from one thread. */
    void send(AgentFrame frame) throws IOException, InterruptedException {
        result(socket().sendText(AgentWire.text(frame), true));
    }

    void ping() throws IOException, InterruptedException {
        result(socket().sendPing(ByteBuffer.allocate(0)));
    }

    /** Milliseconds since the last sign of life. */
    long silentMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardAt);
    }

    boolean gone() {
        return gone;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heardAt = System.nanoTime();
        text.append(data);
        if (text.length() > LARGEST) {
            gone = true;
        } else if (last) {
            String whole = text.toString();
            text.setLength(0);
            tell(whole);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private synchronized void tell(String whole) {
        try {
            if (!closed) {
                listener.accept(AgentWire.frame(whole));
            }
        } catch (JsonProcessingException e) {
            LOG.debugf("a word of a newer service: %s", e.getOriginalMessage());
        }
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        heardAt = System.nanoTime();
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
        heardAt = System.nanoTime();
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        gone = true;
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        gone = true;
    }

    /** After this no frame of it is handled any more: the one at hand is. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        gone = true;
        if (socket != null) {
            // without a farewell: nobody may be there to hear it
            socket.abort();
        }
    }

    private WebSocket socket() throws IOException {
        WebSocket open = socket;
        if (open == null || gone) {
            throw new IOException("the line is gone");
        }
        return open;
    }

    private static WebSocket result(CompletableFuture<WebSocket> doing) throws IOException, InterruptedException {
        try {
            return doing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            doing.cancel(true);
            throw new IOException("no answer in time");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException nested ? nested.getCause() : e.getCause();
            if (cause instanceof WebSocketHandshakeException refused) {
                throw refused;
            }
            throw new IOException(cause == null ? "no line" : cause.toString(), cause);
        }
    }
}
