package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** API tokens, by their hashes. */
@ApplicationScoped
class TokenSql {

    /** A token without its secret, which nobody can read again. */
    record Token(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    private final Sql sql;

    TokenSql(Sql sql) {
        this.sql = sql;
    }

    long add(long operatorId, String name, byte[] hash, @Nullable Instant expiresAt) {
        return sql.statement("""
                        insert into api_token (token_hash, operator_id, name, expires_at)
                        values (:hash, :operator, :name, :expires) returning id
                        """)
                .bind("hash", hash)
                .bind("operator", operatorId)
                .bind("name", name)
                .bind("expires", expiresAt)
                .one(Long.class);
    }

    List<Token> live(long operatorId) {
        return sql.statement("""
                        select id, name, created_at, expires_at from api_token
                         where operator_id = :operator and revoked_at is null order by id
                        """).bind("operator", operatorId).list(Token.class);
    }

    boolean revoke(long operatorId, long id) {
        return sql.statement("""
                                update api_token set revoked_at = now()
                                 where operator_id = :operator and id = :id and revoked_at is null
                                """).bind("operator", operatorId).bind("id", id).update() == 1;
    }
}
