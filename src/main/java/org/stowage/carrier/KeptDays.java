package org.stowage.carrier;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How long something about each carrier's parcels is kept.
 *
 * @param byCarrier days, by the carrier's id @param usual of carriers that are not named
 */
public record KeptDays(Map<Long, Integer> byCarrier, int usual) {

    public List<Long> carriers() {
        return List.copyOf(byCarrier.keySet());
    }

    /** In the order of {@link #carriers}. */
    public List<Integer> days() {
        return carriers().stream().map(byCarrier::get).toList();
    }

    /** What is younger is kept, whoever the carrier is. */
    public int least() {
        return byCarrier.isEmpty() ? usual : Math.min(usual, Collections.min(byCarrier.values()));
    }
}
