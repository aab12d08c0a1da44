package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** Who wants to hear of what: addresses of other programs, each with a secret that signs what it is told. */
@ApplicationScoped
class Webhooks {

    private static final Pattern EVENT =
            Pattern.compile("\\*|(?:order|stock|parcel|receipt|count|transfer|return)\\.(?:\\*|[a-z][a-z-]*)");
    private static final int MOST = 100;

    /** @param events names, or groups like {@code order.*} */
    record Webhook(
            long id, String url, String[] events, @Nullable Long warehouseId, Instant createdAt) {}

    /** The only time that the secret is told. */
    record NewSecret(long id, String secret) {}

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    List<Webhook> list() {
        return sql.statement("""
                        select id, url, events, warehouse_id, created_at from webhook where disabled_at is null order by id
                        """).list(Webhook.class);
    }

    /**
     * @param secret null: one is made
     * @param warehouseId null: events of every warehouse
     */
    @Transactional
    NewSecret add(String url, List<String> events, @Nullable String secret, @Nullable Long warehouseId) {
        WebhookAddress.check(url);
        for (String event : events) {
            if (!EVENT.matcher(event).matches()) {
                throw Problem.of(IntegrationProblem.WEBHOOK_EVENT, event).at("/events");
            }
        }
        if (list().size() >= MOST) {
            throw Problem.of(IntegrationProblem.TOO_MANY_WEBHOOKS, MOST);
        }
        String key = secret == null ? HexFormat.of().formatHex(random.generateSeed(24)) : secret;
        long id = sql.statement("""
                        insert into webhook (url, secret, events, warehouse_id)
                        values (:url, :secret, :events, cast(:warehouse as bigint)) returning id
                        """)
                .bind("url", url)
                .bind("secret", key)
                .bind("events", events)
                .bind("warehouse", warehouseId)
                .one(Long.class);
        return new NewSecret(id, key);
    }

    @Transactional
    void disable(long id) {
        int found = sql.statement("update webhook set disabled_at = now() where id = :id and disabled_at is null")
                .bind("id", id)
                .update();
        if (found == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, "webhook " + id);
        }
    }
}
