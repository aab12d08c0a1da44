package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Owner;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;

/** Whose stock the one who asks may read. Another's goods are not there, exactly as if there were none. */
@ApplicationScoped
class OwnerScope {

    private final Owners owners;
    private final CurrentActor actor;

    OwnerScope(Owners owners, CurrentActor actor) {
        this.owners = owners;
        this.actor = actor;
    }

    /** All that the reader may see; null: everybody's. */
    @Nullable
    Set<Long> mine() {
        return actor.get().owners();
    }

    /** @param code of one owner; null or blank: {@link #mine}. @throws Problem unknown-owner, also for another's */
    @Nullable
    Set<Long> of(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return mine();
        }
        return Set.of(owners.find(code.strip())
                .map(Owner::id)
                .filter(actor.get()::mayServe)
                .orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_OWNER, code)));
    }
}
