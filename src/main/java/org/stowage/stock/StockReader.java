package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;

/** Who looks at a page of stock, and what they see and may do there. */
@ApplicationScoped
class StockReader {

    private static final List<Role> READERS_OF_MOVES = List.of(Role.MANAGER, Role.CLERK, Role.COUNTER, Role.AUDITOR);

    private final CurrentActor actor;
    private final BlindPlaces blind;

    StockReader(CurrentActor actor, BlindPlaces blind) {
        this.actor = actor;
        this.blind = blind;
    }

    ReadScope scope(long warehouseId) {
        return new ReadScope(actor.get().owners(), blind.hidden(warehouseId));
    }

    boolean readsMoves() {
        return READERS_OF_MOVES.stream().anyMatch(actor.get()::has);
    }

    boolean mayBlock() {
        return actor.get().has(Role.MANAGER) || actor.get().has(Role.CLERK);
    }
}
