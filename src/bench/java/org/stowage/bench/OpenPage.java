package org.stowage.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The open page of a station: it says of each scan that it has it, as the browser's page does. */
final class OpenPage implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    /**
     * A scan as it was pushed.
     *
     * @param at nanoseconds of {@link System#nanoTime}, when the page had it whole
     */
    record Pushed(JsonNode scan, long at) {
        String raw() {
            return scan.path("raw").asText();
        }
    }

    private final BlockingQueue<Pushed> scans = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    OpenPage(Api operator, String warehouse, String station) {
        socket = operator.socket("/ws/stations/" + station + "?warehouse=" + warehouse, this);
    }

    /** The next one, waited for. */
    Pushed next() throws InterruptedException {
        Pushed pushed = scans.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (pushed == null) {
            throw new IllegalStateException("a scan was typed and did not come to the page");
        }
        return pushed;
    }

    /** What came and nobody waited for. */
    List<String> more() {
        List<Pushed> rest = new ArrayList<>();
        scans.drainTo(rest);
        return rest.stream().map(Pushed::raw).toList();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard(from, text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void heard(WebSocket from, String frame) {
        try {
            JsonNode said = JSON.readTree(frame);
            if (said.path("type").asText().equals("scan")) {
                scans.add(new Pushed(said, System.nanoTime()));
                from.sendText("{\"took\":\"" + said.path("scanId").asText() + "\"}", true)
                        .join();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(frame, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
