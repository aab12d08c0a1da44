package org.stowage.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/**
 * Slows down who guesses. Counted per account and address together, so that a stranger cannot lock a colleague out, and per
 * address alone, more patiently, because a whole shift may come from one. Kept in the database: all instances count as one.
 */
@ApplicationScoped
class Throttle {

    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;
    private static final int LONGEST_SECONDS = 900;

    private final Sql sql;

    Throttle(Sql sql) {
        this.sql = sql;
    }

    /** @throws Problem too-many-tries */
    void check(String account, String address) {
        Optional<Long> wait = QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                                select cast(ceil(extract(epoch from max(blocked_until) - now())) as bigint)
                                  from login_throttle where key = any(:keys) having max(blocked_until) > now()
                                """)
                        .bind("keys", List.of(pair(account, address), address))
                        .optional(Long.class));
        if (wait.isPresent()) {
            throw Problem.of(AccessProblem.TOO_MANY_TRIES, wait.get());
        }
    }

    /** Written at once, whatever becomes of the request. */
    void failed(String account, String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            count(pair(account, address), FREE_TRIES);
            count(address, FREE_TRIES_OF_ADDRESS);
        });
    }

    void succeeded(String account, String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("delete from login_throttle where key = :key")
                        .bind("key", pair(account, address))
                        .update());
    }

    /** Waits double from one second on; a quiet day forgets. */
    private void count(String key, int free) {
        sql.statement("""
                        insert into login_throttle as t (key, failures, blocked_until) values (:key, 1, now())
                        on conflict (key) do update set
                          failures = case when t.blocked_until < now() - interval '1 day' then 1 else t.failures + 1 end,
                          blocked_until = now() + make_interval(secs =>
                            case when t.blocked_until < now() - interval '1 day' or t.failures + 1 < :free then 0
                                 else least(:longest, power(2, least(t.failures + 1 - :free, 20))) end)
                        """)
                .bind("key", key)
                .bind("free", free)
                .bind("longest", (double) LONGEST_SECONDS)
                .update();
    }

    private static String pair(String account, String address) {
        return account + " " + address;
    }
}
