package org.stowage.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** The page of a station as the service sees it: it takes each scan and says so, as a browser does. */
final class OpenPage implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> scans = new CopyOnWriteArrayList<>();
    private final List<JsonNode> others = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    OpenPage(HttpClient client, URI service, String token, String warehouse, String station) {
        socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create("ws://" + service.getAuthority() + "/ws/stations/" + station + "?warehouse="
                                + warehouse),
                        this)
                .join();
    }

    /** What was scanned, in the order in which it came, as often as it came. */
    List<String> raws() {
        return scans.stream().map(scan -> scan.path("raw").asText()).toList();
    }

    List<JsonNode> scans() {
        return scans;
    }

    List<JsonNode> others() {
        return others;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard(from, text.toString());
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void heard(WebSocket from, String frame) {
        try {
            JsonNode said = JSON.readTree(frame);
            if (said.path("type").asText().equals("scan")) {
                scans.add(said);
                from.sendText("{\"took\":\"" + said.path("scanId").asText() + "\"}", true)
                        .join();
            } else {
                others.add(said);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
