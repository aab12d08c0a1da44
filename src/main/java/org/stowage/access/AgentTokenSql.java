package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** The tokens of agents among all API tokens. */
@ApplicationScoped
class AgentTokenSql {

    private final Sql sql;

    AgentTokenSql(Sql sql) {
        this.sql = sql;
    }

    void revokeAll(long operatorId) {
        sql.statement("update api_token set revoked_at = now() where operator_id = :operator and revoked_at is null")
                .bind("operator", operatorId)
                .update();
    }

    /** The one with this hash, while it opens the door. */
    Optional<Long> live(byte[] hash) {
        return sql.statement("""
                        select id from api_token where token_hash = :hash and revoked_at is null
                           and (expires_at is null or expires_at > now())
                        """).bind("hash", hash).optional(Long.class);
    }

    /** Those of these that still open the door. */
    List<Long> live(Collection<Long> ids) {
        return sql.statement("""
                        select t.id from api_token t join operator o on o.id = t.operator_id and o.disabled_at is null
                         where t.id = any(:ids) and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
                        """).bind("ids", ids).list(Long.class);
    }
}
