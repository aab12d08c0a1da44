package org.stowage.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A shop's interface that counts what it takes and forgets no id; it does not save its callers from telling it twice. */
final class FakeChannel implements AutoCloseable {

    /** What it does wrong with the next call that tells it of an order. */
    enum Act {
        TAKE,
        REFUSE,
        /** Takes it, then cuts the connection. */
        DROP,
        /** Takes nothing, and lets its caller wait for ever. */
        HANG,
        BROKEN
    }

    private final HttpServer server;
    private final Map<String, Deque<Act>> scripts = new ConcurrentHashMap<>();
    private final List<JsonNode> taken = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private volatile boolean canBeAsked = true;

    FakeChannel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("fake-channel-", 0).factory()));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/shipped";
    }

    void script(String channelOrderNo, Act... acts) {
        scripts.put(channelOrderNo, new ArrayDeque<>(List.of(acts)));
    }

    void cannotBeAsked() {
        canBeAsked = false;
    }

    synchronized List<JsonNode> taken(String channelOrderNo) {
        return taken.stream()
                .filter(told -> told.path("channelOrderNo").asText().equals(channelOrderNo))
                .toList();
    }

    synchronized List<String> signatures() {
        return List.copyOf(signatures);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                String id = exchange.getRequestURI().getQuery().replace("id=", "");
                answer(exchange, canBeAsked ? has(id) ? 200 : 404 : 405);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode told = new ObjectMapper().readTree(body);
            keep(exchange.getRequestHeaders().getFirst("Stowage-Signature") + " " + body);
            Deque<Act> script = scripts.getOrDefault(told.path("channelOrderNo").asText(), new ArrayDeque<>());
            switch (Objects.requireNonNullElse(script.poll(), Act.TAKE)) {
                case TAKE -> {
                    take(told);
                    answer(exchange, 200);
                }
                case REFUSE -> answer(exchange, 422);
                case DROP -> take(told);
                case HANG -> hang();
                case BROKEN -> answer(exchange, 503);
            }
        }
    }

    private static void hang() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        byte[] text = ("says " + status).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }

    private synchronized void keep(String signed) {
        signatures.add(signed);
    }

    private synchronized void take(JsonNode told) {
        taken.add(told);
    }

    private synchronized boolean has(String id) {
        return taken.stream().anyMatch(told -> told.path("id").asText().equals(id));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
