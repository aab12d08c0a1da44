package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.stowage.kernel.Problem;

/**
 * Tokens of programs that speak for a fixed workplace. Each workplace has an operator of its own, who holds the role {@code
 * agent} in its warehouse and nothing else, cannot log in, and has one token at a time.
 */
@ApplicationScoped
@Transactional
public class AgentTokens {

    /** The only time that the token itself is seen. */
    public record Made(long operatorId, long tokenId, String token) {}

    private final OperatorRows rows;
    private final RoleSql roles;
    private final TokenSql tokens;
    private final AgentTokenSql agents;
    private final CurrentActor shown;

    AgentTokens(OperatorRows rows, RoleSql roles, TokenSql tokens, AgentTokenSql agents, CurrentActor shown) {
        this.rows = rows;
        this.roles = roles;
        this.tokens = tokens;
        this.agents = agents;
        this.shown = shown;
    }

    /**
     * A new token; the workplace's old one is dead from now on.
     *
     * @param login of the workplace's operator, who is taken on where there is none
     * @throws Problem grants-too-much to others than the warehouse's managers; login-taken by somebody who is no agent
     */
    public Made make(Actor giver, long warehouseId, String login, String name) {
        if (!giver.has(Role.MANAGER) || !giver.maySee(warehouseId)) {
            throw Problem.of(AccessProblem.GRANTS_TOO_MUCH);
        }
        long operator = rows.byLogin(login).map(Operator::id).orElseGet(() -> take(warehouseId, login, name));
        roles.lock(operator);
        if (!roles.actor(operator).mayTheSame(Set.of(Role.AGENT), Set.of(warehouseId), null)) {
            throw Problem.of(AccessProblem.LOGIN_TAKEN, login);
        }
        agents.revokeAll(operator);
        String secret = Secrets.fresh();
        return new Made(operator, tokens.add(operator, name, Secrets.hash(secret), null), secret);
    }

    private long take(long warehouseId, String login, String name) {
        Operator made = new Operator(login, name, "en");
        rows.persistAndFlush(made);
        roles.replace(made.id(), Set.of(Role.AGENT), Set.of(warehouseId), null);
        return made.id();
    }

    /** Also what somebody else made for this operator. */
    public void revoke(long operatorId) {
        agents.revokeAll(operatorId);
    }

    /** The token that this request shows; empty: it shows none, or it is dead meanwhile. */
    public Optional<Long> shown() {
        return shown.token().flatMap(agents::live);
    }

    /** Those of these tokens that still open the door. */
    public Set<Long> live(Collection<Long> ids) {
        return Set.copyOf(agents.live(ids));
    }
}
