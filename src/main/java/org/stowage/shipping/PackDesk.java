package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who packs where.
 *
 * @param locationId where the parcel stands meanwhile
 * @param mayTakeOver a manager goes on with what another operator has on the desk
 * @param cause what makes the moves, unique in the warehouse: a scan or a request
 */
public record PackDesk(
        long actorId,
        boolean mayTakeOver,
        @Nullable Long stationId,
        long locationId,
        String cause,
        Instant happenedAt) {}
