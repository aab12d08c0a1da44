package org.stowage.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageReply;

/** My own account: what I may do, language, password, and where I am still logged in. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class MePages {

    /** @param sessions open ones, this one with them */
    @CheckedTemplate(basePath = "access")
    record MePage(Actor self, List<String> roles, List<String> warehouses, long sessions) implements TemplateInstance {}

    private final CurrentActor actor;
    private final Scopes scopes;
    private final Sessions sessions;
    private final OwnPassword ownPassword;

    MePages(CurrentActor actor, Scopes scopes, Sessions sessions, OwnPassword ownPassword) {
        this.actor = actor;
        this.scopes = scopes;
        this.sessions = sessions;
        this.ownPassword = ownPassword;
    }

    @GET
    @Transactional
    public TemplateInstance page() {
        Actor self = actor.get();
        var codes = scopes.codes(ScopeCodes.Kind.WAREHOUSE, self.warehouses());
        return new MePage(
                self,
                new TreeSet<>(self.roles()).stream().map(Role::code).toList(),
                codes == null ? List.of() : List.copyOf(codes),
                sessions.open(self.operatorId()));
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String password,
            HttpServerRequest request) {
        String session = ownPassword.change(
                actor.get(), current, password, request.remoteAddress().hostAddress());
        return PageReply.going("/me").cookie(LoginResource.cookie(session)).build();
    }

    /** All but the one that asks. */
    @POST
    @Path("/sessions/end")
    @Consumes(MediaType.WILDCARD)
    public Response endOthers(@CookieParam(Door.COOKIE) @Nullable String cookie) {
        sessions.endOthers(actor.get().operatorId(), cookie == null ? "" : cookie);
        return PageReply.to("/me");
    }
}
