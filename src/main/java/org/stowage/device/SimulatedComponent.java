package org.stowage.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A platform's print component without platform and printer: it says which printer it has, takes print tasks of documents,
 * and tells when they are rendered and printed, as Cainiao's does. What it printed it keeps.
 */
public final class SimulatedComponent {

    /** What becomes of tasks. */
    public enum Mood {
        /** Rendered, then printed. */
        PRINTS,
        /** Refused before anything is printed. */
        REFUSES,
        /** Taken, then told as failed: nobody knows how much paper came out. */
        FAILS,
        /** Taken, and nothing is told any more. */
        SILENT
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String printer;
    private final List<JsonNode> printed = new CopyOnWriteArrayList<>();
    private final Consumer<JsonNode> seen;
    private volatile Mood mood = Mood.PRINTS;

    /** @param printer as the system of its computer calls it @param seen hears of each document that came out */
    public SimulatedComponent(String printer, Consumer<JsonNode> seen) {
        this.printer = printer;
        this.seen = seen;
    }

    public void be(Mood other) {
        mood = other;
    }

    /** Documents that came out, in their order. */
    public List<JsonNode> printed() {
        return List.copyOf(printed);
    }

    /** @return what it says to that, one after another */
    List<String> answer(String text) {
        JsonNode asked;
        try {
            asked = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return List.of();
        }
        ObjectNode said = JSON.createObjectNode()
                .put("cmd", asked.path("cmd").asText())
                .put("requestID", asked.path("requestID").asText());
        return switch (asked.path("cmd").asText()) {
            case "getPrinters" -> {
                said.put("defaultPrinter", printer)
                        .putArray("printers")
                        .addObject()
                        .put("name", printer);
                yield List.of(said.toString());
            }
            case "print" -> print(asked.path("task"), said);
            default ->
                List.of(said.put("status", "failed")
                        .put("msg", "unknown command")
                        .toString());
        };
    }

    private List<String> print(JsonNode task, ObjectNode said) {
        String fault = fault(task);
        String id = task.path("taskID").asText();
        said.put("taskID", id);
        if (fault != null || mood == Mood.REFUSES) {
            return List.of(said.put("status", "failed")
                    .put("msg", fault == null ? "the template is not to be had" : fault)
                    .toString());
        }
        String taken = said.put("status", "success").toString();
        return switch (mood) {
            case SILENT -> List.of(taken);
            case FAILS -> List.of(taken, news(id, "failed"));
            default -> {
                task.path("documents").forEach(document -> {
                    printed.add(document);
                    seen.accept(document);
                });
                yield List.of(taken, news(id, "rendered"), news(id, "printed"));
            }
        };
    }

    /** Null: it can draw it. */
    private static @Nullable String fault(JsonNode task) {
        if (task.path("documents").isEmpty()) {
            return "no documents";
        }
        for (JsonNode document : task.path("documents")) {
            for (JsonNode content : document.path("contents")) {
                if (!content.hasNonNull("templateURL")) {
                    return "no templateURL";
                }
            }
            if (document.path("contents").isEmpty() || !document.hasNonNull("documentID")) {
                return "no contents";
            }
        }
        return null;
    }

    private static String news(String task, String status) {
        return JSON.createObjectNode()
                .put("cmd", "notifyPrintResult")
                .put("taskID", task)
                .put("taskStatus", status)
                .toString();
    }
}
