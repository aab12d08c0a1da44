package org.stowage.site;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ReaderZone;

/** Pages show instants as the clock on the wall of the warehouse does. */
@ApplicationScoped
class WarehouseZone implements ReaderZone {

    private final CurrentWarehouse warehouse;

    WarehouseZone(CurrentWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<ZoneId> current() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        try {
            return warehouse.find().map(Warehouse::timezone);
        } catch (Problem noneOfTheirs) {
            return Optional.empty();
        }
    }
}
