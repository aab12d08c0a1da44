package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** API tokens of an operator, given and revoked by who could have given all that this one has. */
@ApplicationScoped
@Transactional
class Tokens {

    private static final int LONGEST_NAME = 200;

    /** The only time that the token itself is seen. */
    record Made(long id, String name, String token) {}

    private final Operators operators;
    private final RoleSql roles;
    private final TokenSql sql;
    private final Audit audit;

    Tokens(Operators operators, RoleSql roles, TokenSql sql, Audit audit) {
        this.operators = operators;
        this.roles = roles;
        this.sql = sql;
        this.audit = audit;
    }

    List<TokenSql.Token> live(Actor giver, String login) {
        return sql.live(over(giver, login).id());
    }

    Made create(Actor giver, String login, String name, @Nullable Instant expiresAt) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/name");
        }
        Operator operator = over(giver, login);
        String secret = Secrets.fresh();
        long id = sql.add(operator.id(), name, Secrets.hash(secret), expiresAt);
        audit.record(Audit.HOUSE, giver.operatorId(), "token.create", operator.login(), Map.of("token", id));
        return new Made(id, name, secret);
    }

    /** @throws Problem not-found for one that is revoked or somebody else's */
    void revoke(Actor giver, String login, long id) {
        Operator operator = over(giver, login);
        if (!sql.revoke(operator.id(), id)) {
            throw Problem.of(KernelProblem.NOT_FOUND, id);
        }
        audit.record(Audit.HOUSE, giver.operatorId(), "token.revoke", operator.login(), Map.of("token", id));
    }

    private Operator over(Actor giver, String login) {
        Operator operator = operators.get(giver, login);
        GrantRule.checkOver(giver, roles.actor(operator.id()));
        return operator;
    }
}
