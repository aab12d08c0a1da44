package org.stowage.picking;

import java.time.Instant;
import org.stowage.stock.Place;

/**
 * Units in a picker's hand.
 *
 * @param to the tote, at the place where its goods are booked
 * @param cause unique: the scan, or the request
 */
public record Pick(long taskId, long quantity, Place to, String cause, long actorId, Instant happenedAt) {}
