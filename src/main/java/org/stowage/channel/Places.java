package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouses;

/** Which warehouse a form speaks of. */
@ApplicationScoped
class Places {

    private final Warehouses warehouses;
    private final CurrentWarehouse current;

    Places(Warehouses warehouses, CurrentWarehouse current) {
        this.warehouses = warehouses;
        this.current = current;
    }

    /** @throws org.stowage.kernel.Problem not-found: a warehouse that the reader may not see, too */
    long ofNumber(String parcelNo) {
        return warehouses.ofNumber(parcelNo).id();
    }

    long current() {
        return current.get().id();
    }
}
