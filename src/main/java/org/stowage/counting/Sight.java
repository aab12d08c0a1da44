package org.stowage.counting;

import java.time.Instant;

/** The moment in which somebody saw the first unit of a bucket, by the database's clock. */
public record Sight(Instant at) {}
