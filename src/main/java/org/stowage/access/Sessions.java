package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.stowage.kernel.Sql;

/** Browsers' sessions: opaque, on the server, so that ending one ends it everywhere at once. */
@ApplicationScoped
class Sessions {

    private static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final int IDLE_MINUTES = 240;
    private static final int IDLE_MINUTES_AT_STATION = 30;

    private final Sql sql;

    Sessions(Sql sql) {
        this.sql = sql;
    }

    /** @param shared by badge and PIN at a station where others work too @return the cookie's value */
    @Transactional
    String open(long operatorId, boolean shared) {
        String secret = Secrets.fresh();
        sql.statement("""
                        insert into login_session (token_hash, operator_id, expires_at, idle_minutes)
                        values (:hash, :operator, now() + make_interval(hours => :hours), :idle)
                        """)
                .bind("hash", Secrets.hash(secret))
                .bind("operator", operatorId)
                .bind("hours", (int) ABSOLUTE.toHours())
                .bind("idle", shared ? IDLE_MINUTES_AT_STATION : IDLE_MINUTES)
                .update();
        return secret;
    }

    @Transactional
    void end(String secret) {
        sql.statement("delete from login_session where token_hash = :hash")
                .bind("hash", Secrets.hash(secret))
                .update();
    }

    @Transactional
    void endAll(long operatorId) {
        sql.statement("delete from login_session where operator_id = :operator")
                .bind("operator", operatorId)
                .update();
    }

    /** @param kept the cookie's value of the one that stays */
    @Transactional
    void endOthers(long operatorId, String kept) {
        sql.statement("delete from login_session where operator_id = :operator and token_hash <> :kept")
                .bind("operator", operatorId)
                .bind("kept", Secrets.hash(kept))
                .update();
    }

    /** How many are open now. */
    long open(long operatorId) {
        return sql.statement("""
                        select count(*) from login_session
                         where operator_id = :operator and expires_at > now()
                           and last_used_at > now() - make_interval(mins => idle_minutes)
                        """).bind("operator", operatorId).one(Long.class);
    }
}
