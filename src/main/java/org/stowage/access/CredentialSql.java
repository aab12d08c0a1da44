package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** One statement tells who asks; a session's last use is written once a minute at the most. */
@ApplicationScoped
class CredentialSql {

    private record Shown(
            byte[] tokenHash,
            long operatorId,
            String login,
            String name,
            String language,
            @Nullable Role role,
            @Nullable Long warehouseId,
            @Nullable Long ownerId) {

        Grant grant() {
            return new Grant(operatorId, login, name, language, role, warehouseId, ownerId);
        }
    }

    private final Sql sql;

    CredentialSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Many at once in one statement of their kind.
     *
     * @param hashes of one kind
     * @return by hash; a hash without rows is unknown, expired, revoked, or its operator is disabled
     */
    @ActivateRequestContext
    Map<ByteBuffer, List<Grant>> grants(Credential.Kind kind, Collection<byte[]> hashes) {
        List<Shown> shown = switch (kind) {
            case SESSION -> sessions(hashes);
            case TOKEN -> tokens(hashes);
        };
        return shown.stream()
                .collect(Collectors.groupingBy(
                        one -> ByteBuffer.wrap(one.tokenHash()),
                        Collectors.mapping(Shown::grant, Collectors.toList())));
    }

    private List<Shown> sessions(Collection<byte[]> hashes) {
        // a session whose row somebody else holds is touched the next time: at the door nobody waits for a lock
        return sql.statement("""
                        with live as materialized (
                          select token_hash, operator_id, last_used_at from login_session
                           where token_hash = any(:hashes) and expires_at > now()
                             and last_used_at > now() - make_interval(mins => idle_minutes)
                        ), stale as (
                          select token_hash from login_session
                           where token_hash in (
                             select token_hash from live where last_used_at < now() - interval '1 minute')
                           for update skip locked
                        ), touched as (
                          update login_session s set last_used_at = now() from stale where s.token_hash = stale.token_hash
                        )
                        select live.token_hash, o.id as operator_id, o.login, o.name, o.language, r.role, r.warehouse_id, r.owner_id
                          from live join operator o on o.id = live.operator_id and o.disabled_at is null
                          left join operator_role r on r.operator_id = o.id
                        """).bind("hashes", hashes).list(Shown.class);
    }

    private List<Shown> tokens(Collection<byte[]> hashes) {
        // behind a select the planner does not count the hashes, so that one plan serves all: this is asked for each
        // request
        return sql.statement("""
                        select t.token_hash, o.id as operator_id, o.login, o.name, o.language, r.role, r.warehouse_id, r.owner_id
                          from api_token t join operator o on o.id = t.operator_id and o.disabled_at is null
                          left join operator_role r on r.operator_id = o.id
                         where t.token_hash = any(cast((select :hashes) as bytea[])) and t.revoked_at is null
                           and (t.expires_at is null or t.expires_at > now())
                        """).bind("hashes", hashes).list(Shown.class);
    }
}
