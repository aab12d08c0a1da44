package org.stowage.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Questions to a print component and its answers, which may come in any order; news of a task end it. */
final class ComponentTalk implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LineEars ears;
    private final StringBuilder heard = new StringBuilder();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> over = new CompletableFuture<>();
    private volatile @Nullable WebSocket socket;

    ComponentTalk(LineEars ears) {
        this.ears = ears;
    }

    void over(WebSocket opened) {
        socket = opened;
    }

    boolean isOpen() {
        WebSocket open = socket;
        return open != null && !open.isInputClosed();
    }

    JsonNode ask(ObjectNode request, long ms) throws IOException {
        WebSocket open = socket;
        if (open == null) {
            throw new NothingSentException("not open");
        }
        CompletableFuture<JsonNode> answer = awaited(request.path("requestID").asText());
        CompletableFuture<WebSocket> sent = open.sendText(request.toString(), true);
        return await(sent.thenCompose(there -> answer), ms);
    }

    /** What the component says when it has done with this task, in whatever way. */
    JsonNode end(String task, long ms) throws IOException {
        return await(awaited("task " + task), ms);
    }

    void close() {
        WebSocket open = socket;
        socket = null;
        if (open != null) {
            open.abort();
        }
        gone("closed");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        heard.append(text);
        if (last) {
            String whole = heard.toString();
            heard.setLength(0);
            take(whole);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        gone("the print component hung up");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        gone(String.valueOf(failure.getMessage()));
    }

    private void take(String text) {
        JsonNode said;
        try {
            said = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return;
        }
        if (!said.path("cmd").asText().equals("notifyPrintResult")) {
            awaited(said.path("requestID").asText()).complete(said);
        } else if (!said.path("taskStatus").asText().equals("rendered")) {
            // "rendered" is on the way to "printed"
            awaited("task " + said.path("taskID").asText()).complete(said);
        }
    }

    private CompletableFuture<JsonNode> awaited(String what) {
        return awaited.computeIfAbsent(what, w -> new CompletableFuture<>());
    }

    private void gone(String why) {
        over.completeExceptionally(new IOException(why));
        ears.lost(why);
    }

    private JsonNode await(CompletableFuture<JsonNode> answer, long ms) throws IOException {
        try {
            return (JsonNode) CompletableFuture.anyOf(answer, over).get(ms, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the print component does not answer", e);
        } catch (ExecutionException e) {
            throw new IOException("the print component is gone", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the print component worked", e);
        }
    }
}
