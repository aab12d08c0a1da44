package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;

/**
 * Who packs where.
 *
 * @param locationId where the parcel stands meanwhile; 0: at the packing place of the warehouse
 * @param mayTakeOver a manager goes on with what another operator has on the desk
 * @param cause what makes the moves, unique in the warehouse: a scan or a request
 */
public record PackDesk(
        long actorId,
        boolean mayTakeOver,
        @Nullable Long stationId,
        long locationId,
        String cause,
        Instant happenedAt) {

    /** With a place, where it had none. */
    PackDesk at(PackOrder order) {
        return locationId > 0
                ? this
                : new PackDesk(
                        actorId,
                        mayTakeOver,
                        stationId,
                        Locations.first(order.packingPlace(), LocationKind.PACK),
                        cause,
                        happenedAt);
    }
}
