package org.stowage.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A platform's print component (Cainiao's is the usual one): a program on this computer that draws waybills which nobody
 * else can read. A job is the JSON array of its documents, handed on as it is. The component tells when it took a task and
 * when it has printed it; until then nobody knows. Commands {@code getPrinters} and {@code print}, news {@code
 * notifyPrintResult}.
 */
final class ComponentLink implements Link {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI where;
    private final String printer;
    private final Profile.Times times;
    private volatile @Nullable ComponentTalk talk;

    /** @param address {@code ws://localhost:13528#Printer name} */
    ComponentLink(String address, Profile.Times times) {
        int sharp = address.indexOf('#');
        this.where = URI.create(sharp < 0 ? address : address.substring(0, sharp));
        this.printer = sharp < 0 ? "" : address.substring(sharp + 1);
        this.times = times;
    }

    @Override
    public void open(LineEars ears) throws IOException {
        var opened = new ComponentTalk(ears);
        try {
            WebSocket socket = HTTP.newWebSocketBuilder()
                    .connectTimeout(Duration.ofMillis(times.connectMs()))
                    .buildAsync(where, opened)
                    .join();
            opened.over(socket);
        } catch (CompletionException e) {
            throw new IOException("no print component at " + where, e);
        }
        talk = opened;
        JsonNode known = opened.ask(request("getPrinters"), times.connectMs()).path("printers");
        for (JsonNode each : known) {
            if (each.path("name").asText().equals(printer)) {
                return;
            }
        }
        throw new IOException("the print component at " + where + " has no printer \"" + printer + "\"");
    }

    @Override
    public void write(byte[] documents) throws IOException {
        ComponentTalk open = talk;
        if (open == null) {
            throw new NothingSentException("not open");
        }
        ObjectNode request = request("print");
        ObjectNode task = request.putObject("task");
        String id = UUID.randomUUID().toString();
        task.put("taskID", id).put("preview", false).put("printer", printer);
        try {
            task.set("documents", JSON.readTree(documents));
        } catch (JsonProcessingException e) {
            throw new NothingSentException("the documents are no JSON: " + e.getOriginalMessage());
        }
        JsonNode taken = open.ask(request, times.writeMs());
        if (!taken.path("status").asText().equals("success")) {
            throw new NothingSentException(
                    "the print component refused: " + taken.path("msg").asText());
        }
        JsonNode printed = open.end(id, times.writeMs());
        if (!printed.path("taskStatus").asText().equals("printed")) {
            throw new IOException("the print component says " + printed);
        }
    }

    @Override
    public boolean isThere() {
        ComponentTalk open = talk;
        return open != null && open.isOpen();
    }

    @Override
    public void close() {
        ComponentTalk open = talk;
        talk = null;
        if (open != null) {
            open.close();
        }
    }

    private static ObjectNode request(String command) {
        return JSON.createObjectNode()
                .put("cmd", command)
                .put("requestID", UUID.randomUUID().toString())
                .put("version", "1.0");
    }
}
