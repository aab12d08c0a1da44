package org.stowage.integration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;

/**
 * A file handed in at the counter.
 *
 * @param kind orders, items, ...: as in the address of the API
 * @param mapping name of a mapping file; null: the file speaks our own column names
 * @param dryRun say what would happen, change nothing
 * @param key names this run; a run that was broken off goes on when it is sent again with the same key
 * @param warehouse code for rows that name none
 */
public record ImportRequest(
        String kind,
        @Nullable String mapping,
        Path file,
        boolean dryRun,
        String key,
        @Nullable String warehouse,
        Actor actor) {}
