package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** The one secret of a house without operators. */
@ApplicationScoped
class FirstRunSql {

    private final Sql sql;

    FirstRunSql(Sql sql) {
        this.sql = sql;
    }

    /** Whether nobody works here yet; holds two starts apart until the transaction ends. */
    boolean lockEmptyHouse() {
        sql.statement("select 1 from pg_advisory_xact_lock(hashtext('first-run'))")
                .list(Integer.class);
        return isEmptyHouse();
    }

    boolean isEmptyHouse() {
        return sql.statement("select not exists (select from operator)").one(Boolean.class);
    }

    /** Another start prints another secret; the one before is dead. */
    void keep(byte[] hash) {
        sql.statement("""
                        insert into first_run (secret_hash, expires_at) values (:hash, now() + interval '24 hours')
                        on conflict (only_one) do update
                           set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
                        """).bind("hash", hash).update();
    }

    boolean take(byte[] hash) {
        return sql.statement("delete from first_run where secret_hash = :hash and expires_at > now()")
                        .bind("hash", hash)
                        .update()
                == 1;
    }
}
