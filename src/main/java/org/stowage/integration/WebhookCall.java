package org.stowage.integration;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * One call to a webhook: a POST of the event as JSON, signed with {@code Stowage-Signature: t=<seconds>,v1=<hex>}, where v1
 * is the HMAC-SHA-256 of {@code t.body} under the webhook's secret. Redirects are not followed; the body of the answer is
 * not read.
 */
@ApplicationScoped
class WebhookCall {

    private static final int TIMEOUT_SECONDS = 10;

    /** @param status of the answer; null where none came */
    record Answer(@Nullable Integer status, @Nullable String error) {
        boolean isTaken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    private final HttpClient client;

    WebhookCall(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setIdleTimeout(TIMEOUT_SECONDS)
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxHeaderSize(16_384));
    }

    Answer tell(RelaySql.Subscriber subscriber, RelaySql.Due due) {
        try {
            WebhookAddress address = WebhookAddress.resolve(subscriber.url());
            String body = body(due);
            int status = client.request(options(address))
                    .compose(request -> request.putHeader("Content-Type", "application/json")
                            .putHeader("User-Agent", "Stowage")
                            .putHeader("Stowage-Event", due.event())
                            .putHeader("Stowage-Delivery", due.warehouseId() + "-" + due.id())
                            .putHeader(
                                    "Stowage-Signature",
                                    signature(subscriber.secret(), Instant.now().getEpochSecond(), body))
                            .send(Buffer.buffer(body)))
                    .map(HttpClientResponse::statusCode)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return new Answer(status, null);
        } catch (Problem refused) {
            return new Answer(null, refused.getMessage());
        } catch (ExecutionException e) {
            return new Answer(null, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            return new Answer(null, "no answer within " + TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted");
        }
    }

    private static RequestOptions options(WebhookAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        address.port(), address.ip().getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.isTls())
                .setURI(address.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(TIMEOUT_SECONDS * 1_000L);
    }

    /** The payload stays as the act wrote it; around it is what every event has. */
    static String body(RelaySql.Due due) {
        return "{\"id\":\"%d-%d\",\"event\":\"%s\",\"subject\":%s,\"at\":\"%s\",\"data\":%s}"
                .formatted(
                        due.warehouseId(),
                        due.id(),
                        due.event(),
                        io.vertx.core.json.Json.encode(due.subject()),
                        due.createdAt(),
                        due.payload());
    }

    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
