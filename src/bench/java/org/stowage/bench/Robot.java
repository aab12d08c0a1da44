package org.stowage.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.task.NextScan;
import org.stowage.task.Reply;

/**
 * An operator who knows nothing but the reply: it scans what the first of {@code expects} asks for and {@code fields}
 * name. Whatever it gets through, any program can.
 */
public final class Robot {

    // what a later service adds to a reply is no matter to a robot
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Api api;
    private final String warehouse;
    private final @Nullable String station;
    private final Map<String, Steps> timing = new HashMap<>();
    private @Nullable String session;
    private String last = "";
    private JsonNode reply = com.fasterxml.jackson.databind.node.NullNode.getInstance();

    public Robot(Api api, String warehouse) {
        this(api, warehouse, null);
    }

    /** @param station whose devices it uses; null: none */
    public Robot(Api api, String warehouse, @Nullable String station) {
        this.api = api;
        this.warehouse = warehouse;
        this.station = station;
    }

    /** Opens a dialog by its command ({@code C-PICK}) and answers the first reply. */
    public JsonNode open(String command) {
        return scan(command, "scan");
    }

    /** One scan; the reply is kept. */
    public JsonNode scan(String raw, String source) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("scanId", TimeOrderedId.next().toString());
        request.put(session == null ? "warehouse" : "session", session == null ? warehouse : session);
        if (session == null && station != null) {
            request.put("station", station);
        }
        request.put("raw", raw);
        request.put("source", source);
        request.put("happenedAt", Instant.now().toString());
        String step = reply.path("dialog").asText("") + "." + reply.path("step").asText("");
        long start = System.nanoTime();
        reply = api.post("/api/v1/scans", request);
        last = raw;
        timing.computeIfAbsent(step, Steps::new).add(System.nanoTime() - start);
        session = reply.path("session").asText();
        return reply;
    }

    public JsonNode reply() {
        return reply;
    }

    /** Scans and server times of each dialog step so far. */
    public Map<String, Steps> timing() {
        return timing;
    }

    /** Is the dialog over? */
    public boolean isDone() {
        return !reply.path("expects").elements().hasNext();
    }

    /**
     * Follows the replies until the dialog is over.
     *
     * @param most scans before it gives up
     * @throws IllegalStateException a reply was bad, or it goes on for too long: the reply is in the message
     */
    public Robot follow(int most) {
        for (int i = 0; i < most && !isDone(); i++) {
            next();
            if (reply.path("tone").asText().equals("bad")) {
                throw new IllegalStateException("refused: " + reply);
            }
        }
        if (!isDone()) {
            throw new IllegalStateException("still not done after " + most + " scans: " + reply);
        }
        return this;
    }

    /** The one scan that the reply asks for. */
    public JsonNode next() {
        if (reply.path("expects").path(0).asText().equals("wait")) {
            reply = api.get("/api/v1/scans/sessions/" + session);
            return reply;
        }
        NextScan next = NextScan.of(typed(reply), last)
                .orElseThrow(() -> new IllegalStateException("what is a robot to scan? " + reply));
        return scan(next.raw(), DatabaseName.of(next.source()));
    }

    private static Reply typed(JsonNode reply) {
        try {
            return JSON.treeToValue(reply, Reply.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(reply.toString(), e);
        }
    }
}
