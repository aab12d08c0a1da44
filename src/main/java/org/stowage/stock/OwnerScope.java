package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Owner;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;

/**
 * Whose stock the one who asks may read. Another's goods are not there, exactly as if there were none; nor is what lies where
 * they count blind.
 */
@ApplicationScoped
class OwnerScope {

    private final Owners owners;
    private final CurrentActor actor;
    private final BlindPlaces blind;

    OwnerScope(Owners owners, CurrentActor actor, BlindPlaces blind) {
        this.owners = owners;
        this.actor = actor;
        this.blind = blind;
    }

    /** All that the reader may see; null: everybody's. */
    @Nullable
    Set<Long> mine() {
        return actor.get().owners();
    }

    /** What is asked for, of that which the reader may see. */
    StockFilter narrow(StockFilter filter, @Nullable String owner) {
        return filter.of(of(owner)).without(hidden(filter.warehouseId()));
    }

    /** Places that the reader counts blind. */
    Set<Long> hidden(long warehouseId) {
        return blind.hidden(warehouseId);
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
