package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import org.stowage.kernel.Sql;

/** One statement per request tells who it is; a session's last use is written once a minute at the most. */
@ApplicationScoped
class CredentialSql {

    private final Sql sql;

    CredentialSql(Sql sql) {
        this.sql = sql;
    }

    /** @return empty: unknown, expired, revoked, or its operator is disabled */
    @ActivateRequestContext
    List<Grant> grants(Credential credential) {
        return switch (credential.kind()) {
            case SESSION -> session(credential.hash());
            case TOKEN -> token(credential.hash());
        };
    }

    private List<Grant> session(byte[] hash) {
        return sql.statement("""
                        with live as (
                          select operator_id, last_used_at from login_session
                           where token_hash = :hash and expires_at > now()
                             and last_used_at > now() - make_interval(mins => idle_minutes)
                        ), touched as (
                          update login_session set last_used_at = now()
                           where token_hash = :hash
                             and exists (select from live where last_used_at < now() - interval '1 minute')
                        )
                        select o.id as operator_id, o.login, o.name, o.language, r.role, r.warehouse_id, r.owner_id
                          from live join operator o on o.id = live.operator_id and o.disabled_at is null
                          left join operator_role r on r.operator_id = o.id
                        """).bind("hash", hash).list(Grant.class);
    }

    private List<Grant> token(byte[] hash) {
        return sql.statement("""
                        select o.id as operator_id, o.login, o.name, o.language, r.role, r.warehouse_id, r.owner_id
                          from api_token t join operator o on o.id = t.operator_id and o.disabled_at is null
                          left join operator_role r on r.operator_id = o.id
                         where t.token_hash = :hash and t.revoked_at is null
                           and (t.expires_at is null or t.expires_at > now())
                        """).bind("hash", hash).list(Grant.class);
    }
}
