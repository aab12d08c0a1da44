package org.stowage.outbound;

import java.time.Instant;

/** Something that happened to an order. @param code accepted, promised, released, picked, ... */
public record OrderEvent(Instant at, long actorId, String code) {}
