package org.stowage.task;

import java.util.List;

/**
 * @param offsetSeconds the device's clock less ours; it was taken out of all instants
 * @param acts in their order
 */
public record ReplayAnswer(long offsetSeconds, List<ActAnswer> acts) {}
