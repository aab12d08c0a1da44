package org.stowage.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.EdgeRefusal;
import org.stowage.kernel.Problem;

/**
 * How a request says who it is: {@code Authorization: Bearer} with an API token, or the cookie of a browser's session. A
 * cookie travels along by itself, so a request that changes something, or opens a WebSocket, must show that it comes from
 * our own pages; otherwise its cookie does not count.
 */
@ApplicationScoped
class Door implements HttpAuthenticationMechanism {

    static final String COOKIE = "__Host-stowage";
    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String header = request.request().getHeader("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? identities.authenticate(new Credential(
                            Credential.Kind.TOKEN,
                            header.substring(BEARER.length()).strip()))
                    : Uni.createFrom().nullItem();
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null) {
            return Uni.createFrom().nullItem();
        }
        if (!SameSite.holds(request.request())) {
            request.put(EdgeRefusal.KEY, Problem.of(AccessProblem.CROSS_SITE));
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new Credential(Credential.Kind.SESSION, cookie.getValue()));
    }

    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }
}
