package org.stowage.picking;

import java.util.List;
import java.util.Map;
import org.stowage.outbound.ShortOutcome;

/**
 * What became of units that were not there.
 *
 * @param elsewhere units that are fetched from other places in the same walk
 * @param missing units of these orders that no place has, those that they lacked before among them
 * @param outcomes what became of the orders that lack them
 */
public record ShortPick(long elsewhere, long missing, Map<Long, ShortOutcome> outcomes) {

    /** Whether every order that lacks any had this outcome. */
    public boolean isOnly(ShortOutcome outcome) {
        return outcomes.values().stream().allMatch(one -> one == outcome);
    }

    List<Long> orders(ShortOutcome outcome) {
        return outcomes.keySet().stream()
                .filter(order -> outcomes.get(order) == outcome)
                .toList();
    }
}
