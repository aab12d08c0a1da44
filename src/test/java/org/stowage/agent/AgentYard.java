package org.stowage.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.stowage.Api;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentWire;

/** A warehouse with one station whose devices hang on another computer, as the tests of agents set it up. */
final class AgentYard {

    static final AgentSettings.Times IMPATIENT = new AgentSettings.Times(
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(500));

    final HttpClient client = HttpClient.newHttpClient();
    final String warehouse;

    AgentYard(String warehouse) {
        this.warehouse = warehouse;
        Api.found(warehouse);
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse, "code", "PACK-1", "name", "Desk"))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
    }

    static URI service() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    String token() {
        return Api.asAdministrator()
                .body(Map.of("warehouse", warehouse))
                .post("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    long plug(String kind, String profile, String link, String address) {
        Map<String, Object> device = new HashMap<>(
                Map.of("warehouse", warehouse, "station", "PACK-1", "name", kind + " " + warehouse, "kind", kind));
        device.putAll(Map.of("profile", profile, "link", link, "address", address));
        return ((Number) Api.asAdministrator()
                        .body(device)
                        .post("/api/v1/devices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .longValue();
    }

    OpenPage page() {
        String packer = Api.tokenOf(Map.of("login", "pk" + System.nanoTime(), "name", "P", "roles", List.of("packer")));
        return new OpenPage(client, service(), packer, warehouse, "PACK-1");
    }

    Map<String, Object> state() {
        return Api.asAdministrator()
                .queryParam("warehouse", warehouse)
                .get("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    /** How this device of the warehouse is heard. */
    Map<String, Object> hearing(long device) {
        return Api.asAdministrator()
                .queryParam("warehouse", warehouse)
                .get("/api/v1/devices")
                .jsonPath()
                .getMap("items.find { it.id == " + device + " }.hearing");
    }

    JsonPath bench(long device) {
        return Api.asAdministrator()
                .queryParam("warehouse", warehouse)
                .get("/api/v1/devices/{id}/bench", device)
                .jsonPath();
    }

    void awaitState(String state) throws InterruptedException {
        await("agent is " + state, () -> state.equals(state().get("state")));
    }

    Running start(Path home, int port, String token) throws IOException {
        return start(home, port, token, 1 << 24);
    }

    /** @param limit bytes that its disk may hold */
    Running start(Path home, int port, String token, long limit) throws IOException {
        return new Running(
                new AgentSettings(URI.create("http://127.0.0.1:" + port), token, home, client, limit, IMPATIENT));
    }

    /** What lies on the disk of the agent with this home, as if it had been killed now. */
    static List<SpoolEntry> spool(Path home) {
        try {
            return SpoolReader.read(Files.readAllBytes(home.resolve("spool/events")))
                    .entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scans on its disk that the service has not, or has without the agent's knowing. */
    static List<String> kept(Path home) {
        List<String> raws = new ArrayList<>();
        for (SpoolEntry entry : spool(home)) {
            if (entry.kind() == SpoolEntry.Kind.EVENT && event(entry) instanceof AgentEvent.Scanned scan) {
                raws.add(scan.raw());
            }
        }
        return raws;
    }

    private static AgentEvent event(SpoolEntry entry) {
        try {
            return AgentWire.JSON.readValue(entry.payload(), AgentEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(String what, BooleanSupplier is) throws InterruptedException {
        for (int i = 0; i < 1_200 && !is.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(is.getAsBoolean()).as(what).isTrue();
    }

    /** An agent in this process, and how it ended. */
    static final class Running implements AutoCloseable {

        final List<String> said = new CopyOnWriteArrayList<>();
        final List<RefusedException> refused = new CopyOnWriteArrayList<>();
        private final StationAgent agent;
        private final Thread thread;

        Running(AgentSettings settings) throws IOException {
            agent = new StationAgent(settings, "test", (key, arguments) -> said.add(key + " " + List.of(arguments)));
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    agent.run();
                } catch (RefusedException e) {
                    refused.add(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() {
            agent.close();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
