package org.stowage.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.stowage.kernel.ReaderLanguage;

/** Refusals are written in the operator's language. */
@ApplicationScoped
class ActorLanguage implements ReaderLanguage {

    private final CurrentIdentityAssociation identity;

    ActorLanguage(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Locale> current() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        try {
            Actor actor = identity.getIdentity().getAttribute(CurrentActor.ATTRIBUTE);
            return Optional.ofNullable(actor).map(Actor::language);
        } catch (RuntimeException e) {
            // who could not be recognised has no language
            return Optional.empty();
        }
    }
}
