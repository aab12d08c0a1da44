package org.stowage.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Sent.Outcome;

/** Against a real WebSocket that answers as Cainiao's component does. */
class ComponentLinkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DOCUMENTS =
            "[{\"documentID\":\"771\",\"contents\":[{\"encryptedData\":\"x+y\"}]}]".getBytes(UTF_8);

    @TempDir
    Path home;

    private final BlockingQueue<JsonNode> tasks = new LinkedBlockingQueue<>();
    private String answer = "success";
    private String end = "printed";
    private WebSocketStandIn component;
    private DeviceHub hub;

    @BeforeEach
    void start() throws Exception {
        component = new WebSocketStandIn(this::answer);
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/cainiao.yaml"), """
                name: cainiao
                kind: printer
                model: a print component of this test
                links: [component]
                times: { connectMs: 5000, writeMs: 1500 }
                printer: { language: pdf, dpi: 203 }
                """);
        hub = new DeviceHub(new Profiles(home), new SimulatedDevices());
    }

    @AfterEach
    void stop() throws IOException {
        hub.stop(new ShutdownEvent());
        component.close();
    }

    @Test
    void handsTheDocumentsOnAsTheyAreAndWaitsUntilTheyArePrinted() throws Exception {
        assertThat(print("GK888")).isEqualTo(Sent.sent());
        JsonNode task = Objects.requireNonNull(tasks.poll(5, TimeUnit.SECONDS));
        assertThat(task.path("version").asText()).isEqualTo("1.0");
        assertThat(task.path("task").path("printer").asText()).isEqualTo("GK888");
        assertThat(task.path("task").path("documents")).isEqualTo(JSON.readTree(DOCUMENTS));
    }

    @Test
    void aRefusedTaskWentNowhere() throws Exception {
        answer = "failed";
        assertThat(print("GK888").outcome()).isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void aPrinterThatTheComponentDoesNotHaveIsToldBeforeAnythingIsSent() throws Exception {
        assertThat(print("Other").outcome()).isEqualTo(Outcome.NOT_REACHED);
        assertThat(tasks).isEmpty();
    }

    @Test
    void aTaskThatFailedOrOfWhichNobodyTellsIsUnknown() throws Exception {
        end = "failed";
        assertThat(print("GK888").outcome()).isEqualTo(Outcome.UNKNOWN);
        end = "";
        assertThat(print("GK888").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private Sent print(String printer) throws Exception {
        String address = "ws://127.0.0.1:" + component.port() + "#" + printer;
        var device = new DeviceAddress(LinkKind.COMPONENT, address, "cainiao");
        assertThat(device.isPossible()).isTrue();
        return hub.print(device, DOCUMENTS).get(10, TimeUnit.SECONDS);
    }

    private List<String> answer(String text) {
        JsonNode asked = read(text);
        ObjectNode said = JSON.createObjectNode()
                .put("cmd", asked.path("cmd").asText())
                .put("requestID", asked.path("requestID").asText());
        if (asked.path("cmd").asText().equals("getPrinters")) {
            said.put("defaultPrinter", "GK888").putArray("printers").addObject().put("name", "GK888");
            return List.of(said.toString());
        }
        tasks.add(asked);
        String task = asked.path("task").path("taskID").asText();
        List<String> answers = new ArrayList<>();
        answers.add(said.put("status", answer).put("taskID", task).toString());
        answers.add(news(task, "rendered"));
        if (!end.isEmpty()) {
            answers.add(news(task, end));
        }
        return answers;
    }

    private static String news(String task, String status) {
        return JSON.createObjectNode()
                .put("cmd", "notifyPrintResult")
                .put("taskID", task)
                .put("taskStatus", status)
                .toString();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
