package org.stowage.integration;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * One signed call to another program, and what it answers: at most {@value #LARGEST} bytes of it, within ten seconds.
 * Addresses as for webhooks; redirects are not followed. Never inside a transaction.
 */
@ApplicationScoped
public class SignedCall {

    private static final int LARGEST = 16_384;

    /**
     * @param status null: none came
     * @param text of the answer, or why there is none
     * @param mayBeHeard false: it never left, and may be sent again without asking
     */
    public record Answer(@Nullable Integer status, String text, boolean mayBeHeard) {}

    private final HttpClient client;
    private final Duration patience;

    SignedCall(Vertx vertx, @ConfigProperty(name = "stowage.call.patience", defaultValue = "10s") Duration patience) {
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setIdleTimeout((int) patience.toSeconds())
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxHeaderSize(16_384));
    }

    /** @throws Problem webhook-malformed, webhook-https, webhook-private */
    public static void check(String url) {
        WebhookAddress.check(url);
    }

    /** @param id the same at every try */
    public Answer post(String url, String secret, String id, String body) {
        return call(HttpMethod.POST, url, secret, id, body);
    }

    /** Asks what it has under the id; the signature is over that. */
    public Answer get(String url, String secret, String id) {
        return call(HttpMethod.GET, url + (url.contains("?") ? "&" : "?") + "id=" + id, secret, id, id);
    }

    private Answer call(HttpMethod method, String url, String secret, String id, String signed) {
        try {
            WebhookAddress address = WebhookAddress.resolve(url);
            return client.request(options(method, address))
                    .compose(request -> send(
                            request.putHeader("User-Agent", "Stowage")
                                    .putHeader("Idempotency-Key", id)
                                    .putHeader(
                                            "Stowage-Signature",
                                            WebhookCall.signature(
                                                    secret, Instant.now().getEpochSecond(), signed)),
                            method,
                            signed))
                    .compose(SignedCall::read)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Problem refused) {
            return new Answer(null, String.valueOf(refused.getMessage()), false);
        } catch (ExecutionException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            boolean left = !(why instanceof ConnectException || why instanceof UnresolvedAddressException);
            return new Answer(null, String.valueOf(why), left);
        } catch (TimeoutException e) {
            return new Answer(null, "no answer within " + patience.toSeconds() + " s", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted", true);
        }
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, HttpMethod method, String body) {
        return method == HttpMethod.GET
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(Buffer.buffer(body));
    }

    /** What is beyond the limit is let go. */
    private static Future<Answer> read(HttpClientResponse response) {
        Promise<Answer> answer = Promise.promise();
        Buffer text = Buffer.buffer();
        response.exceptionHandler(answer::tryFail);
        response.endHandler(end ->
                answer.tryComplete(new Answer(response.statusCode(), text.toString(StandardCharsets.UTF_8), true)));
        response.handler(chunk -> {
            text.appendBuffer(chunk);
            if (text.length() > LARGEST) {
                response.request().reset();
                answer.tryComplete(new Answer(
                        response.statusCode(), text.getString(0, LARGEST, StandardCharsets.UTF_8.name()), true));
            }
        });
        return answer.future();
    }

    private RequestOptions options(HttpMethod method, WebhookAddress address) {
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(
                        address.port(), address.ip().getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.isTls())
                .setURI(address.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis());
    }
}
