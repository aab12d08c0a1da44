package org.stowage.picking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stowage.stock.Place;

/**
 * Units in a picker's hand.
 *
 * @param to the tote, at the place where its goods are booked
 * @param cause unique: the scan, or the request
 * @param serials of the units by item, where it is kept by serial and somebody read them
 */
public record Pick(
        long taskId,
        long quantity,
        Place to,
        String cause,
        long actorId,
        Instant happenedAt,
        Map<Long, List<String>> serials) {

    public Pick(long taskId, long quantity, Place to, String cause, long actorId, Instant happenedAt) {
        this(taskId, quantity, to, cause, actorId, happenedAt, Map.of());
    }
}
