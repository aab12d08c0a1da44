package org.stowage.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's computer on this machine, for trying and for tests, without database and Quarkus: it speaks as one kind of
 * carrier does, keeps books, and does wrong what it is told to.
 */
public final class SimulatedCarrier implements AutoCloseable {

    /** What its customers sign with, where nobody says otherwise. */
    public static final String SECRET = "simulator";

    private final SimulatedDialect dialect;
    private final SimulatedBooks books = new SimulatedBooks("SF");
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("simulated-carrier-", 0).factory());
    private final long slowMs;
    private volatile @Nullable SimulatedPush push;
    private volatile Supplier<SimulatedFault> faults = () -> SimulatedFault.NONE;

    private SimulatedCarrier(SimulatedDialect dialect, HttpServer server, long slowMs) {
        this.dialect = dialect;
        this.server = server;
        this.slowMs = slowMs;
    }

    /**
     * @param port 0: any free one
     * @param kind sf, cainiao, kuaidi100 or easypost
     * @param slowMs how late {@link SimulatedFault#SLOW} is
     * @throws IllegalArgumentException another kind
     */
    public static SimulatedCarrier start(int port, String kind, String secret, long slowMs) throws IOException {
        SimulatedDialect dialect = SimulatedDialect.of(kind, secret);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SimulatedCarrier carrier = new SimulatedCarrier(dialect, server, slowMs);
        server.createContext("/", carrier::serve);
        server.setExecutor(carrier.workers);
        server.start();
        return carrier;
    }

    /** Asked before each call that books. */
    public void faults(Supplier<SimulatedFault> next) {
        faults = next;
    }

    public SimulatedBooks books() {
        return books;
    }

    /** Whom it tells by itself. */
    public void pushes(@Nullable SimulatedPush to) {
        push = to;
    }

    /**
     * Something happens to a parcel; whoever asks hears of it, and its customer is told where one is set.
     *
     * @return the status with which the customer answered; 0: nobody was told
     */
    public int move(String no, SimulatedStep step, Instant at) throws IOException, InterruptedException {
        List<SimulatedTrack> way = books.move(no, step, at);
        SimulatedPush to = push;
        return to == null ? 0 : to.send(no, way);
    }

    /** What an account's endpoint must be to reach it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            SimulatedCall call = new SimulatedCall(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    address(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
            SimulatedFault fault = dialect.books(call) ? faults.get() : SimulatedFault.NONE;
            SimulatedAnswer answer = fault == SimulatedFault.BROKEN
                    ? SimulatedAnswer.json(500, "broken")
                    : dialect.answer(call, books, fault);
            switch (fault) {
                case DROP -> {
                    return;
                }
                case SLOW -> pause();
                case BROKEN_LATE -> answer = SimulatedAnswer.json(502, "broken");
                default -> {}
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private void pause() {
        try {
            Thread.sleep(slowMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
