package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/**
 * The line to the carriers' computers. Redirects are not followed, nothing is repeated by itself, an answer has {@value
 * #ANSWER_SECONDS} seconds for its last byte and {@value #LARGEST} bytes at most.
 */
@ApplicationScoped
class CarrierHttp {

    static final int ANSWER_SECONDS = 20;
    static final int LARGEST = 8 << 20;
    /** Request time-out, too many requests: said by something in between as well, of a question that may have been heard. */
    private static final Set<Integer> BUSY = Set.of(408, 429);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Caution caution;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client;
    private final Duration patience;

    @Inject
    CarrierHttp(Caution caution) {
        this(caution, Duration.ofSeconds(ANSWER_SECONDS));
    }

    CarrierHttp(Caution caution, Duration patience) {
        this.caution = caution;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                // its workers only hand bytes over; the pool of the JVM is for computing
                .executor(Executors.newFixedThreadPool(
                        4, Thread.ofPlatform().daemon().name("carrier-http-", 0).factory()))
                .build();
    }

    ObjectMapper json() {
        return json;
    }

    /** Fields as a browser's form would send them. */
    Reply form(URI endpoint, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply ask(HttpRequest.Builder request) {
        HttpRequest asked = request.header("User-Agent", "Stowage")
                .header("Accept", "application/json")
                .build();
        return guarded(asked.uri(), () -> said(send(asked)));
    }

    /** @return the file behind an address that a carrier named; empty where it is not to be had */
    byte[] fetch(URI address) throws IOException {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .header("User-Agent", "Stowage")
                .GET()
                .build();
        HttpResponse<byte[]> response = send(asked);
        return response.statusCode() == 200 ? response.body() : new byte[0];
    }

    private interface Exchange {
        Reply run() throws IOException;
    }

    private Reply guarded(URI endpoint, Exchange exchange) {
        try {
            return caution.around(endpoint, () -> {
                try {
                    return failure(exchange.run());
                } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
                    throw new Caution.Failed(new Reply.NotSent(endpoint.getHost() + ": " + e));
                } catch (IOException e) {
                    throw new Caution.Failed(new Reply.Lost(endpoint.getHost() + ": " + e));
                }
            });
        } catch (Caution.Failed e) {
            return e.reply();
        } catch (Caution.Resting e) {
            return new Reply.NotSent(String.valueOf(e.getMessage()));
        }
    }

    private static Reply failure(Reply reply) {
        if (reply instanceof Reply.Lost) {
            throw new Caution.Failed(reply);
        }
        return reply;
    }

    private Reply said(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500 || BUSY.contains(status)) {
            return new Reply.Lost("HTTP " + status);
        }
        try {
            JsonNode body = json.readTree(response.body());
            if (body != null && body.isObject()) {
                return new Reply.Said(status, body);
            }
        } catch (IOException e) {
            // told below, as what is JSON but no answer
        }
        return new Reply.Lost("HTTP " + status + " without an object of JSON");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new Limited());
        try {
            // the time-out of a request ends with its headers: this one covers the last byte too
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io.getCause() instanceof UnresolvedAddressException ? new ConnectException("unknown host") : io;
            }
            throw new IOException(e.getCause());
        }
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
