package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One effect per key, whatever is sent again. The key is claimed, the act done and its answer kept in the caller's one
 * transaction: a second sender waits on the unique key until the first commits, then gets the same answer.
 */
@ApplicationScoped
public class Idempotency {

    /** @param body the answer as JSON; @param replayed true when it was kept from an earlier sending */
    public record Answer(int status, String body, boolean replayed) {}

    private record Kept(
            byte[] requestHash, int status, @Nullable String response) {}

    private final Sql sql;
    private final ObjectMapper json;

    public Idempotency(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Call inside the transaction of the act.
     *
     * @param principal who sends: keys of two operators never meet
     * @param request what was asked, with method and path; another request under the same key is refused
     */
    public Answer once(long principal, String key, Object request, int status, Supplier<?> act) {
        byte[] hash = hash(write(request));
        int claimed = sql.statement("""
                        insert into idempotency (principal, key, request_hash) select :principal, :key, :hash
                         where %s
                        on conflict do nothing
                        """.formatted(FewRows.plan()))
                .bind("principal", principal)
                .bind("key", key)
                .bind("hash", hash)
                .update();
        if (claimed == 0) {
            return kept(principal, key, hash);
        }
        String response = write(act.get());
        sql.statement("""
                        update idempotency set status = :status, response = :response
                         where principal = :principal and key = :key
                        """)
                .bind("status", status)
                .bind("response", response)
                .bind("principal", principal)
                .bind("key", key)
                .update();
        return new Answer(status, response, false);
    }

    private Answer kept(long principal, String key, byte[] hash) {
        Kept kept =
                sql.statement("""
                        select request_hash, status, response from idempotency where principal = :principal and key = :key
                        """).bind("principal", principal).bind("key", key).one(Kept.class);
        if (!Arrays.equals(kept.requestHash(), hash)) {
            throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_REUSED, key);
        }
        return new Answer(kept.status(), kept.response() == null ? "null" : kept.response(), true);
    }

    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
