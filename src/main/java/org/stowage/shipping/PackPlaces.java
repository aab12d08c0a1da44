package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Role;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.task.Desk;

/** Where a packing desk stands, and where what cannot go on is laid. */
@ApplicationScoped
class PackPlaces {

    private final Locations locations;

    PackPlaces(Locations locations) {
        this.locations = locations;
    }

    /** The station's own place, else the first packing place of the warehouse. */
    PackDesk at(Desk desk) {
        var station = desk.station();
        Long fixed = station == null ? null : station.locationId();
        long location = fixed == null
                ? locations.first(desk.warehouseId(), LocationKind.PACK).id()
                : fixed;
        return new PackDesk(
                desk.actor().operatorId(),
                desk.actor().has(Role.MANAGER),
                station == null ? null : station.id(),
                location,
                desk.cause(),
                desk.happenedAt());
    }

    Location problems(Desk desk) {
        return locations.first(desk.warehouseId(), LocationKind.PROBLEM);
    }
}
