package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** The public contract as a program outside uses it: JSON with a token, a new Idempotency-Key for each act. */
public class Api {

    /** An answer that the caller did not expect. */
    public static final class Refused extends RuntimeException {
        private final int status;
        private final transient JsonNode problem;

        Refused(String call, int status, JsonNode problem) {
            super(call + " -> " + status + " " + problem);
            this.status = status;
            this.problem = problem;
        }

        public int status() {
            return status;
        }

        /** The stable code of the refusal. */
        public String code() {
            return problem.path("code").asText();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> base;
    private final String token;

    public Api(URI base, String token) {
        this(() -> base, token);
    }

    /** @param base asked before each call: a service that is started again may have another port */
    public Api(Supplier<URI> base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The same service, as somebody else. */
    public Api as(String otherToken) {
        return new Api(base, otherToken);
    }

    /** One connection of its own, for hundreds of clients at once. */
    Wire wire() {
        return new Wire(base.get(), token);
    }

    /** A WebSocket of the same somebody. */
    WebSocket socket(String path, WebSocket.Listener ears) {
        return client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://" + base.get().getAuthority() + path), ears)
                .join();
    }

    public JsonNode get(String path) {
        return send("GET " + path, request(path).GET().build());
    }

    public JsonNode post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public JsonNode post(String path, Object body, String key) {
        return send(
                "POST " + path,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(write(body)))
                        .build());
    }

    /** Changes what is there; sending it twice changes nothing more. */
    public JsonNode put(String path, Object body) {
        return send(
                "PUT " + path,
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(write(body)))
                        .build());
    }

    /** A file for an import, as multipart field {@code file}. */
    public JsonNode upload(String path, String fileName, byte[] content, String key) {
        String boundary = "stowage-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                "POST " + path,
                request(path)
                        .timeout(Duration.ofMinutes(10))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(head, content, tail)))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(String call, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new Refused(call, response.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
