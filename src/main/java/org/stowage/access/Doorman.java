package org.stowage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows whose cookie or token it is, asking the database each time: who was disabled a moment ago stays outside. */
@ApplicationScoped
class Doorman implements IdentityProvider<Credential> {

    private final CredentialSql sql;

    Doorman(CredentialSql sql) {
        this.sql = sql;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(credential));
    }

    private SecurityIdentity identity(Credential credential) {
        List<Grant> grants = sql.grants(credential);
        if (grants.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        Actor actor = Grant.actor(grants);
        Set<String> roles = actor.roles().stream().map(Role::code).collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.login()))
                .addRoles(roles)
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .build();
    }
}
