package org.stowage.counting;

import java.time.Instant;

/**
 * The moment in which somebody saw the first unit of a bucket, by the database's clock and by its transactions: what is
 * booked later, or was being booked, happened meanwhile.
 *
 * @param cut as PostgreSQL writes a snapshot
 */
public record Sight(Instant at, String cut) {}
