package org.stowage.inbound;

import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.stock.Condition;

/**
 * Units of one item that somebody holds in the hand at the dock.
 *
 * @param lotId 0 = none
 * @param quantity base units; less than zero takes back what was scanned too much
 * @param handlingUnitId pallet or tote that they go into; 0 = loose
 * @param cause of the posting, unique
 * @param serials of the units, where the item is kept by serial
 */
public record Arrival(
        long receiptId,
        long itemId,
        long lotId,
        long ownerId,
        Condition condition,
        long quantity,
        long handlingUnitId,
        String cause,
        Actor actor,
        Instant happenedAt,
        List<String> serials) {}
