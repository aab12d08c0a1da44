package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An operator who knows nothing but the reply: it scans what the first of {@code expects} asks for and {@code fields}
 * name. Whatever it gets through, any program can.
 */
public final class Robot {

    private static final AtomicLong TOTES = new AtomicLong(System.currentTimeMillis() / 1000);

    private final Api api;
    private final String warehouse;
    private final Map<String, Steps> timing = new HashMap<>();
    private @Nullable String session;
    private String last = "";
    private JsonNode reply = com.fasterxml.jackson.databind.node.NullNode.getInstance();

    public Robot(Api api, String warehouse) {
        this.api = api;
        this.warehouse = warehouse;
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
        String expected = reply.path("expects").path(0).asText();
        return switch (expected) {
            case "location" -> scan("L-" + first("location", "toLocation", "fromLocation"), "scan");
            case "item", "piece" -> scan(wantsAll() ? "C-ALL" : first("sku"), "scan");
            case "quantity" -> scan("C-QTY-" + first("open", "quantity"), "scan");
            case "lot", "serial", "expiry", "waybill" -> scan(first(expected), "scan");
            case "tote" -> scan("H-" + or(field("tote"), "T" + TOTES.incrementAndGet()), "scan");
            case "handlingUnit", "compartment" -> scan("H-" + first(expected), "scan");
            case "order" -> scan("O-" + first("order"), "scan");
            case "document" -> scan("D-" + first("document"), "scan");
            case "parcel" -> scan("P-" + first("parcel"), "scan");
            case "weight" -> scan(or(field("expectedGrams"), "500"), "key");
            case "box", "confirm", "signature" -> scan("C-CONFIRM", "scan");
            case "reason", "grade" ->
                scan(reply.path("choices").path(0).path("code").asText(), "tap");
            case "wait" -> reply = api.get("/api/v1/scans/sessions/" + session);
            default -> throw new IllegalStateException("what is a robot to scan for " + expected + "? " + reply);
        };
    }

    /** A long line goes in two scans, "all" and the item, as a picker would do it. */
    private boolean wantsAll() {
        boolean offered = false;
        for (JsonNode act : reply.path("acts")) {
            offered |= act.asText().equals("ALL");
        }
        String open = field("open");
        return offered && open != null && Long.parseLong(open) > 1 && !last.equals("C-ALL");
    }

    private String first(String... names) {
        for (String name : names) {
            String value = field(name);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalStateException("the reply names none of " + String.join(", ", names) + ": " + reply);
    }

    private @Nullable String field(String name) {
        for (JsonNode field : reply.path("fields")) {
            if (field.path("name").asText().equals(name)
                    && !field.path("value").isNull()
                    && !field.path("value").asText().isEmpty()) {
                return field.path("value").asText();
            }
        }
        return null;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
