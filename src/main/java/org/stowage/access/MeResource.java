package org.stowage.access;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who am I here, and what may I do. */
@Path("/api/v1/me")
@Authenticated
class MeResource {

    /** @param warehouses codes; left out: all */
    record Me(
            String login,
            String name,
            String language,
            Set<Role> roles,
            @Nullable Set<String> warehouses,
            @Nullable Set<String> owners) {}

    record NewPassword(@NotNull String current, @NotNull String password) {}

    private final CurrentActor actor;
    private final Scopes scopes;
    private final OwnPassword ownPassword;

    MeResource(CurrentActor actor, Scopes scopes, OwnPassword ownPassword) {
        this.actor = actor;
        this.scopes = scopes;
        this.ownPassword = ownPassword;
    }

    @GET
    public Me me() {
        Actor self = actor.get();
        return new Me(
                self.login(),
                self.name(),
                self.language().toLanguageTag(),
                new TreeSet<>(self.roles()),
                scopes.codes(ScopeCodes.Kind.WAREHOUSE, self.warehouses()),
                scopes.codes(ScopeCodes.Kind.OWNER, self.owners()));
    }

    /** Every session of mine ends; a new one opens for who asked. */
    @POST
    @Path("/password")
    public Response password(@Valid NewPassword asked, io.vertx.core.http.HttpServerRequest request) {
        return LoginResource.entered(ownPassword.change(
                actor.get(),
                asked.current(),
                asked.password(),
                request.remoteAddress().hostAddress()));
    }
}
