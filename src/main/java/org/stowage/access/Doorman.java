package org.stowage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows whose cookie or token it is, asking the database each time: who was disabled a moment ago stays outside. */
@ApplicationScoped
class Doorman implements IdentityProvider<Credential> {

    private final Doorbell bell;

    Doorman(Doorbell bell) {
        this.bell = bell;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        Context asked = Vertx.currentContext();
        Uni<List<Grant>> grants = Uni.createFrom().completionStage(() -> bell.grants(credential));
        // the request goes on where it came from: the look-up is for the next ones already
        return (asked == null ? grants : grants.emitOn(go -> asked.runOnContext(on -> go.run())))
                .map(known -> identity(known, credential));
    }

    private static SecurityIdentity identity(List<Grant> grants, Credential credential) {
        if (grants.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        Actor actor = Grant.actor(grants);
        Set<String> roles = actor.roles().stream().map(Role::code).collect(Collectors.toSet());
        QuarkusSecurityIdentity.Builder known = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.login()))
                .addRoles(roles)
                .addAttribute(CurrentActor.ATTRIBUTE, actor);
        return credential.kind() == Credential.Kind.TOKEN
                ? known.addAttribute(CurrentActor.TOKEN, credential.hash()).build()
                : known.build();
    }
}
