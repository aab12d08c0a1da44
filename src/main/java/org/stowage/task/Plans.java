package org.stowage.task;

import java.util.List;
import java.util.UUID;

/**
 * What a handheld keeps before it loses its line.
 *
 * @param dialog empty: none is open
 * @param plans the rest of the walk in walking order, the task on the screen first; empty: this work needs a line
 */
public record Plans(UUID session, String dialog, List<Plan> plans) {}
