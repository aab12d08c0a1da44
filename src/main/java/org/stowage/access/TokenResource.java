package org.stowage.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/**
 * API tokens of an operator: a program that sends one works as that operator. The token itself is shown once, so a repeated
 * request makes another one instead of an answer from before: no key is taken here, because it would keep the secret.
 */
@Path("/api/v1/operators/{login}/tokens")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
class TokenResource {

    record NewToken(@NotBlank String name, @Nullable Instant expiresAt) {}

    record Made(long id, String name, String token) {}

    private final Operators operators;
    private final RoleSql roles;
    private final TokenSql tokens;
    private final CurrentActor actor;
    private final Audit audit;

    TokenResource(Operators operators, RoleSql roles, TokenSql tokens, CurrentActor actor, Audit audit) {
        this.operators = operators;
        this.roles = roles;
        this.tokens = tokens;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    public Page<TokenSql.Token> list(@RestPath String login) {
        return new Page<>(tokens.live(over(login).id()), null);
    }

    @POST
    @Transactional
    public Response create(@RestPath String login, @jakarta.validation.Valid NewToken asked) {
        Operator operator = over(login);
        String secret = Secrets.fresh();
        long id = tokens.add(operator.id(), asked.name(), Secrets.hash(secret), asked.expiresAt());
        audit.record(Audit.HOUSE, actor.get().operatorId(), "token.create", login, Map.of("token", id));
        return Response.status(Response.Status.CREATED)
                .entity(new Made(id, asked.name(), secret))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void revoke(@RestPath String login, @RestPath long id) {
        if (!tokens.revoke(over(login).id(), id)) {
            throw Problem.of(KernelProblem.NOT_FOUND, id);
        }
        audit.record(Audit.HOUSE, actor.get().operatorId(), "token.revoke", login, Map.of("token", id));
    }

    private Operator over(String login) {
        Operator operator = operators.get(actor.get(), login);
        GrantRule.checkOver(actor.get(), roles.actor(operator.id()));
        return operator;
    }
}
