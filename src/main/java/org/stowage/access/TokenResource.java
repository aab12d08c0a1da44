package org.stowage.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Page;

/**
 * API tokens of an operator: a program that sends one works as that operator. The token itself is shown once, so a repeated
 * request makes another one instead of an answer from before: no key is taken here, because it would keep the secret.
 */
@Path("/api/v1/operators/{login}/tokens")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
class TokenResource {

    record NewToken(@NotBlank String name, @Nullable Instant expiresAt) {}

    private final Tokens tokens;
    private final CurrentActor actor;

    TokenResource(Tokens tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @GET
    public Page<TokenSql.Token> list(@RestPath String login) {
        return new Page<>(tokens.live(actor.get(), login), null);
    }

    @POST
    public Response create(@RestPath String login, @jakarta.validation.Valid NewToken asked) {
        Tokens.Made made = tokens.create(actor.get(), login, asked.name(), asked.expiresAt());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@RestPath String login, @RestPath long id) {
        tokens.revoke(actor.get(), login, id);
    }
}
