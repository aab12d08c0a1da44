package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Who looks at claims, and at which warehouse's. */
@ApplicationScoped
class ClaimReader {

    private final Warehouses warehouses;
    private final CurrentActor actor;

    ClaimReader(Warehouses warehouses, CurrentActor actor) {
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** Of the claim; another's is unknown. */
    Warehouse at(String no) {
        return warehouses.ofNumber(no);
    }

    boolean mayAct() {
        return actor.get().has(Role.MANAGER) || actor.get().has(Role.CLERK);
    }
}
