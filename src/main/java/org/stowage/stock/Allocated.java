package org.stowage.stock;

import java.util.List;
import java.util.Map;

/**
 * What a chain came to.
 *
 * @param lines what was taken; a line that got less than promised found no stock that a picker may take
 * @param isShort some line may have got less than it wants: {@link Allocations#explain} says which and why
 * @param refused order lines that one of the policies left short although units were free, and which policy
 */
public record Allocated(List<AllocationLine> lines, Map<Long, ShortCode> refused, boolean isShort) {}
