package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;
import org.stowage.story.ReplaySamples.Call;

/** Every write of the API sent three times in a row and three times at once under one key: one effect, one answer. */
@QuarkusTest
class ReplayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Inject
    Sql sql;

    @Test
    void everyWriteOfTheApiHasASample() throws Exception {
        Set<String> known = new TreeSet<>(ReplaySamples.all().keySet());
        known.addAll(ReplaySamples.EXEMPT.keySet());
        known.addAll(ReplayStock.EXEMPT.keySet());
        assertThat(writes()).isEqualTo(known);
    }

    @Test
    void everyWriteSentSixTimesHasOneEffect() {
        ReplayYard yard = new ReplayYard(ReplayYard.administrator(base), sql);
        SoftAssertions all = new SoftAssertions();
        ReplaySamples.all().forEach((endpoint, sample) -> {
            try {
                replay(endpoint, sample, yard, all);
            } catch (RuntimeException e) {
                all.fail(endpoint, e);
            }
        });
        System.out.printf(
                "replays: %d writes sent 3 times in a row and 3 times at once, %d exempt for a reason%n",
                ReplaySamples.all().size(), ReplaySamples.EXEMPT.size() + ReplayStock.EXEMPT.size());
        all.assertAll();
    }

    private void replay(String endpoint, Function<ReplayYard, Call> sample, ReplayYard yard, SoftAssertions all) {
        // plans of other tests would make their day's count in the middle of a comparison
        sql.statement("update count_plan set paused_at = now() where paused_at is null")
                .update();
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        Call call = sample.apply(yard);
        String key = UUID.randomUUID().toString();
        Effects before = Effects.now(sql);
        HttpResponse<String> first = send(method, call, key).join();
        all.assertThat(first.statusCode()).as("%s: %s", endpoint, first.body()).isBetween(200, 299);
        Effects once = Effects.now(sql);
        for (int i = 0; i < 2; i++) {
            sameAnswer(endpoint, first, send(method, call, key).join(), all);
        }
        all.assertThat(Effects.now(sql)).as("%s sent three times", endpoint).isEqualTo(once);

        Call another = sample.apply(yard);
        String otherKey = UUID.randomUUID().toString();
        Effects beforeAll = Effects.now(sql);
        Stream.generate(() -> send(method, another, otherKey)).limit(3).toList().stream()
                .map(CompletableFuture::join)
                .filter(answer -> !method.equals("DELETE"))
                .forEach(answer -> all.assertThat(answer.statusCode())
                        .as("%s at once: %s", endpoint, answer.body())
                        .isBetween(200, 299));
        all.assertThat(Effects.now(sql).since(beforeAll))
                .as("%s three times at once", endpoint)
                .isEqualTo(once.since(before));
    }

    /** A second DELETE may say that there is nothing left to delete. */
    private static void sameAnswer(
            String endpoint, HttpResponse<String> first, HttpResponse<String> again, SoftAssertions all) {
        if (!endpoint.startsWith("DELETE")) {
            all.assertThat(again.statusCode())
                    .as("%s again: %s", endpoint, again.body())
                    .isEqualTo(first.statusCode());
        }
        if (endpoint.startsWith("POST")) {
            all.assertThat(plain(again.body())).as("%s again", endpoint).isEqualTo(plain(first.body()));
        }
    }

    /** A replayed scan says that it is one. */
    private static String plain(String body) {
        return body.replaceAll(",?\"replayed\":(true|false)", "");
    }

    private CompletableFuture<HttpResponse<String>> send(String method, Call call, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(call.path()))
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", key);
        try {
            request = call.body() == null
                    ? request.method(method, HttpRequest.BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call.body())));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private Set<String> writes() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/q/openapi?format=json"))
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .build();
        JsonNode document =
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        Set<String> writes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (WRITES.contains(operation.getKey())) {
                    writes.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return writes;
    }
}
