package org.stowage.task;

import org.jspecify.annotations.Nullable;

/**
 * The workplace that a session is bound to: its printer and scale are meant.
 *
 * @param locationId where goods stand while they are worked on there; null: nowhere fixed
 */
public record StationRef(long id, String code, @Nullable Long locationId) {}
