package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@link Idempotency} for acts that are done many at a time: one sender's keys are claimed together, and their answers kept
 * together, in the one transaction of the acts.
 */
@ApplicationScoped
public class IdempotencyKeys {

    /** A request under a key, before anybody knows whether it came before. */
    public record Claim(long principal, String key, byte[] hash) {}

    /** What an earlier request under the key was, and its answer. */
    public record Earlier(
            String key,
            byte[] requestHash,
            int status,
            @Nullable String response) {

        /** @throws Problem idempotency-key-reused where the earlier request was another one */
        public Idempotency.Answer answer(Claim claim) {
            if (!Arrays.equals(requestHash, claim.hash())) {
                throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_REUSED, key);
            }
            return new Idempotency.Answer(status, response == null ? "null" : response, true);
        }
    }

    private final Sql sql;
    private final ObjectMapper json;

    public IdempotencyKeys(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param request what was asked, with method and path */
    public Claim of(long principal, String key, Object request) {
        try {
            return new Claim(principal, key, Idempotency.hash(json.writeValueAsString(request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits for whoever is at work under one of the keys.
     *
     * @param claims of one principal, no key twice
     * @return what came earlier, by key; a key that is missing there is claimed now
     */
    public Map<String, Earlier> claim(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        // sorted: two batches with the same keys wait for each other instead of deadlocking
        List<Claim> sorted =
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList();
        Set<String> again = new HashSet<>(sorted.stream().map(Claim::key).toList());
        sql.statement("""
                        insert into idempotency (principal, key, request_hash)
                        select :principal, key, hash from unnest(:keys, :hashes) as k (key, hash)
                         where %s
                        on conflict do nothing
                        returning key
                        """.formatted(FewRows.plan()))
                .bind("principal", sorted.getFirst().principal())
                .bind("keys", sorted.stream().map(Claim::key).toList())
                .bind("hashes", sorted.stream().map(Claim::hash).toList())
                .list(String.class)
                .forEach(again::remove);
        return again.isEmpty() ? Map.of() : earlier(sorted.getFirst().principal(), again);
    }

    /** Keeps the answers of acts that were done. @param responses JSON by key */
    public void keep(long principal, int status, Map<String, String> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.statement("""
                        update idempotency i set status = :status, response = k.response
                          from unnest(:keys, :responses) as k (key, response)
                         where i.principal = :principal and i.key = k.key
                        """)
                .bind("status", status)
                .bind("principal", principal)
                .bind("keys", responses.keySet())
                .bind("responses", responses.values())
                .update();
    }

    /** Of acts that were refused nothing is kept: the same key may be tried again. */
    public void release(long principal, Collection<String> keys) {
        if (!keys.isEmpty()) {
            sql.statement("delete from idempotency where principal = :principal and key = any(:keys)")
                    .bind("principal", principal)
                    .bind("keys", keys)
                    .update();
        }
    }

    private Map<String, Earlier> earlier(long principal, Set<String> keys) {
        return sql.statement("""
                        select key, request_hash, status, response from idempotency
                         where principal = :principal and key = any(:keys)
                        """).bind("principal", principal).bind("keys", keys).list(Earlier.class).stream()
                .collect(Collectors.toMap(Earlier::key, earlier -> earlier));
    }
}
