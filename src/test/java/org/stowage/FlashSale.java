package org.stowage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many buyers of one item at once, over HTTP: each a thread that orders one unit several times, ifShort: refuse. */
public final class FlashSale {

    /** A slow machine may ask a buyer to come again: the same order under the same key. */
    private static final int MOST_TRIES = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<URI> services;
    private final String token;
    private final String warehouse;
    private final String sku;
    private final String channel = "flash-" + UUID.randomUUID();
    private final Queue<String> sold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final Queue<String> others = new ConcurrentLinkedQueue<>();

    /** @param services instances of one service, of which each buyer knows one */
    public FlashSale(List<URI> services, String token, String warehouse, String sku) {
        this.services = services;
        this.token = token;
        this.warehouse = warehouse;
        this.sku = sku;
    }

    /** All begin together. */
    public void run(int buyers, int times) {
        CountDownLatch open = new CountDownLatch(1);
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(buyers)) {
            for (int buyer = 0; buyer < buyers; buyer++) {
                URI service = services.get(buyer % services.size());
                String name = "B" + buyer;
                threads.execute(() -> {
                    await(open);
                    for (int time = 0; time < times; time++) {
                        buy(client, service, name + "-" + time);
                    }
                });
            }
            open.countDown();
        }
    }

    /** Order numbers of those who got one. */
    public List<String> sold() {
        return List.copyOf(sold);
    }

    public int soldOut() {
        return soldOut.get();
    }

    /** Every answer that is neither. */
    public List<String> others() {
        return List.copyOf(others);
    }

    private void buy(HttpClient client, URI service, String no) {
        try {
            HttpResponse<String> answer = client.send(request(service, no), BodyHandlers.ofString());
            for (int again = 0; again < MOST_TRIES && isAskedToReturn(answer); again++) {
                Thread.sleep(
                        1_000 * answer.headers().firstValueAsLong("Retry-After").orElseThrow());
                answer = client.send(request(service, no), BodyHandlers.ofString());
            }
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() == 201
                    && body.path("lines").path(0).path("promised").asInt() == 1) {
                sold.add(body.path("orderNo").asText());
            } else if (answer.statusCode() == 422 && body.path("code").asText().equals("sold-out")) {
                soldOut.incrementAndGet();
            } else {
                others.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            others.add(e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(URI service, String no) {
        Map<String, Object> order = Map.of(
                "warehouse",
                warehouse,
                "channel",
                channel,
                "channelOrderNo",
                no,
                "recipient",
                Map.of("token", "abc", "tokenKind", "oaid"),
                "ifShort",
                "refuse",
                "lines",
                List.of(Map.of("sku", sku, "quantity", 1)));
        try {
            return HttpRequest.newBuilder(service.resolve("/api/v1/orders"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", channel + no)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order)))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAskedToReturn(HttpResponse<?> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
