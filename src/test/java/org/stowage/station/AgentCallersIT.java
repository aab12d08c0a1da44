package org.stowage.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Lines of agents on which nobody says who he is. */
@QuarkusTest
class AgentCallersIT {

    @Inject
    AgentCallers callers;

    @Test
    void aLineThatSaysNothingIsClosedWhenItsTimeIsOver() throws Exception {
        Api.found("AGTS");
        Api.asAdministrator()
                .body(Map.of("warehouse", "AGTS", "code", "PACK-1", "name", "Desk"))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
        String token = Api.asAdministrator()
                .body(Map.of("warehouse", "AGTS"))
                .post("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        var closed = new CompletableFuture<String>();
        WebSocket line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/agent"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                        closed.complete(reason);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .join();
        callers.look(Instant.now());
        assertThat(line.isInputClosed()).as("it still has time").isFalse();
        // the service may not have noted it yet when it is open here
        for (int i = 0; i < 600 && !closed.isDone(); i++) {
            callers.look(Instant.now().plusSeconds(AgentCallers.HELLO_SECONDS));
            Thread.sleep(50);
        }
        assertThat(closed).isCompletedWithValue("no hello");
    }
}
