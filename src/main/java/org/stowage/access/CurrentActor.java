package org.stowage.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Who asks. Inside a request the operator of its session or token; outside (jobs, command line) Stowage itself. */
@ApplicationScoped
public class CurrentActor {

    static final String ATTRIBUTE = "stowage.actor";

    static final String TOKEN = "stowage.token";

    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;

    public CurrentActor(CurrentIdentityAssociation identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** @throws Problem not-logged-in where a request came without session and token */
    public Actor get() {
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SYSTEM;
        }
        SecurityIdentity who = identity.getIdentity();
        Actor actor = who.getAttribute(ATTRIBUTE);
        if (actor != null) {
            return actor;
        }
        if (request.getCurrent() == null) {
            return Actor.SYSTEM;
        }
        throw Problem.of(KernelProblem.NOT_LOGGED_IN);
    }

    /** The hash of the token that came with the request; empty: none did. */
    Optional<byte[]> token() {
        return Optional.ofNullable(identity.getIdentity().getAttribute(TOKEN));
    }

    /** Empty where nobody is logged in: for pages that everybody may open. */
    public Optional<Actor> find() {
        return Optional.ofNullable(identity.getIdentity().getAttribute(ATTRIBUTE));
    }
}
