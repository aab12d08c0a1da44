package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** Events leave the house. */
@QuarkusTest
class RelayIT {

    private static final String SECRET = "a secret of the test's own";

    private record Call(String signature, String body) {}

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Test
    void tellsASubscriberSignedAndAgainWhenItFails() throws Exception {
        BlockingQueue<Call> calls = new ArrayBlockingQueue<>(10);
        AtomicInteger answer = new AtomicInteger(503);
        HttpServer server = server(calls, answer);
        try {
            long id = subscribe("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.tell(1, new Outbox.Event("order.shipped", "T-O1", Map.of("parcels", 1)));
                outbox.tell(1, new Outbox.Event("stock.low", "TEA", Map.of("left", 2)));
            });
            Call failed = calls.poll(30, TimeUnit.SECONDS);
            assertThat(failed).as(this::attempts).isNotNull();
            answer.set(200);
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.statement("update outbox set next_at = now() where sent_at is null")
                            .update());
            Call taken = calls.poll(30, TimeUnit.SECONDS);
            assertThat(taken).as(this::attempts).isNotNull();
            assertThat(taken.body())
                    .isEqualTo(failed.body())
                    .contains("\"event\":\"order.shipped\"", "\"subject\":\"T-O1\"", "\"parcels\": 1");
            long seconds = Long.parseLong(taken.signature().replaceAll("t=(\\d+),.*", "$1"));
            assertThat(taken.signature()).isEqualTo(WebhookCall.signature(SECRET, seconds, taken.body()));
            assertThat(calls.poll(3, TimeUnit.SECONDS)).isNull();
            Api.asAdministrator().delete("/api/v1/webhooks/{id}", id).then().statusCode(204);
            Api.asAdministrator().get("/api/v1/webhooks").then().body("items.id", not(hasItem((int) id)));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatTheHouseCannotHearHoldsUpNothingElse() throws Exception {
        BlockingQueue<Call> calls = new ArrayBlockingQueue<>(10);
        HttpServer server = server(calls, new AtomicInteger(200));
        try {
            long id = subscribe("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.tell(1, new Outbox.Event(HardOfHearing.EVENT, HardOfHearing.NEVER, Map.of("no", "T-O1")));
                outbox.tell(1, new Outbox.Event(HardOfHearing.SILENT, HardOfHearing.NEVER, Map.of()));
            });
            assertThat(calls.poll(30, TimeUnit.SECONDS)).as(this::attempts).isNotNull();
            until(() -> left("and attempts > 0") == 2);
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.tell(1, new Outbox.Event(HardOfHearing.SILENT, "fine", Map.of())));
            until(() -> HardOfHearing.HEARD.contains("fine"));
            // told outside once, still to be heard inside, later
            assertThat(calls).isEmpty();
            assertThat(left("")).isEqualTo(2);
            Api.asAdministrator().delete("/api/v1/webhooks/{id}", id).then().statusCode(204);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.statement("update outbox set sent_at = now() where subject = :never")
                            .bind("never", HardOfHearing.NEVER)
                            .update());
            server.stop(0);
        }
    }

    private long left(String and) {
        return sql.statement("select count(*) from outbox where subject = :never and sent_at is null " + and)
                .bind("never", HardOfHearing.NEVER)
                .one(Long.class);
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void refusesAddressesInPrivateNetworksAndUnknownEvents() {
        add("https://169.254.169.254/latest", List.of("order.*"))
                .statusCode(422)
                .body("code", equalTo("webhook-private"));
        add("http://example.com/", List.of("order.*")).statusCode(422).body("code", equalTo("webhook-https"));
        add("https://example.com/", List.of("weather.rain")).statusCode(422).body("code", equalTo("webhook-event"));
    }

    /** What the relay has tried, where nothing came. */
    private String attempts() {
        return sql.statement("""
                        select coalesce(string_agg(concat_ws(' ', o.event, o.subject, o.sent_at, o.attempts, a.status, a.error), ', '), '')
                          from outbox o left join webhook_attempt a on a.outbox_id = o.id and a.warehouse_id = o.warehouse_id
                         where o.sent_at is null or o.subject = 'T-O1'
                        """).one(String.class);
    }

    private static io.restassured.response.ValidatableResponse add(String url, List<String> events) {
        return Api.asAdministrator()
                .body(Map.of("url", url, "events", events, "secret", SECRET))
                .post("/api/v1/webhooks")
                .then();
    }

    private static long subscribe(String url) {
        return ((Number) add(url, List.of("order.*")).statusCode(201).extract().path("id")).longValue();
    }

    private static HttpServer server(BlockingQueue<Call> calls, AtomicInteger answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            // before the test hears of the call and changes its mind
            int status = answer.get();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("T-O1")) {
                calls.add(new Call(exchange.getRequestHeaders().getFirst("Stowage-Signature"), body));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
