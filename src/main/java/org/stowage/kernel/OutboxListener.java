package org.stowage.kernel;

import java.util.List;
import java.util.Set;

/**
 * A room that hears what other rooms told the outbox, soon after and in a transaction of its own: work that must not be lost
 * and must not stand in the act that causes it. What it does must be the same when it hears a thing twice. One bean for each.
 */
public interface OutboxListener {

    /** @param subject the number that people know */
    record Heard(long warehouseId, long id, String event, String subject) {}

    /** Names of the events that it wants to hear of. */
    Set<String> events();

    /** In the transaction in which they are marked as heard. */
    void hear(List<Heard> news);
}
